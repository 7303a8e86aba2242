package nl.inktvlek.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/// Who sees what.
class AccessDecisionTest {

    final AccessDecision access = new AccessDecision();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FUNDER", "MUNICIPALITY"})
    void outsiders_see_published_numbers_and_nothing_else(Role role) {
        var outsider = new Actor("outsider", role, Optional.empty());
        for (var kind : EnumSet.complementOf(EnumSet.of(DataKind.PUBLISHED_REACH))) {
            assertThat(access.decide(outsider, kind, Set.of())).as(kind.name()).isEqualTo(Visibility.HIDDEN);
        }
        assertThat(access.sees(outsider, DataKind.PUBLISHED_REACH)).isTrue();
    }

    @Test
    void a_recruiter_sees_names_of_their_own_partner_only() {
        var recruiter = new Actor("recruiter", Role.RECRUITER, Optional.of("KEZBAN"));
        assertThat(access.decide(recruiter, DataKind.PERSON_NAME, Set.of("KEZBAN", "IOT")))
                .isEqualTo(Visibility.VISIBLE);
        assertThat(access.decide(recruiter, DataKind.PERSON_NAME, Set.of("IOT")))
                .isEqualTo(Visibility.MASKED);
        assertThat(access.decide(recruiter, DataKind.IMPORT, Set.of())).isEqualTo(Visibility.HIDDEN);
    }

    @Test
    void a_coordinator_of_the_consortium_sees_everything_but_accounts_the_audit_trail_and_who_was_not_told() {
        var coordinator = new Actor("coordinator", Role.COORDINATOR, Optional.empty());
        for (var kind : EnumSet.complementOf(
                EnumSet.of(DataKind.ACCOUNT, DataKind.BACKUP, DataKind.AUDIT, DataKind.NAME_BEFORE_NOTICE))) {
            assertThat(access.decide(coordinator, kind, Set.of("IOT")))
                    .as(kind.name())
                    .isEqualTo(Visibility.VISIBLE);
        }
    }

    @Test
    void an_administrator_keeps_the_product_running_without_seeing_people() {
        var administrator = new Actor("administrator", Role.ADMINISTRATOR, Optional.empty());
        assertThat(access.sees(administrator, DataKind.IMPORT)).isTrue();
        assertThat(access.sees(administrator, DataKind.PERSON_IN_NETWORK)).isFalse();
        assertThat(access.sees(administrator, DataKind.PERSON_NAME)).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> access.require(administrator, DataKind.TIE));
    }

    @Test
    void a_role_and_kind_of_data_without_a_line_in_the_table_is_refused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> AccessTable.parse(List.of("FUNDER;TIE;hidden;hidden;nothing")))
                .withMessageContaining("missing: FUNDER PERSON_NAME");
        var all = Stream.of(Role.values())
                .flatMap(role -> Stream.of(DataKind.values()).map(kind -> role + ";" + kind + ";hidden;hidden;nothing"))
                .toList();
        var twice = Stream.concat(all.stream(), Stream.of(all.getFirst())).toList();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> AccessTable.parse(twice))
                .withMessageContaining("twice: ");
    }

    @Test
    void who_watches_over_privacy_acts_on_rights_and_reads_the_trail_without_seeing_people() {
        var officer = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());
        assertThat(access.mayChange(officer, DataKind.PERSON_RIGHTS, Set.of("IOT")))
                .isTrue();
        assertThat(access.sees(officer, DataKind.AUDIT)).isTrue();
        assertThat(access.sees(officer, DataKind.PERSON_NAME)).isFalse();
        assertThat(access.sees(officer, DataKind.PERSON_IN_NETWORK)).isFalse();
        assertThat(access.mayChange(officer, DataKind.SERIES, Set.of())).isFalse();
    }
}
