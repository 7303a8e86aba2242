package nl.inktvlek.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of colours that meet can be told apart (WCAG 2.2, 1.4.3 and 1.4.11), light and dark. The grounds of Aura
/// are gradients, of which a checker in the browser cannot tell.
class TokensTest {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;

    private final Map<String, String> light;
    private final Map<String, String> dark;

    TokensTest() throws IOException {
        var sheet = Files.readString(Path.of("src/main/resources/META-INF/resources/styles.css"));
        light = TOKEN.matcher(sheet).results().collect(Collectors.toMap(hit -> hit.group(1), hit -> hit.group(2)));
        dark = TOKEN.matcher(sheet).results().collect(Collectors.toMap(hit -> hit.group(1), hit -> hit.group(3)));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                        Stream.of("text", "text-2", "text-3", "ink", "rust", "ok", "warn", "error")
                                .flatMap(text -> Stream.of("paper", "sheet", "well")
                                        .map(ground -> Arguments.of(text, ground, TEXT))),
                        Stream.of(Arguments.of("on-ink", "ink", TEXT), Arguments.of("ink", "ink-soft", TEXT)),
                        Stream.of(Arguments.of("text", "ink-soft", TEXT)),
                        Stream.of("paper", "sheet", "well").map(ground -> Arguments.of("line-strong", ground, GRAPHIC)),
                        Stream.of("ramp-3", "ramp-4", "ramp-5").map(step -> Arguments.of(step, "paper", GRAPHIC)))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_meets_can_be_told_apart(String colour, String ground, double least) {
        assertThat(contrast(light, colour, ground)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(dark, colour, ground)).as("dark").isGreaterThanOrEqualTo(least);
    }

    /// White on black is 21; the grey #777777 on white 4.48, by the calculators that go with the standard.
    @Test
    void contrast_is_that_of_the_standard() {
        assertThat(contrast("#ffffff", "#000000")).isEqualTo(21);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.475, 4.485);
    }

    private static double contrast(Map<String, String> scheme, String one, String other) {
        return contrast(scheme.getOrDefault(one, ""), scheme.getOrDefault(other, ""));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
