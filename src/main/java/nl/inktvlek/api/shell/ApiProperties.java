package nl.inktvlek.api.shell;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// @param requestsPerMinute of one token; those that were not used add up to one minute
/// @param refusalsPerMinute of one address without a token that holds
/// @param largestBody of a request that is no file
@ConfigurationProperties("inktvlek.api")
@Validated
record ApiProperties(
        @DefaultValue("600") @Min(1) int requestsPerMinute,
        @DefaultValue("60") @Min(1) int refusalsPerMinute,
        @DefaultValue("1MB") DataSize largestBody) {}
