package nl.inktvlek.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Period;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.inktvlek.rights.Retention.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/// The table of retention periods in the documentation is the one that is delivered. When it is not, the message holds
/// the right one.
class RetentionDocumentTest {

    @Test
    void the_document_says_what_is_delivered() throws IOException {
        assertThat(Path.of("docs/privacy/bewaartermijnen.md"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(document());
    }

    private static String document() {
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of("nl"));
        var periods = Binder.get(new StandardEnvironment()).bindOrCreate("inktvlek.retention", RetentionPeriods.class);
        var table = new EnumMap<Rule, Period>(Map.of(
                Rule.NOTICE, periods.notice(),
                Rule.ATTENDANCE_NAMES, periods.attendanceNames(),
                Rule.PROSPECTS, periods.prospects(),
                Rule.LEADERS, periods.leaders(),
                Rule.AUDIT, periods.audit()));
        var text = new StringBuilder("""
                # Bewaartermijnen

                Zoals het product wordt geleverd; de beheerder kan ze anders instellen (`docs/security.md`).

                | wat | hoe lang |
                |---|---|
                """);
        table.forEach((rule, period) ->
                text.append("| %s | %s |%n".formatted(words.getString("retention." + rule), period(period, words))));
        return text + """
                | Hoe series aan het eind van een dag bekend waren, om cijfers van toen te kunnen noemen: zonder naam, \
                met een nummer dat na wissen naar niemand leidt | zolang het programma loopt |
                | Wijzigingen en verwijderde dingen, om ongedaan te maken | 30 dagen |
                """;
    }

    private static String period(Period period, ResourceBundle words) {
        if (period.getYears() > 0) {
            return words.getString("retention.years").replace("{0}", String.valueOf(period.getYears()));
        }
        return period.getMonths() > 0
                ? words.getString("retention.months").replace("{0}", String.valueOf(period.getMonths()))
                : words.getString("retention.days").replace("{0}", String.valueOf(period.getDays()));
    }
}
