package nl.inktvlek.publishing;

import java.nio.file.Path;
import java.util.Optional;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SigningKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingProperties.class)
class PublishingConfiguration {

    /// Made with the first release.
    @Bean
    @Lazy
    SigningKey releaseKey(PublishingProperties properties, DatabaseProperties database) {
        return SigningKey.ofOrNew(
                Optional.ofNullable(properties.keyFile()).orElseGet(() -> beside(database, ".signing")));
    }

    @Bean
    ReleaseFolder releaseFolder(
            PublishingProperties properties, DatabaseProperties database, ObjectProvider<SigningKey> key) {
        return new ReleaseFolder(
                Optional.ofNullable(properties.folder()).orElseGet(() -> beside(database, ".releases")),
                () -> key.getObject().shown());
    }

    private static Path beside(DatabaseProperties database, String ending) {
        var data = database.directory().toAbsolutePath();
        return data.resolveSibling(data.getFileName() + ending);
    }
}
