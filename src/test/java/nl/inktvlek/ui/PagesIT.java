package nl.inktvlek.ui;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.FewestStatements;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page with something on it, and every page to who may not see it.
@ExtendWith(SpringPages.class)
@Timeout(180)
class PagesIT extends DozenSeries {

    /// Statements that opening a page may take once the network is in memory.
    private static final int MOST_STATEMENTS = 5;

    /// What comes on top: lists that are read to their end, and two statements that write down which names are shown.
    private static final Map<String, Integer> ON_TOP =
            Map.of("", 6, "project", 4, "serie", 2, "gespreksleider", 2, "benadering", 2);

    @RegisterExtension
    final BrowserlessExtension browser = SpringPages.browser();

    @Autowired
    Approaches approaches;

    @Autowired
    Forces forces;

    @Autowired
    Projects projects;

    @Autowired
    Trainings trainings;

    private final Force force = Force.KIND.blank(NodeCode.random());
    private final Project project = Project.KIND.blank(NodeCode.random());
    private final Training day = Training.KIND.blank(NodeCode.random());
    private String approached = "";

    @BeforeEach
    void one_of_each_thing() {
        approached = code("P0");
        approaches.decide(OperationId.random(), COORDINATOR, approached, ApproachStatus.IDENTIFIED);
        projects.save(
                OperationId.random(), COORDINATOR, project, with(Project.KIND, project, "name", "Zomer in de wijk"));
        trainings.save(
                OperationId.random(),
                COORDINATOR,
                day,
                with(Training.KIND, day, "sort", Training.Form.WEEKEND, "on", today(), "partner", "IOT"));
        forces.save(
                OperationId.random(),
                COORDINATOR,
                force,
                with(
                        Force.KIND,
                        force,
                        "municipality",
                        TILBURG,
                        "norm",
                        "kiezen",
                        "direction",
                        Force.Direction.HELPS,
                        "strength",
                        3,
                        "circumstance",
                        "buurthuis om de hoek"));
    }

    @AfterEach
    void none_of_them() {
        approaches.withdraw(OperationId.random(), COORDINATOR, approached);
        projects.delete(OperationId.random(), COORDINATOR, project);
        trainings.delete(OperationId.random(), COORDINATOR, day);
        forces.delete(OperationId.random(), COORDINATOR, force);
    }

    /// What a page says, by where it is.
    private Map<String, String> told() {
        var held = series.list(COORDINATOR).getFirst().series().code();
        return new TreeMap<>(Map.ofEntries(
                entry("", "Laatste import: dozen, 121 rijen."),
                entry("benaderen", "geen sleutelfiguren om uit te kiezen"),
                entry("benadering/" + approached, "Mens 0"),
                entry("bereik", "Tilburg"),
                entry("bijeenkomst/" + held + "-1", "Bijeenkomst 1 in Breda"),
                entry("cijfers", "57"),
                entry("dezelfde", "Niemand lijkt hier twee keer te staan."),
                entry("gespreksleider/" + code("L1"), "Series geleid"),
                entry("gespreksleiders", "Leider L1"),
                entry("ijking", "serie Breda"),
                entry("importeren", "dozen"),
                entry("inktvlek", "Series en deelnemers over"),
                entry("krachten", "buurthuis om de hoek"),
                entry("kwetsbaarheid", "Als Leider L1 stopt"),
                entry("netwerk", " in beeld"),
                entry("organisatie/" + hostOf(held), "Series hier"),
                entry("organisatie/IOT", "Werkwijze van deze partner"),
                entry("organisaties", "De Brug"),
                entry("plannen", "meer dan een jaar geen serie"),
                entry("privacy", "Autoriteit Persoonsgegevens"),
                entry("project/" + project.code(), "Zomer in de wijk"),
                entry("projecten", "Zomer in de wijk"),
                entry("rechten", "Inzage en wissen"),
                entry("scholing", "IOT"),
                entry("scholingsdag/" + day.code(), "trainingsweekend"),
                entry("serie/" + held, "Acht weken na de laatste bijeenkomst"),
                entry("serie/nieuw", "Nieuwe serie"),
                entry("series", "Somali"),
                entry("toegang", "vertrouwelijk"),
                entry("uitgaven", "Er is nog niets uitgegeven."),
                entry("uitleg", "Direct bereik"),
                entry("vergrendeld", "Geef het wachtwoord"),
                entry("wachtwoord", "Tweede stap"),
                entry("zoeken", "Zoeken in alles wat u mag zien")));
    }

    private String hostOf(String code) {
        return series.find(COORDINATOR, code).flatMap(Series::host).orElseThrow();
    }

    @Test
    void each_page_tells_what_there_is() {
        SpringPages.signIn(Role.COORDINATOR);
        told().forEach((page, text) ->
                assertThat(SpringPages.open(browser, page)).as(page).contains(text));
    }

    @Test
    void a_page_asks_little_of_the_database() {
        SpringPages.signIn(Role.COORDINATOR);
        var pages = told().keySet();
        pages.forEach(page -> SpringPages.open(browser, page));
        var asked = new TreeMap<String, Long>();
        for (var page : pages) {
            asked.put(page, FewestStatements.of(graph, () -> SpringPages.open(browser, page)));
        }
        assertThat(asked)
                .allSatisfy((page, statements) -> assertThat(statements)
                        .isLessThanOrEqualTo(MOST_STATEMENTS + ON_TOP.getOrDefault(page.replaceFirst("/.*", ""), 0)));
    }

    @Test
    void who_may_not_see_a_page_is_told_why() {
        for (var role : Role.values()) {
            SpringPages.signIn(role);
            for (var page : pagesNotFor(role)) {
                assertThat(SpringPages.open(browser, page))
                        .as(role + " " + page)
                        .contains("Deze pagina is niet voor u");
            }
        }
    }

    private static List<String> pagesNotFor(Role role) {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(route -> rolesOf(route).noneMatch(role.name()::equals))
                .map(route -> route.getTemplate().replaceFirst(":___url_parameter\\??", "nieuw"))
                .toList();
    }

    /// Names of the roles a page is for; of one that is for everybody, all.
    private static Stream<String> rolesOf(RouteData route) {
        var roles = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        return roles == null ? Stream.of(Role.values()).map(Role::name) : Arrays.stream(roles.value());
    }
}
