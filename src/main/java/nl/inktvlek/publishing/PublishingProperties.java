package nl.inktvlek.publishing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where releases go.
///
/// @param folder with the releases; without it, a folder beside the database
/// @param keyFile key that signs them; without it, a file beside the database, made with the first release
@ConfigurationProperties("inktvlek.releases")
public record PublishingProperties(
        @Nullable Path folder, @Nullable Path keyFile) {}
