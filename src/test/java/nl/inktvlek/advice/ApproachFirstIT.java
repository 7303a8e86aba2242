package nl.inktvlek.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Seen;
import nl.inktvlek.advice.Advice.Reason;
import nl.inktvlek.analytics.seeds.Baseline;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Names;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.inkblot.InkBlots;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeMeasures;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Scope;
import nl.inktvlek.snapshot.TieCalibration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From the rows of files to the advice: a small consortium of which everything is known.
@GraphTest
class ApproachFirstIT {

    static final Actor COORDINATOR = Actor.commandLine();
    static final Scope HERE = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("small"));

    @Autowired
    Imports imports;

    @Autowired
    ApproachFirst approachFirst;

    @Autowired
    Approaches approaches;

    @Autowired
    Consents consents;

    @Autowired
    InkBlots inkBlots;

    @Autowired
    Exploration exploration;

    @Autowired
    Networks networks;

    @Autowired
    NodeMeasures measures;

    @Autowired
    Rounds rounds;

    @Autowired
    Names names;

    @Autowired
    AccessDecision access;

    @Autowired
    Clock clock;

    @Test
    void the_key_figure_with_the_widest_circle_comes_first_and_deciding_recomputes_the_rest() {
        var done = load();
        var advice = ask(1);
        var first = advice.recommended().getFirst();
        assertThat(first.name()).isEqualTo(new Seen.Named("Grote Inkt"));
        assertThat(first.reasons())
                .anySatisfy(reason -> assertThat(reason).isInstanceOfSatisfying(Reason.HoldsPosition.class, held -> {
                    assertThat(held.title()).isEqualTo("voorzitter");
                    assertThat(held.organisation().name()).isEqualTo(new Seen.Named("De Brug"));
                }));
        assertThat(first.reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .isInstanceOfSatisfying(
                                Reason.NamedBy.class,
                                named -> assertThat(named.people()).isOne()));
        assertThat(advice.baselines()).extracting(Baseline::kind).contains(Baseline.Kind.MOST_NAMED);
        assertThat(advice.candidates()).isEqualTo(2);

        approaches.decide(OperationId.random(), COORDINATOR, first.person().code(), ApproachStatus.NOT_NOW);
        assertThat(ask(1).recommended().getFirst().name()).isEqualTo(new Seen.Named("Kleine Inkt"));

        approaches.withdraw(OperationId.random(), COORDINATOR, first.person().code());
        assertThat(ask(1).recommended().getFirst().name()).isEqualTo(new Seen.Named("Grote Inkt"));

        assertThat(approachFirst.advise(COORDINATOR, onlyConsented())).isEmpty();
        answer(first.person().code(), true);
        assertThat(approachFirst
                        .advise(COORDINATOR, onlyConsented())
                        .orElseThrow()
                        .recommended())
                .extracting(Advice.Recommendation::name)
                .containsExactly(new Seen.Named("Grote Inkt"));

        var masked = new Actor("recruiter", Role.RECRUITER, Optional.of("VON"));
        var seenByOther = approachFirst
                .advise(masked, new ApproachQuestion(HERE, 1, SpreadModel.INDEPENDENT_CASCADE))
                .orElseThrow();
        assertThat(seenByOther.recommended()).isEmpty();
        assertThat(seenByOther.elsewhere()).extracting(Advice.Elsewhere::people).containsExactly(1);
        assertThat(exploration.search(masked, "Grote Inkt")).isEmpty();
        assertThat(exploration.search(COORDINATOR, "Grote Inkt")).hasSize(1);

        var turned = networks.current().people(person -> person.roles().contains(PersonRole.TURNED_LEADER));
        assertThat(turned).hasSize(1);
        answer(first.person().code(), false);
        assertThat(ask(1).recommended().getFirst().name()).isEqualTo(new Seen.Named("Kleine Inkt"));
        assertThat(approachFirst.advise(COORDINATOR, onlyConsented())).isEmpty();
        imports.remove(COORDINATOR, done);
    }

    @Test
    void the_ink_blot_of_the_same_people_reaches_as_many_as_the_advice_says() {
        var done = load();
        var advice = ask(2);
        var blot = inkBlots.simulate(
                COORDINATOR,
                advice.chosen().stream().map(Node::code).toList(),
                SpreadModel.INDEPENDENT_CASCADE,
                HERE,
                runs -> runs < 2);
        assertThat(blot.reach()).isEqualTo(advice.reach());
        imports.remove(COORDINATOR, done);
    }

    @Test
    void where_nobody_is_a_key_figure_there_is_no_advice() {
        var nowhere = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("nowhere"));
        assertThat(approachFirst.advise(COORDINATOR, new ApproachQuestion(nowhere, 3, SpreadModel.INDEPENDENT_CASCADE)))
                .isEmpty();
    }

    @Test
    void looking_around_somebody_shows_their_circle_and_the_way_to_others() {
        var done = load();
        var great = exploration.search(COORDINATOR, "Grote Inkt").getFirst().node();
        var far = exploration.search(COORDINATOR, "Kennis 11").getFirst().node();
        var question = new Exploration.Question(Set.of(great.code()), Chosen.EVERYTHING, 300);
        var picture = exploration.look(COORDINATOR, question);
        assertThat(picture.nodes().getFirst()).isEqualTo(great);
        assertThat(picture.nodes()).contains(far);
        var path = exploration.introduction(COORDINATOR, great.code(), far.code());
        assertThat(path).extracting(step -> step.node()).containsExactly(great, far);
        imports.remove(COORDINATOR, done);
    }

    @Test
    void an_advice_reckons_with_the_chance_that_was_measured_unless_the_assumed_one_is_asked_for() {
        var done = load();
        var question = new ApproachQuestion(HERE, 1, SpreadModel.INDEPENDENT_CASCADE);
        var usual = approachFirst.advise(COORDINATOR, question).orElseThrow();
        assertThat(usual.chance()).isEqualTo(networks.current().measured().chance());
        var assumed = approachFirst
                .advise(COORDINATOR, question.with(ApproachQuestion.Chances.ASSUMED))
                .orElseThrow();
        assertThat(assumed.chance().source()).isEqualTo(TieCalibration.Source.ASSUMED);
        assertThat(assumed.chance().value().mean()).isCloseTo(0.1, within(1e-6));
        imports.remove(COORDINATOR, done);
    }

    /// Who said "not now" two years ago may be asked again, and then as anybody who was not asked yet.
    @Test
    void who_is_asked_again_may_say_yes() {
        var done = load();
        var great = ask(1).chosen().getFirst().code();
        approaches.decide(OperationId.random(), COORDINATOR, great, ApproachStatus.NOT_NOW);
        var later = new ApproachFirst(
                networks,
                measures,
                approaches,
                rounds,
                consents,
                names,
                access,
                Clock.offset(clock, Duration.ofDays(2 * 366)));
        var advice = later.advise(COORDINATOR, askingAgain()).orElseThrow();
        assertThat(advice.recommended().getFirst().name()).isEqualTo(new Seen.Named("Grote Inkt"));
        assertThat(advice.isSureOfYes()).isFalse();
        approaches.withdraw(OperationId.random(), COORDINATOR, great);
        assertThat(ask(1).isSureOfYes()).isTrue();
        imports.remove(COORDINATOR, done);
    }

    /// With a chance of a half that somebody says yes.
    private static ApproachQuestion askingAgain() {
        return new ApproachQuestion(
                HERE,
                1,
                SpreadModel.INDEPENDENT_CASCADE,
                ApproachQuestion.KEY_FIGURES,
                true,
                false,
                Set.of(),
                Set.of(),
                Optional.empty(),
                0.5,
                ApproachQuestion.Fairness.NONE,
                OptionalDouble.empty(),
                false);
    }

    private static ApproachQuestion onlyConsented() {
        return new ApproachQuestion(
                HERE,
                2,
                SpreadModel.INDEPENDENT_CASCADE,
                ApproachQuestion.KEY_FIGURES,
                false,
                true,
                Set.of(),
                Set.of(),
                Optional.empty(),
                1,
                ApproachQuestion.Fairness.NONE,
                OptionalDouble.empty(),
                false);
    }

    private Advice ask(int howMany) {
        return approachFirst
                .advise(COORDINATOR, new ApproachQuestion(HERE, howMany, SpreadModel.INDEPENDENT_CASCADE))
                .orElseThrow();
    }

    /// P-1 knows P-3 … P-12, P-2 knows P-13; both hold positions. P-3 attended in 2024 and led in 2025.
    private String load() {
        var people = new StringBuilder(
                "code;name;municipality;informed\nP-1;Grote Inkt;Rotterdam;01-02-2024\nP-2;Kleine Inkt;Utrecht;\n");
        var ties = new StringBuilder("from;to;kind\nP-3;P-1;nominates\nP-2;P-13;knows\n");
        for (int i = 3; i <= 13; i++) {
            people.append("P-").append(i).append(";Kennis ").append(i).append(";Rotterdam;\n");
            if (i < 13) {
                ties.append("P-1;P-").append(i).append(";knows\n");
            }
        }
        var files = Stream.of(
                        file("organisations", "code;name;partner\nO-1;De Brug;KEZBAN\n"),
                        file("people", people.toString()),
                        file("positions", "person;organisation;position\nP-1;O-1;voorzitter\nP-2;O-1;imam\n"),
                        file("ties", ties.toString()),
                        file(
                                "series",
                                "code;partner;host;municipality;languages;meetings;leaders\n"
                                        + "S-1;KEZBAN;O-1;Rotterdam;Turks;01-03-2024;P-2\n"
                                        + "S-2;KEZBAN;O-1;Rotterdam;Turks;01-03-2025;P-3\n"),
                        file("attendance", "person;series;meetings\nP-3;S-1;1\n"))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        var checked = imports.check(COORDINATOR, new ImportRequest("small", files, true, false));
        assertThat(checked.problems()).isEqualTo(List.of());
        return imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(String person, boolean agrees) {
        consents.record(
                OperationId.random(),
                COORDINATOR,
                person,
                Consents.Purpose.NETWORK_MAP,
                agrees,
                Consents.Channel.SPOKEN);
    }
}
