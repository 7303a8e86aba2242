package nl.inktvlek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.vocabulary.Languages;

/// Keys of texts that are put together: what may stand before the `+`, and everything that comes behind it.
///
/// Whoever puts a key together somewhere new adds a line here.
final class TextKeys {

    /// Beginnings, the enum whose constants come behind, and those of them that never do.
    private static final String CONSTANTS = """
            access.kind.         access.DataKind
            accounts.refused.    accounts.AccountAdministration$Refusal
            affiliation.         network.Affiliation
            approach.chance.     snapshot.TieCalibration$Source
            approach.chances.      advice.ApproachQuestion$Chances
            approach.chances.help. advice.ApproachQuestion$Chances
            approach.counted.      ui.approach.QuestionFields$Counted
            approach.counted.help. ui.approach.QuestionFields$Counted
            approach.done.       recruitment.ApproachStatus INFORMED OPEN HESITANT COMMITTED MOBILISING
            approach.fairness.      advice.ApproachQuestion$Fairness$Rule
            approach.fairness.help. advice.ApproachQuestion$Fairness$Rule
            approach.groups.      advice.ApproachQuestion$Fairness$By
            approach.groups.help. advice.ApproachQuestion$Fairness$By
            approach.who.        ui.approach.QuestionFields$Who
            approach.who.help.   ui.approach.QuestionFields$Who
            audit.action.        access.AuditTrail$Action
            baseline.            analytics.seeds.Baseline$Kind
            calibration.used.    snapshot.TieCalibration$Source
            change.              journal.Change$Action
            channel.             recruitment.Approach$Channel
            consent.             rights.Consents$Purpose
            consent.channel.     rights.Consents$Channel
            consent.withdraw.    rights.Consents$Purpose
            criterion.           programme.leaders.LeaderProfile$Criterion
            download.purpose.    ui.component.Downloads$Purpose
            detail.expand.       snapshot.NodeKind
            face.                ui.explore.FaceTabs$Way
            group.none.          explore.Arrangement TIES
            legend.arranged.     explore.Arrangement
            legend.colour.       explore.Colouring
            facet.               explore.Facet
            facet.kind.          snapshot.NodeKind
            figure.              figures.ProgrammeFigures$Measure
            figure.how.          figures.ProgrammeFigures$Measure
            file.numbers.        files.forms.NumberReader$Form
            file.order.          files.forms.DateReader$Order
            file.places.         files.forms.PlaceForm
            forces.direction.    programme.forces.Force$Direction
            form-of-work.        programme.meetings.Meeting$WorkingForm
            impact.              files.TableKind
            import-status.       exchange.ImportSummary$Status
            kind.                snapshot.NodeKind
            legend.              ui.component.GraphMark
            leader.due.          programme.leaders.Leader$Due
            leader.status.       programme.leaders.LeaderProfile$Status
            map.legend.          ui.component.PlaceMap$Mark
            model.               analytics.spread.SpreadModel
            model.help.          analytics.spread.SpreadModel
            network.file.        files.networks.NetworkFormat GML UCINET_DL VNA GRID
            onward.kind.         programme.series.OnwardTalk$Kind UNKNOWN
            openness.            network.Organisation$Openness
            organisation.kind.   network.OrganisationKind
            password.weak.       accounts.WeakPassword$Why
            plan.reason.         advice.WhereNext$Sign
            plot.step.           figures.ProgrammeCourse$Step
            policy.              programme.projects.Project$PolicyField
            reach.column.        ui.reach.ReachPicture$Measure PEOPLE
            reach.legend.        ui.component.PlaceMap$Fill FIRST SECOND THIRD FOURTH FIFTH
            reach.said.          ui.reach.ReachPicture$Measure
            reach.sentence.      ui.reach.ReachPicture$Measure
            reach.shown.         ui.reach.ReachPicture$Measure
            releases.refused.    publishing.NotPublished$Why
            report.part.         reports.Part
            retention.           rights.Retention$Rule
            role.                access.Role
            role.                snapshot.PersonRole
            round.change.        advice.Advice$Change$Kind
            rule.                advice.SeriesAdvice$Rule
            same.has.            rights.Doubles$Has
            same.outcome.        rights.OnePerson$Outcome
            same.reason.         rights.Doubles$Reason
            search.sort.         explore.Search$Sort
            sentence.            snapshot.NodeKind
            series.when.         ui.series.SeriesView$When
            severity.            files.Problem$Severity
            nav.group.           ui.shell.MenuGroup
            shell.colours.       ui.shell.ReaderSettings$Colours
            shell.text-size.     ui.shell.ReaderSettings$TextSize
            shell.vault.         access.Vault$Status OPEN
            spread.look.         ui.spread.Looks$Look
            spread.played.       ui.spread.SpreadView$Played
            spreading.measure.   releases.SpreadTable$Measure
            spreading.question.  reports.Spreading$Question
            status.              recruitment.ApproachStatus
            step.                recruitment.Approach$Step
            table-kind.          files.TableKind
            tokens.refused.      accounts.TokenRefused$Why
            tokens.scope.        accounts.AccessToken$Scope
            tour.page.           ui.component.Tour$Stop
            tour.says.           ui.component.Tour$Stop
            training.sort.       programme.training.Training$Form
            why.                 advice.SeriesAdvice$Why
            workbook.kind.       releases.ReachTable$Kind
            """;

    /// Endings of keys, and of keys that still get a constant behind them.
    static final Set<String> ENDINGS = Set.of(
            ".",
            ".help",
            ".help.",
            ".label",
            ".text",
            ".title",
            ".wrong",
            ".new",
            ".lead",
            ".others",
            ".stored",
            ".delete",
            ".deleted");

    /// What the page of a thing says.
    private static final Set<String> FRAME = Set.of("new", "lead", "others", "stored", "delete", "deleted");

    /// Beginnings of which what comes behind is said by data: problems of files and imports, fields of a person.
    private static final Set<String> OPEN = Set.of("problem.", "import.", "rights.field.");

    /// What is wrong with a file or an import is said in several words.
    private static final Pattern SEVERAL_WORDS = Pattern.compile("[a-z]+(-[a-z]+)+");

    private static final String QUESTIONS = "ui/approach/QuestionFields.java";

    private final Map<String, Set<String>> behind = new TreeMap<>();
    private final Set<String> withEnding = new TreeSet<>();

    TextKeys() throws IOException {
        CONSTANTS.lines().map(line -> line.split(" +")).forEach(line -> {
            put(line[0], constants(line[1]));
            behind.get(line[0]).removeAll(Arrays.asList(line).subList(2, line.length));
        });
        put(
                "access.",
                constants("access.Visibility").stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        put("column.", columns());
        put("explanation.", withOrWithout(".text", SourceTexts.list("TOPICS", "ui/explanation/ExplanationView.java")));
        put("log.", SourceTexts.list("TEXTS", "ui/log/MeetingLogView.java"));
        put("privacy.", sections());
        put("report.language.", List.of("nl", "en"));
        put("rights.section.", SourceTexts.found("PersonTrace\\.\\w+\\(\\s*\"(\\w+)\""));
        put("rights.section.", List.of("Identity"));
        put("language.", Languages.with(List.of()));
        put("thing.", SourceTexts.found("Kind\\.of\\(\\s*\\w+\\.class,\\s*\"(\\w+)\""));
        endings(QUESTIONS, "check\\(\\w+, \"([^\"]+)\"", ".help");
        endings(QUESTIONS, "(?:number|decimal)\\w*\\(\"([^\"]+)\"", ".help", ".wrong");
        endings(QUESTIONS, "select\\(\\w+, \"([^\"]+)\"", ".label");
        SourceTexts.found("frames\\s*\\.of\\(\\w+,\\s*\"([^\"]+)\"").forEach(key -> put(key + ".", FRAME));
        withEnding.addAll(templates("#\\{([\\w.-]+)"));
        put("portal.column.", templates("'(\\w+)'(?=[^}]*} })"));
        endings("ui/today/TodayView.java", "question\\([^\"]*\"[^\"]*\", \"([^\"]+)\"", ".help");
    }

    /// What the first group of a pattern finds in the pages that are written as templates.
    private static Set<String> templates(String pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            var found = new TreeSet<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(result -> found.add(result.group(1)));
            }
            return found;
        }
    }

    private void put(String beginning, Collection<String> ends) {
        behind.computeIfAbsent(beginning, any -> new TreeSet<>()).addAll(ends);
    }

    private void endings(String file, String pattern, String... endings) {
        SourceTexts.found(pattern, file)
                .forEach(key -> Stream.of(endings).map(key::concat).forEach(withEnding::add));
    }

    /// Every key that is put together, of which all that comes behind is known.
    Set<String> all() {
        return Stream.concat(
                        withEnding.stream(),
                        behind.entrySet().stream()
                                .flatMap(keys -> keys.getValue().stream().map(keys.getKey()::concat)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isBeginning(String text) {
        return behind.containsKey(text) || OPEN.contains(text);
    }

    /// What is said of a file or an import that cannot be taken.
    static Set<String> problemsOfFiles() {
        return SourceTexts.all().stream()
                .filter(each -> Stream.of("files/", "exchange/", "borders/")
                        .anyMatch(module -> each.file().startsWith(module)))
                .map(SourceTexts::text)
                .filter(SEVERAL_WORDS.asMatchPredicate())
                .filter(text -> !text.equals("yyyy-mm-dd")) // how a day is written
                .filter(text -> !text.matches("(?:covered-)?table-.*|number-(?:rows|columns)-.*")) // of ODS
                .collect(Collectors.toSet());
    }

    /// Whether a key is one of a family that is open, and what comes behind it stands in the sources.
    static boolean isOfData(String key, Set<String> words, Set<String> texts) {
        return OPEN.stream()
                .filter(key::startsWith)
                .map(beginning -> key.substring(beginning.length()))
                .anyMatch(end -> texts.contains(end) || words.contains(end));
    }

    private static List<String> constants(String name) {
        try {
            var constants = Class.forName("nl.inktvlek." + name).getEnumConstants();
            return Arrays.stream(constants).map(each -> ((Enum<?>) each).name()).toList();
        } catch (ClassNotFoundException gone) {
            throw new IllegalArgumentException("No such enum any more: " + name, gone);
        }
    }

    private static List<String> columns() throws IOException {
        return Files.readAllLines(Path.of("import/columns.csv")).stream()
                .skip(1) // the header
                .map(line -> line.split(",")[1])
                .toList();
    }

    private static List<String> withOrWithout(String end, Collection<String> words) {
        return words.stream().flatMap(word -> Stream.of(word, word + end)).toList();
    }

    private static List<String> sections() {
        return IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(section -> Stream.of(section + ".title", section + ".text"))
                .toList();
    }
}
