package nl.inktvlek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The name of every column and field stands in the matrix of access, for one page at least; also what shows only after
/// a click or in some state. `AccessMatrixE2E` looks page by page, and sees no more than what a page shows when it
/// opens.
class DeclaredFieldsTest {

    private static final String LABELLED =
            "(?:(?<!dialog\\.)setHeader|setLabel|new \\w+(?:Field|Area|Box|Select|Picker|Group)(?:<[^>]*>)?)\\(\\s*getTranslation\\(\\s*\"([^\"]+)\"\\s*\\)";
    private static final String HEADS = "new PlainTable\\(\\s*List\\.of\\(((?:\\s*getTranslation\\(\"[^\"]+\"\\),?)+)";
    private static final Pattern KEY = Pattern.compile("\"([^\"]+)\"");

    @Test
    void every_column_and_field_in_the_code_is_declared() throws IOException {
        var dutch = new Properties();
        try (var in = DeclaredFieldsTest.class.getResourceAsStream("/vaadin-i18n/translations_nl.properties")) {
            dutch.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        var declared = Files.readAllLines(Path.of("src/test/resources/nl/inktvlek/e2e/fields.csv")).stream()
                .map(line -> line.split(";", -1)[2])
                .collect(Collectors.toSet());
        var labels = Stream.concat(
                        SourceTexts.found(LABELLED).stream(),
                        SourceTexts.found(HEADS).stream()
                                .flatMap(heads -> KEY.matcher(heads).results().map(MatchResult::group))
                                .map(key -> key.replace("\"", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(labels).hasSizeGreaterThan(80);
        assertThat(labels)
                .filteredOn(key -> !declared.contains(dutch.getProperty(key)))
                .isEmpty();
    }
}
