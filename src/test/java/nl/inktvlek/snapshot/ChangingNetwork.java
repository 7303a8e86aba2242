package nl.inktvlek.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.RecentChanges;
import nl.inktvlek.exchange.ImportNotPossible;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.journal.Change;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.series.OnwardTalk;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.rights.PersonRights;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A dozen series, and whatever can happen to the people, organisations and series in them.
abstract class ChangingNetwork extends DozenSeries {

    @Autowired
    Approaches approaches;

    @Autowired
    Consents consents;

    @Autowired
    AuditTrail trail;

    @Autowired
    Journal journal;

    @Autowired
    Meetings meetings;

    @Autowired
    Organisations organisations;

    @Autowired
    PersonRights rights;

    @Autowired
    OnePerson onePerson;

    @Autowired
    RecentChanges changes;

    @Autowired
    SpreadSettings settings;

    final Random random = new Random(14);
    final List<String> imported = new ArrayList<>();
    final List<String> takenBack = new ArrayList<>();
    int newcomers;

    @AfterEach
    void no_newcomers() {
        imported.reversed().forEach(id -> imports.remove(COORDINATOR, id));
        imported.clear();
        graph.command(
                OperationId.random(),
                Concern.NETWORK,
                "MATCH (p:Person) WHERE p.code STARTS WITH 'NEW-' DETACH DELETE p",
                Map.of());
    }

    String step(int what) {
        var all = series.list(COORDINATOR).stream()
                .map(item -> item.series())
                .filter(each -> !each.meetings().isEmpty())
                .toList();
        var any = all.get(random.nextInt(all.size()));
        var person = anybody();
        try {
            switch (what) {
                case 0, 1 -> writeUp(any, List.of(person, "NEW-" + ++newcomers));
                case 2 ->
                    plan(TILBURG, "Turks", "IOT", any.meetings().getFirst().on());
                case 3 -> series.delete(OperationId.random(), COORDINATOR, any);
                case 4 -> undo();
                case 5 -> decide(person);
                case 6 ->
                    consents.record(
                            OperationId.random(),
                            COORDINATOR,
                            person,
                            Consents.Purpose.NETWORK_MAP,
                            random.nextBoolean(),
                            Consents.Channel.SPOKEN);
                case 7 -> organise();
                case 8 -> addByFile();
                case 9 -> takeBackOrBringBack();
                case 10 -> join(person);
                case 11 -> apart();
                case 12 -> tie(person);
                case 13 -> endPosition();
                case 14 -> rename();
                case 15 -> tell(person);
                case 16 -> leaders.volunteer(OperationId.random(), COORDINATOR, person, any);
                default ->
                    series.tell(
                            OperationId.random(),
                            COORDINATOR,
                            any.code(),
                            Optional.of(person),
                            1 + random.nextInt(5),
                            OnwardTalk.Kind.FAMILY);
            }
        } catch (NotFilledIn | ImportNotPossible refused) {
            return what + " refused";
        }
        if (random.nextInt(20) == 0) {
            rights.erase(OperationId.random(), COORDINATOR, anybody());
        }
        return String.valueOf(what);
    }

    /// People with ties, a membership, a position that is held or was, and a nomination, among themselves and with
    /// people who are known.
    void addByFile() {
        var people = new StringBuilder("code;municipality;key_figure\n");
        var ties = new StringBuilder("from;to;kind;strength;direction\n");
        var members = new StringBuilder("person;organisation\n");
        var positions = new StringBuilder("person;organisation;position;from;to\n");
        for (int i = 0; i < 3; i++) {
            var id = "M" + random.nextInt(40);
            people.append(id + ";" + (random.nextBoolean() ? TILBURG : BREDA) + ";" + (i == 0 ? "ja" : "") + "\n");
            ties.append(id + ";P" + random.nextInt(40) + ";kin;0." + (1 + random.nextInt(9))
                    + (random.nextBoolean() ? ";one way\n" : ";\n"));
            ties.append(id + ";P" + random.nextInt(40) + ";" + (i == 1 ? "nominates" : "") + ";;\n");
            members.append(id + ";H" + (1 + random.nextInt(2)) + "\n");
            positions.append(id + ";H" + (1 + random.nextInt(2)) + ";bestuur;2024-03-01;"
                    + (random.nextBoolean() ? "2025-06-30" : "") + "\n");
        }
        var files = Stream.of(
                        file("people", people.toString()),
                        file("ties", ties.toString()),
                        file("memberships", members.toString()),
                        file("positions", positions.toString()))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        var checked = imports.check(COORDINATOR, new ImportRequest("dozen", files, true, false));
        imported.add(imports.run(COORDINATOR, checked, Progress.UNWATCHED).id());
    }

    private void takeBackOrBringBack() {
        if (!takenBack.isEmpty() && random.nextBoolean()) {
            imports.bringBack(COORDINATOR, takenBack.getLast(), Progress.UNWATCHED);
            imported.add(takenBack.removeLast());
        } else if (!imported.isEmpty()) {
            if (random.nextBoolean()) {
                imports.remove(COORDINATOR, imported.getLast());
            } else {
                imports.takeBack(COORDINATOR, imported.getLast(), Progress.UNWATCHED);
                takenBack.add(imported.getLast());
            }
            imported.removeLast();
        }
    }

    private void join(String person) {
        onePerson.join(OperationId.random(), COORDINATOR, person, anybody(), false);
    }

    private void apart() {
        onePerson.list(COORDINATOR).stream()
                .findFirst()
                .ifPresent(joined -> onePerson.apart(OperationId.random(), COORDINATOR, joined.join()));
    }

    /// Makes a tie, or changes one, or takes it away.
    private void tie(String person) {
        var parameters = Map.<String, Object>of("a", person, "b", anybody(), "strength", random.nextInt(10) / 10.0);
        switch (random.nextInt(3)) {
            case 0 -> graph.command(OperationId.random(), Concern.NETWORK, """
                    MATCH (a:Person {code: $a}) MATCH (b:Person {code: $b})
                    CREATE (a)-[:KNOWS {strength: $strength, confidence: 1.0, mutual: $strength > 0.4}]->(b)""", parameters);
            case 1 -> graph.command(OperationId.random(), Concern.NETWORK, """
                    MATCH (a:Person {code: $a})-[t:KNOWS]-() WITH t LIMIT 1
                    SET t.strength = $strength, t.mutual = NOT t.mutual""", parameters);
            default ->
                graph.command(
                        OperationId.random(),
                        Concern.NETWORK,
                        "MATCH (a:Person {code: $a})-[t:KNOWS]-() WITH t LIMIT 1 DELETE t",
                        parameters);
        }
    }

    private void endPosition() {
        graph.command(
                OperationId.random(),
                Concern.NETWORK,
                "MATCH ()-[h:HOLDS]->() WITH h LIMIT 1 SET h.to = CASE WHEN h.to IS NULL THEN $yesterday END",
                Map.of("yesterday", today().minusDays(1)));
    }

    /// Another name, place or partner of an organisation, by the hand of a file.
    private void rename() {
        graph.command(
                OperationId.random(),
                Concern.NETWORK,
                """
                MATCH (o:Organisation) WHERE NOT o.kind = 'PARTNER' WITH o ORDER BY o.version LIMIT 1
                MATCH (p:Organisation {code: $partner})
                SET o.languages = [$language], o.name = o.name + '!', o.version = o.version + 1
                MERGE (o)-[:AFFILIATED]->(p)""",
                Map.of(
                        "partner",
                        random.nextBoolean() ? "IOT" : "FSAN",
                        "language",
                        random.nextBoolean() ? "Turks" : "Somali"));
    }

    private void tell(String person) {
        graph.command(
                OperationId.random(),
                Concern.NETWORK,
                "MATCH (p:Person {code: $code}) SET p.informedOn = CASE WHEN p.informedOn IS NULL THEN $today END",
                Map.of("code", person, "today", today()));
    }

    private String anybody() {
        var people = networks.current().nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .toList();
        return people.get(random.nextInt(people.size())).code();
    }

    private void decide(String person) {
        var statuses = ApproachStatus.values();
        approaches.decide(OperationId.random(), COORDINATOR, person, statuses[random.nextInt(statuses.length)]);
    }

    private void undo() {
        journal.mine(COORDINATOR).stream()
                .findFirst()
                .map(Change::id)
                .ifPresent(id -> journal.undo(OperationId.random(), COORDINATOR, id));
    }

    /// Makes, hides, renames, merges and deletes organisations.
    private void organise() {
        var some = organisations.list(COORDINATOR).stream()
                .filter(each -> !each.isPartner())
                .toList();
        if (some.size() < 2) {
            var blank = Organisation.blank();
            organisations.save(
                    OperationId.random(),
                    COORDINATOR,
                    blank,
                    with(Organisation.KIND, blank, "name", "Nieuw", "kind", OrganisationKind.SELF_ORGANISATION));
            return;
        }
        var one = some.get(random.nextInt(some.size()));
        var other = some.get((some.indexOf(one) + 1) % some.size());
        switch (random.nextInt(3)) {
            case 0 ->
                organisations.save(
                        OperationId.random(), COORDINATOR, one, with(Organisation.KIND, one, "name", one.name() + "'"));
            case 1 -> organisations.merge(OperationId.random(), COORDINATOR, one, other);
            default -> organisations.delete(OperationId.random(), COORDINATOR, one);
        }
    }

    void writeUp(Series held, List<String> more) {
        var code = held.code() + "-" + held.meetings().getFirst().number();
        var page = meetings.find(COORDINATOR, code).orElseThrow();
        var present = new ArrayList<>(page.meeting().present());
        more.stream().filter(each -> !present.contains(each)).forEach(present::add);
        IntStream.range(0, random.nextInt(2)).forEach(i -> present.removeFirst());
        meetings.writeUp(
                OperationId.random(),
                COORDINATOR,
                page,
                page.meeting(),
                with(Meeting.KIND, page.meeting(), "present", List.copyOf(present)));
    }
}
