package nl.inktvlek.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the graph is.
///
/// @param uri `bolt://` or `neo4j://` address of a server or cluster; without it, the embedded database is used
/// @param database name of the database on the server
/// @param directory folder of the embedded database
/// @param transactionTimeout a transaction that takes longer is ended by the database
/// @param pageCacheMegabytes memory for pages of the embedded database
/// @param reserveMegabytes room on the disk that stays free: below it nothing is written any more
/// @param replanAfter how often at the most the embedded database plans a query anew because counts changed
@ConfigurationProperties("inktvlek.neo4j")
public record DatabaseProperties(
        @Nullable String uri,
        @DefaultValue("neo4j") String user,
        @Nullable String password,
        @DefaultValue("neo4j") String database,
        @DefaultValue("data") Path directory,
        @DefaultValue("60s") Duration transactionTimeout,
        @DefaultValue("256") int pageCacheMegabytes,
        @DefaultValue("1000") int reserveMegabytes,
        @DefaultValue("10s") Duration replanAfter) {

    public boolean isEmbedded() {
        return uri == null || uri.isBlank();
    }
}
