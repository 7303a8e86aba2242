package nl.inktvlek.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every role sees of people and organisations of their own partner, of another one, and of none.
class SeenTest {

    private static final Set<String> NONE = Set.of();

    final AccessDecision access = new AccessDecision();

    /// Whose account: of a partner, or of the consortium as a whole. Then what is seen of what is the account's own
    /// partner's, of another partner's, and of nobody's.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # role          | whose      | what         | own          | other        | nobody's
            COORDINATOR     | partner    | person       | name         | confidential | confidential
            COORDINATOR     | partner    | untold       | untold       | untold       | untold
            COORDINATOR     | partner    | organisation | name         | name         | name
            COORDINATOR     | partner    | hidden       | name         | confidential | confidential
            COORDINATOR     | consortium | person       | name         | name         | name
            COORDINATOR     | consortium | untold       | untold       | untold       | untold
            COORDINATOR     | consortium | organisation | name         | name         | name
            COORDINATOR     | consortium | hidden       | name         | name         | name
            RECRUITER       | partner    | person       | name         | confidential | confidential
            RECRUITER       | partner    | untold       | untold       | untold       | untold
            RECRUITER       | partner    | organisation | name         | name         | name
            RECRUITER       | partner    | hidden       | name         | confidential | confidential
            RECRUITER       | consortium | person       | name         | name         | name
            RECRUITER       | consortium | untold       | untold       | untold       | untold
            RECRUITER       | consortium | organisation | name         | name         | name
            RECRUITER       | consortium | hidden       | name         | name         | name
            ADMINISTRATOR   | partner    | person       | confidential | confidential | confidential
            ADMINISTRATOR   | partner    | untold       | untold       | untold       | untold
            ADMINISTRATOR   | partner    | organisation | name         | name         | name
            ADMINISTRATOR   | partner    | hidden       | confidential | confidential | confidential
            ADMINISTRATOR   | consortium | person       | confidential | confidential | confidential
            ADMINISTRATOR   | consortium | untold       | untold       | untold       | untold
            ADMINISTRATOR   | consortium | organisation | name         | name         | name
            ADMINISTRATOR   | consortium | hidden       | confidential | confidential | confidential
            PRIVACY_OFFICER | partner    | person       | confidential | confidential | confidential
            PRIVACY_OFFICER | partner    | untold       | untold       | untold       | untold
            PRIVACY_OFFICER | partner    | organisation | name         | name         | name
            PRIVACY_OFFICER | partner    | hidden       | confidential | confidential | confidential
            PRIVACY_OFFICER | consortium | person       | confidential | confidential | confidential
            PRIVACY_OFFICER | consortium | untold       | untold       | untold       | untold
            PRIVACY_OFFICER | consortium | organisation | name         | name         | name
            PRIVACY_OFFICER | consortium | hidden       | confidential | confidential | confidential
            FUNDER          | partner    | person       | nothing      | nothing      | nothing
            FUNDER          | partner    | untold       | nothing      | nothing      | nothing
            FUNDER          | partner    | organisation | nothing      | nothing      | nothing
            FUNDER          | partner    | hidden       | nothing      | nothing      | nothing
            FUNDER          | consortium | person       | nothing      | nothing      | nothing
            FUNDER          | consortium | untold       | nothing      | nothing      | nothing
            FUNDER          | consortium | organisation | nothing      | nothing      | nothing
            FUNDER          | consortium | hidden       | nothing      | nothing      | nothing
            MUNICIPALITY    | partner    | person       | nothing      | nothing      | nothing
            MUNICIPALITY    | partner    | untold       | nothing      | nothing      | nothing
            MUNICIPALITY    | partner    | organisation | nothing      | nothing      | nothing
            MUNICIPALITY    | partner    | hidden       | nothing      | nothing      | nothing
            MUNICIPALITY    | consortium | person       | nothing      | nothing      | nothing
            MUNICIPALITY    | consortium | untold       | nothing      | nothing      | nothing
            MUNICIPALITY    | consortium | organisation | nothing      | nothing      | nothing
            MUNICIPALITY    | consortium | hidden       | nothing      | nothing      | nothing
            """)
    void every_role_sees_names_of_what_is_theirs_and_of_the_rest_what_may_be_said_of_it(
            Role role, String whose, String what, String own, String other, String nobodys) {
        var actor = new Actor("x", role, whose.equals("partner") ? Optional.of("IOT") : Optional.empty());
        assertThat(said(actor, what, Set.of("IOT", "VON"))).as("own").isEqualTo(own);
        assertThat(said(actor, what, Set.of("FSAN"))).as("other").isEqualTo(other);
        assertThat(said(actor, what, NONE)).as("nobody's").isEqualTo(nobodys);
    }

    private String said(Actor actor, String what, Set<String> partners) {
        var told = new AtomicBoolean();
        Supplier<String> name = () -> {
            told.set(true);
            return "Naam";
        };
        var seen = switch (what) {
            case "person" -> access.person(actor, partners, Optional.empty(), () -> Optional.of(name.get()));
            case "untold" -> access.person(actor, partners, Optional.of("De Brug"), () -> Optional.of(name.get()));
            case "organisation" -> access.organisation(actor, partners, false, name);
            case "hidden" -> access.organisation(actor, partners, true, name);
            default -> throw new IllegalArgumentException(what);
        };
        assertThat(told.get()).as("whether the name was asked for").isEqualTo(seen.isNamed());
        return switch (seen) {
            case Seen.Named(var text) -> text.equals("Naam") ? "name" : text;
            case Seen.Untold(var at) -> at.equals("De Brug") ? "untold" : at;
            case Seen.Confidential() -> "confidential";
            case Seen.Hidden() -> "nothing";
        };
    }

    @Test
    void somebody_without_a_name_is_confidential_also_where_it_might_be_told() {
        var coordinator = Actor.commandLine();
        assertThat(access.person(coordinator, NONE, Optional.empty(), Optional::empty))
                .isEqualTo(new Seen.Confidential());
        assertThat(access.person(coordinator, NONE, Optional.empty(), () -> Optional.of(" ")))
                .isEqualTo(new Seen.Confidential());
    }

    @Test
    void only_what_is_seen_by_name_has_a_name() {
        assertThat(new Seen.Named("Naam").known()).contains("Naam");
        assertThat(new Seen.Untold("De Brug").known()).isEmpty();
        assertThat(new Seen.Confidential().known()).isEmpty();
        assertThat(new Seen.Hidden().known()).isEmpty();
    }
}
