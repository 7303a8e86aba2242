package nl.inktvlek.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.inktvlek.GraphTest;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.seeds.SettledBenchmark;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// *Benaderen*, then *Op mijn lijst*, then the advice anew, as the page asks it: on the demonstration network, and with
/// 250,000 people beside it. Run by `bin/bench advice`, not with the tests.
@GraphTest
@TestPropertySource(properties = "inktvlek.demonstration=true")
class AdviceBenchmark {

    private static final int DECISIONS = 11;

    @Autowired
    ApproachFirst approachFirst;

    @Autowired
    Approaches approaches;

    @Autowired
    Imports imports;

    @Autowired
    Networks networks;

    @Autowired
    Graph graph;

    @Test
    void a_new_advice_after_a_decision() throws Exception {
        decideAndAskAgain(ApproachQuestion.KEY_FIGURES);
        var files = new ArrayList<MappedFile>();
        for (var name : List.of("nodes.csv.gz", "edges.csv.gz", "organisations.csv", "memberships.csv.gz")) {
            var file = SourceFile.read(SharedData.file("large/" + name));
            files.add(new MappedFile(file, FileRecognition.recognise(file)));
        }
        var checked = imports.check(Actor.commandLine(), new ImportRequest("large", files, true, false));
        imports.run(Actor.commandLine(), checked, Progress.UNWATCHED);
        decideAndAskAgain(Set.of());
    }

    @Test
    void the_same_question_with_other_random_numbers() {
        var network = networks.current();
        var keyFigures = network.people(person -> person.roles().contains(PersonRole.KEY_FIGURE));
        SettledBenchmark.tell(new SettledBenchmark.Case("demonstration, key figures", network.snapshot(), keyFigures));
        SettledBenchmark.tell(new SettledBenchmark.Case(
                "demonstration, everybody", network.snapshot(), network.people(person -> true)));
    }

    private void decideAndAskAgain(Set<PersonRole> roles) {
        int people = networks.upToDate().snapshot().people();
        long began = System.nanoTime();
        var advice = advise(roles);
        tell("%,d people: first advice".formatted(people), List.of(millisSince(began)));
        var decided = new ArrayList<Double>();
        var anew = new ArrayList<Double>();
        long before = graph.statements();
        for (int i = 0; i < DECISIONS; i++) {
            var first = advice.recommended().getFirst().person().code();
            began = System.nanoTime();
            approaches.decide(OperationId.random(), Actor.commandLine(), first, ApproachStatus.IDENTIFIED);
            decided.add(millisSince(began));
            began = System.nanoTime();
            advice = advise(roles);
            anew.add(millisSince(began));
        }
        tell("%,d people: on my list".formatted(people), decided);
        tell("%,d people: advice anew".formatted(people), anew);
        System.out.printf(
                "BENCH %,d people: %.1f statements for both%n",
                people, (graph.statements() - before) / (double) DECISIONS);
    }

    private Advice advise(Set<PersonRole> roles) {
        var question = new ApproachQuestion(
                Scope.EVERYTHING,
                5,
                SpreadModel.INDEPENDENT_CASCADE,
                roles,
                false,
                false,
                Set.of(),
                Set.of(),
                Optional.empty(),
                1,
                Fairness.NONE,
                OptionalDouble.empty(),
                false);
        return approachFirst
                .advise(Actor.commandLine(), question, Effort::settled, progress -> true)
                .orElseThrow();
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void tell(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "BENCH %-45s median %7.0f ms, longest %7.0f ms%n",
                what, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
