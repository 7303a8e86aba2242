package nl.inktvlek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text that is asked for exists, in Dutch and English, and no other.
class TextsTest {

    private static final String ASKED =
            "(?:getTranslation|translate|Messages\\.text)\\((?:\\s*locale,)?\\s*\"([^\"]+)\"\\s*[,)]";
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z-]*(\\.[a-zA-Z-]+)+");
    private static final Pattern BEGINNING = Pattern.compile("[a-z][a-zA-Z.-]*\\.");
    private static final Pattern ENDING = Pattern.compile("\\.[a-z.-]*");

    /// Names of files, settings, packages, messages of the browser and of values in files of other programs.
    private static final Pattern NO_KEY = Pattern.compile(
            "\\.(csv|xlsx|pdf|png|svg|dgs|ics|html|json|css|xml|bin|gexf|graphml|net|properties|key|new|began|marked)$|^(inktvlek|server|com|nl|jdk|event|attr|yfiles)\\.|^ui\\.label$");

    private final TextKeys made;

    TextsTest() throws IOException {
        made = new TextKeys();
    }

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

    /// Calls with the key itself, whatever it looks like.
    @Test
    void every_text_that_is_asked_for_by_its_key_exists() throws IOException {
        assertThat(missing(SourceTexts.found(ASKED))).isEmpty();
    }

    /// Keys travel: through methods, constants, annotations and records. So whatever looks like one has to be one.
    @Test
    void whatever_looks_like_a_key_is_one() throws IOException {
        var keys = bundle("_nl").stringPropertyNames();
        var families = keys.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        var strange = SourceTexts.all().stream()
                .filter(each -> KEY.matcher(each.text()).matches() && !each.continues() && !each.isContinued())
                .filter(each -> shows(each) || families.contains(each.text().replaceFirst("\\..*", "")))
                .filter(each -> !keys.contains(each.text()) && !made.isBeginning(each.text() + "."))
                .filter(each -> !NO_KEY.matcher(each.text()).find())
                .toList();
        assertThat(strange).isEmpty();
    }

    @Test
    void a_key_is_put_together_only_from_what_is_declared_and_then_every_one_of_them_exists() throws IOException {
        var undeclared = SourceTexts.all().stream()
                .filter(TextsTest::shows)
                .filter(each -> BEGINNING.matcher(each.text()).matches() && !made.isBeginning(each.text())
                        || each.continues()
                                && ENDING.matcher(each.text()).matches()
                                && !TextKeys.ENDINGS.contains(each.text())
                                && !NO_KEY.matcher(each.text()).find())
                .toList();
        assertThat(undeclared).isEmpty();
        assertThat(missing(made.all())).isEmpty();
    }

    @Test
    void whatever_can_be_wrong_with_a_file_is_told() throws IOException {
        var keys = bundle("_nl").stringPropertyNames();
        assertThat(TextKeys.problemsOfFiles())
                .isNotEmpty()
                .allMatch(problem -> keys.contains("problem." + problem) || keys.contains("import." + problem));
    }

    @Test
    void there_is_no_text_that_nobody_asks_for() throws IOException {
        var texts = SourceTexts.all().stream().map(SourceTexts::text).collect(Collectors.toSet());
        var words = SourceTexts.words();
        var composed = made.all();
        assertThat(bundle("_nl").stringPropertyNames())
                .filteredOn(
                        key -> !texts.contains(key) && !composed.contains(key) && !TextKeys.isOfData(key, words, texts))
                .isEmpty();
    }

    private static Set<String> missing(Set<String> keys) throws IOException {
        var missing = new TreeSet<>(keys);
        missing.removeAll(bundle("_nl").stringPropertyNames());
        return missing;
    }

    /// Where texts are shown or written.
    private static boolean shows(SourceTexts each) {
        return Stream.of("ui/", "cli/", "exchange/", "files/").anyMatch(each.file()::startsWith);
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/vaadin-i18n/translations" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
