package nl.inktvlek.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import nl.inktvlek.accounts.WeakPassword.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @TempDir
    Path folder;

    final PasswordRules rules = new PasswordRules(new PasswordProperties(null));

    @Test
    void a_password_has_twelve_characters_at_least() {
        assertThat(why(rules, "kort-maar-7!")).isNull();
        assertThat(why(rules, "kort-maar-7")).isEqualTo(Why.SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "inktvlek2026",
                "fatma-fatma-1",
                "aaaaaaaaaaaaaaa"
            })
    void what_somebody_would_try_first_is_refused(String password) {
        assertThat(why(rules, password)).isEqualTo(Why.EASY);
    }

    @Test
    void four_words_that_have_nothing_to_do_with_one_another_are_fine() {
        assertThatCode(() -> rules.check("fatma", "kraan wolk tandem gember")).doesNotThrowAnyException();
    }

    @Test
    void every_line_of_the_list_of_leaked_passwords_is_found_and_nothing_else() throws Exception {
        var leaked = new TreeSet<String>();
        for (int i = 0; i < 200; i++) {
            leaked.add(sha1("gelekt wachtwoord " + i * 7919) + ":" + i * i);
        }
        var file = folder.resolve("leaked.txt");
        Files.write(file, leaked);
        var withList = new PasswordRules(new PasswordProperties(file));
        for (int i = 0; i < 200; i++) {
            assertThat(why(withList, "gelekt wachtwoord " + i * 7919)).isEqualTo(Why.LEAKED);
            assertThat(why(withList, "ander wachtwoord " + i * 7919)).isNull();
        }
    }

    @Test
    void a_list_that_is_not_there_stops_the_choice_with_its_name() {
        var missing = new PasswordRules(new PasswordProperties(folder.resolve("nowhere.txt")));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> missing.check("fatma", "kraan wolk tandem gember"))
                .withMessageContaining("nowhere.txt");
    }

    private static @Nullable Why why(PasswordRules rules, String password) {
        try {
            rules.check("fatma", password);
            return null;
        } catch (WeakPassword weak) {
            return weak.why();
        }
    }

    private static String sha1(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
