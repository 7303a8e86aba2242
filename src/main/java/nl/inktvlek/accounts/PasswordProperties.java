package nl.inktvlek.accounts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param breached file of passwords that leaked, in the form of "Pwned Passwords": in each line the SHA-1 of one in
///     capitals, anything behind it, in order; none where it is not set
@ConfigurationProperties("inktvlek.passwords")
record PasswordProperties(@Nullable Path breached) {}
