package nl.inktvlek.ui;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessExtension;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// Every page of a product in which nothing is yet: it says what to do.
@GraphTest
@TestPropertySource(properties = "inktvlek.neo4j.page-cache-megabytes=33") // a database of its own
@DirtiesContext
@ExtendWith(SpringPages.class)
@Timeout(180)
class EmptyPagesIT {

    @RegisterExtension
    final BrowserlessExtension browser = SpringPages.browser();

    private static final Map<Role, Map<String, String>> TOLD = Map.of(
            Role.COORDINATOR,
            new TreeMap<>(Map.ofEntries(
                    entry("", "0 mensen"),
                    entry("benaderen", "geen sleutelfiguren om uit te kiezen"),
                    entry("bereik", "Er zijn nog geen deelnemers."),
                    entry("cijfers", "0"),
                    entry("gespreksleiders", "0 van 0"),
                    entry("ijking", "Er zijn pas 0 antwoorden"),
                    entry("importeren", "Er is nog niets geïmporteerd."),
                    entry("inktvlek", "Er zijn nog geen series."),
                    entry("krachten", "0 van 0"),
                    entry("kwetsbaarheid", "geen gespreksleiders bekend"),
                    entry("netwerk", "7 in beeld"),
                    entry("organisaties", "consortiumpartner"),
                    entry("plannen", "Importeer een netwerk om te beginnen."),
                    entry("projecten", "0 van 0"),
                    entry("rechten", "Inzage en wissen"),
                    entry("scholing", "0 van 0"),
                    entry("series", "0 van 0"),
                    entry("zoeken", "Zoeken in alles wat u mag zien"))),
            Role.ADMINISTRATOR,
            Map.of("accounts", "Iemand uitnodigen"),
            Role.PRIVACY_OFFICER,
            Map.of(
                    "bewaren", "nu te wissen: 0",
                    "logboek", "logboek gelezen",
                    "uitgaven", "Er is nog niets uitgegeven."));

    @Test
    void a_page_without_anything_says_what_to_do() {
        TOLD.forEach((role, pages) -> {
            SpringPages.signIn(role);
            pages.forEach((page, text) -> {
                var said = SpringPages.open(browser, page);
                assertThat(said).as(role + " " + page).contains(text).doesNotContain("NoAccessView", "ErrorView");
            });
        });
    }
}
