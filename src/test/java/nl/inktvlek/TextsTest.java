package nl.inktvlek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every text exists in Dutch and English.
class TextsTest {

    private static final Pattern USED = Pattern.compile("getTranslation\\(\\s*\"([a-z][a-zA-Z.-]+[a-z])\"");

    @Test
    void dutch_and_english_have_the_same_keys() throws IOException {
        assertThat(bundle("_nl").keySet())
                .isEqualTo(bundle("_en").keySet())
                .isEqualTo(bundle("").keySet());
    }

    @Test
    void no_text_is_empty_and_both_languages_take_the_same_values() throws IOException {
        var dutch = bundle("_nl");
        var english = bundle("_en");
        for (var key : dutch.stringPropertyNames()) {
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(new MessageFormat(dutch.getProperty(key)).getFormatsByArgumentIndex().length)
                    .as(key)
                    .isEqualTo(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length);
        }
    }

    @Test
    void every_text_a_view_asks_for_exists() throws IOException {
        var used = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/nl/inktvlek/ui"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = USED.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        used.removeIf(key -> key.endsWith("-") || key.endsWith("."));
        assertThat(used).isNotEmpty();
        assertThat(bundle("_nl").stringPropertyNames()).containsAll(used);
    }

    @Test
    void every_column_of_an_import_has_a_name() throws IOException {
        var columns = Files.readAllLines(Path.of("import/columns.csv")).stream()
                .skip(1) // the header
                .map(line -> "column." + line.split(",")[1])
                .toList();
        assertThat(columns).isNotEmpty();
        assertThat(bundle("_nl").stringPropertyNames()).containsAll(columns);
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/vaadin-i18n/translations" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
