package nl.inktvlek.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migrations that this version of the product has.
public final class Schema {

    private Schema() {}

    /// Number of the last one, as "0041".
    public static String latest() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:graph-schema/V*.cypher"))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(String::compareTo)
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
