package nl.inktvlek.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the key of the identities is.
///
/// @param key 32 bytes in Base64; goes before the key file
/// @param keyFile file that holds the key; without it, a file beside the folder of the database
/// @param previousKeyFile file with the key before, while identities are moved from it
@ConfigurationProperties("inktvlek.vault")
public record VaultProperties(
        @Nullable String key,
        @Nullable Path keyFile,
        @Nullable Path previousKeyFile) {}
