package nl.inktvlek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What time and what day it is comes from the one clock, in tests too: nobody asks the machine, the process or the
/// database.
@AnalyzeClasses(packages = "nl.inktvlek")
class OneClockTest {

    private static final Set<String> ZONES_OF_THE_MACHINE = Set.of("systemDefaultZone", "systemDefault", "getDefault");

    /// A function of Cypher that asks the clock of the database: nothing, or only a zone, between its brackets.
    private static final Pattern CLOCK_OF_THE_DATABASE = Pattern.compile(
            "\\b(date|time|datetime|localtime|localdatetime|timestamp)(\\.(transaction|statement|realtime))?\\(\\s*\\)"
                    + "|\\b(date|time|datetime|localtime|localdatetime)\\.(transaction|statement|realtime)\\(",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(?:(?!\"\"\").)*\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    /// Published before this rule; a published migration never changes.
    private static final Set<String> PUBLISHED = Set.of("V0012__informed_on.cypher", "V0015__profiles_made_on.cypher");

    @ArchTest
    static final ArchRule nobody_asks_the_machine_what_time_it_is = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe("asks the machine", OneClockTest::asksTheMachine));

    @ArchTest
    static final ArchRule one_place_makes_the_clock_of_the_product_and_names_no_zone = noClasses()
            .that()
            .resideOutsideOfPackage("nl.inktvlek.clock..")
            .and()
            .haveNameNotMatching(".*(Test|IT|E2E|TheDay)(\\$.*)?")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("makes a clock or a zone", OneClockTest::makesAClock));

    @ArchTest
    static void nobody_asks_the_database_what_day_it_is(JavaClasses all) throws IOException {
        assertThat(all).isNotEmpty();
        for (var asks : List.of("date", "datetime.realtime", "timestamp")) {
            assertThat(CLOCK_OF_THE_DATABASE.matcher(asks + "()").find()).isTrue();
        }
        assertThat(CLOCK_OF_THE_DATABASE.matcher("SET p.on = date(row.on)").find())
                .isFalse();
        for (var folder : List.of("src/main/java", "src/test/java", "graph-schema")) {
            try (var files = Files.walk(Path.of(folder))) {
                assertThat(files.filter(Files::isRegularFile)
                                .filter(file ->
                                        !PUBLISHED.contains(file.getFileName().toString()))
                                .flatMap(OneClockTest::askingTheDatabase))
                        .isEmpty();
            }
        }
    }

    /// In Java only texts are Cypher.
    private static Stream<String> askingTheDatabase(Path file) {
        try {
            var all = Files.readString(file);
            var looked = file.toString().endsWith(".java")
                    ? TEXT.matcher(all).results().map(MatchResult::group)
                    : Stream.of(all);
            return looked.filter(text -> CLOCK_OF_THE_DATABASE.matcher(text).find())
                    .map(text -> file.getFileName() + ": " + text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner();
        var name = target.getName();
        var withoutClock = !access.getTarget().getFullName().contains("(" + Clock.class.getName() + ")");
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && withoutClock
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && target.getFullName().endsWith(".<init>()")
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || isOneOf(owner.getName(), Clock.class, ZoneId.class, TimeZone.class)
                        && ZONES_OF_THE_MACHINE.contains(name);
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        var name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                        && (name.startsWith("system") || name.startsWith("tick"))
                || isOneOf(access.getTargetOwner().getName(), ZoneId.class, ZoneOffset.class) && name.startsWith("of");
    }

    private static boolean isOneOf(String name, Class<?>... classes) {
        return Stream.of(classes).map(Class::getName).anyMatch(name::equals);
    }
}
