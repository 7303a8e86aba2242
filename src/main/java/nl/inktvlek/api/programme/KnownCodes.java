package nl.inktvlek.api.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.journal.Thing;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.Methods;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Component;

/// On the pages codes are chosen from lists; a program can send any. Only what is new is looked at: what a series has
/// already, it keeps.
@Component
class KnownCodes {

    private final SeriesPlans plans;
    private final Organisations organisations;
    private final Projects projects;
    private final Methods methods;
    private final Networks networks;

    KnownCodes(SeriesPlans plans, Organisations organisations, Projects projects, Methods methods, Networks networks) {
        this.plans = plans;
        this.organisations = organisations;
        this.projects = projects;
        this.methods = methods;
        this.networks = networks;
    }

    /// @throws Refusal if a code is of nothing the actor may choose
    void require(Actor actor, Series seen, Series wanted) {
        var unknown = new ArrayList<Refusal.Field>();
        check(
                unknown,
                "partner",
                wanted.partner().stream(),
                seen.partner().stream(),
                code -> Partners.all().stream()
                        .anyMatch(partner -> partner.code().equals(code)));
        check(
                unknown,
                "municipality",
                texts(wanted.municipality()),
                texts(seen.municipality()),
                code -> Municipalities.byCode(code).isPresent());
        check(
                unknown,
                "languages",
                wanted.languages().stream(),
                seen.languages().stream(),
                language -> Languages.with(inUse(actor)).contains(language));
        check(
                unknown,
                "method",
                wanted.method().stream(),
                seen.method().stream(),
                code -> methods.find(actor, code).isPresent());
        check(
                unknown,
                "projects",
                wanted.projects().stream(),
                seen.projects().stream(),
                code -> projects.find(actor, code).isPresent());
        check(
                unknown,
                "host",
                wanted.host().stream(),
                seen.host().stream(),
                code -> codes(organisations.list(actor)).contains(code));
        var network = networks.current();
        check(
                unknown,
                "leaders",
                wanted.leaders().stream(),
                seen.leaders().stream(),
                code -> network.byCode(code)
                        .filter(node -> node.kind() == NodeKind.PERSON)
                        .isPresent());
        if (!unknown.isEmpty()) {
            throw Refusal.of(Refusal.Why.RULE, unknown);
        }
    }

    private List<String> inUse(Actor actor) {
        return plans.list(actor).stream()
                .flatMap(item -> item.series().languages().stream())
                .distinct()
                .toList();
    }

    private static void check(
            List<Refusal.Field> unknown,
            String field,
            Stream<String> wanted,
            Stream<String> seen,
            Predicate<String> isKnown) {
        var kept = seen.collect(Collectors.toSet());
        if (wanted.anyMatch(code -> !kept.contains(code) && !isKnown.test(code))) {
            unknown.add(new Refusal.Field(field, "api.field.not-known"));
        }
    }

    private static Stream<String> texts(String text) {
        return Stream.of(text).filter(each -> !each.isEmpty());
    }

    private static List<String> codes(Collection<? extends Thing> things) {
        return things.stream().map(Thing::code).toList();
    }
}
