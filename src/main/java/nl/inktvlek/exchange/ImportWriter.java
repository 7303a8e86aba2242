package nl.inktvlek.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Patience;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Numbers;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.OrganisationRegister;
import nl.inktvlek.network.People;
import nl.inktvlek.network.SourceKey;
import nl.inktvlek.network.Ties;
import nl.inktvlek.programme.series.SeriesRegister;
import nl.inktvlek.recruitment.Nominations;
import org.springframework.stereotype.Component;

/// Writes a checked import in batches, each a command of its own under the id of the import.
@Component
final class ImportWriter {

    /// Rows in one transaction: large enough that the round trip does not count, small enough for memory.
    private static final int BATCH = 10_000;

    private final Numbers numbers;
    private final OrganisationRegister organisations;
    private final People people;
    private final Identities identities;
    private final Ties ties;
    private final Nominations nominations;
    private final SeriesRegister series;
    private final Corrections corrections;

    ImportWriter(
            Numbers numbers,
            OrganisationRegister organisations,
            People people,
            Identities identities,
            Ties ties,
            Nominations nominations,
            SeriesRegister series,
            Corrections corrections) {
        this.numbers = numbers;
        this.organisations = organisations;
        this.people = people;
        this.identities = identities;
        this.ties = ties;
        this.nominations = nominations;
        this.series = series;
        this.corrections = corrections;
    }

    void write(CheckedImport checked, OperationId operation, String batch, Progress progress) {
        new Run(checked, operation, batch, progress).write();
    }

    /// One import on its way into the database.
    private final class Run {

        private final CheckedImport checked;
        private final OperationId operation;
        private final String batch;
        private final Progress progress;
        private final long total;
        private long done;

        Run(CheckedImport checked, OperationId operation, String batch, Progress progress) {
            this.checked = checked;
            this.operation = operation;
            this.batch = batch;
            this.progress = progress;
            this.total = checked.stored();
        }

        void write() {
            int firstOrganisation =
                    reserve(Numbers.Of.ORGANISATION, checked.organisations().size());
            int firstPerson = reserve(Numbers.Of.PERSON, checked.people().size());
            int firstSeries = reserve(Numbers.Of.SERIES, checked.series().size());
            IntUnaryOperator organisation = reference -> number(reference, firstOrganisation);
            IntUnaryOperator person = reference -> number(reference, firstPerson);
            IntUnaryOperator serie = reference -> number(reference, firstSeries);
            writeOrganisations(firstOrganisation, organisation);
            writePeople(firstPerson);
            if (!checked.told().isEmpty()) {
                people.told(operation.part("told"), batch, checked.told());
            }
            writeBelonging(person, organisation);
            writeTies(person);
            writeSeries(firstSeries, person, organisation);
            writeMeetings();
            writeAttendance(person, serie);
            corrections.take(operation.part("corrections"), batch, checked.taken());
        }

        private int reserve(Numbers.Of kind, int count) {
            return count == 0 ? 0 : numbers.reserve(kind, count);
        }

        private static int number(int reference, int firstNew) {
            return reference >= 0 ? reference : firstNew - 1 - reference;
        }

        private void writeOrganisations(int first, IntUnaryOperator organisation) {
            var rows = new ArrayList<OrganisationRegister.NewOrganisation>();
            for (int i = 0; i < checked.organisations().size(); i++) {
                var row = checked.organisations().get(i);
                var code = row.kind() == OrganisationKind.PARTNER ? row.id() : NodeCode.random();
                rows.add(new OrganisationRegister.NewOrganisation(
                        first + i,
                        code,
                        key(row.id()),
                        row.name().isEmpty() ? code : row.name(),
                        row.kind(),
                        row.municipality(),
                        row.languages()));
            }
            inBatches("organisations", rows, (part, some) -> organisations.add(part, batch, some));
            var affiliations = checked.affiliations().stream()
                    .map(row -> new OrganisationRegister.NewAffiliation(
                            organisation.applyAsInt(row.organisation()), row.partner(), row.kind()))
                    .toList();
            inBatches("affiliations", affiliations, (part, some) -> organisations.affiliate(part, batch, some));
        }

        private void writePeople(int first) {
            var codes = IntStream.range(0, checked.people().size())
                    .mapToObj(i -> NodeCode.random())
                    .toList();
            var rows = new ArrayList<People.NewPerson>();
            var named = new ArrayList<Identities.Identity>();
            for (int i = 0; i < codes.size(); i++) {
                var row = checked.people().get(i);
                rows.add(new People.NewPerson(
                        first + i,
                        codes.get(i),
                        key(row.id()),
                        row.municipality(),
                        row.neighbourhood(),
                        row.keyFigure(),
                        row.informed()));
                if (row.isIdentified()) {
                    named.add(new Identities.Identity(codes.get(i), row.name(), row.phone(), row.email()));
                }
            }
            inBatches("people", rows, (part, some) -> people.add(part, batch, some));
            inBatches("identities", named, (part, some) -> identities.add(part, batch, some));
        }

        private void writeBelonging(IntUnaryOperator person, IntUnaryOperator organisation) {
            var positions = checked.positions().stream()
                    .map(row -> new OrganisationRegister.NewPosition(
                            person.applyAsInt(row.person()),
                            organisation.applyAsInt(row.organisation()),
                            row.position(),
                            row.from(),
                            row.to()))
                    .toList();
            inBatches("positions", positions, (part, some) -> organisations.addPositions(part, batch, some));
            var memberships = checked.memberships().stream()
                    .map(row -> new OrganisationRegister.NewMembership(
                            person.applyAsInt(row.person()), organisation.applyAsInt(row.organisation())))
                    .toList();
            inBatches("memberships", memberships, (part, some) -> organisations.addMembers(part, batch, some));
        }

        private void writeTies(IntUnaryOperator person) {
            inBatches(
                    "ties",
                    checked.ties().stream()
                            .sorted(Comparator.comparingInt(row -> row.from()))
                            .toList(),
                    (part, some) -> ties.add(
                            part,
                            batch,
                            some.stream()
                                    .map(row -> new Ties.NewTie(
                                            person.applyAsInt(row.from()),
                                            person.applyAsInt(row.to()),
                                            row.kind(),
                                            row.strength(),
                                            row.confidence(),
                                            row.mutual(),
                                            row.since()))
                                    .toList()));
            inBatches(
                    "nominations",
                    checked.nominations(),
                    (part, some) -> nominations.add(
                            part,
                            batch,
                            some.stream()
                                    .map(row -> new Nominations.Nomination(
                                            person.applyAsInt(row.by()), person.applyAsInt(row.of())))
                                    .toList()));
        }

        private void writeSeries(int first, IntUnaryOperator person, IntUnaryOperator organisation) {
            var rows = new ArrayList<SeriesRegister.NewSeries>();
            for (int i = 0; i < checked.series().size(); i++) {
                var row = checked.series().get(i);
                var host = row.host();
                rows.add(new SeriesRegister.NewSeries(
                        first + i,
                        NodeCode.random(),
                        key(row.id()),
                        row.partner(),
                        host == null ? null : organisation.applyAsInt(host),
                        row.municipality(),
                        row.neighbourhood(),
                        row.languages(),
                        row.group(),
                        row.meetings().size(),
                        row.meetings(),
                        row.themes(),
                        row.leaders().stream().map(person::applyAsInt).toList()));
            }
            inBatches("series", rows, (part, some) -> series.add(part, batch, some));
        }

        private void writeMeetings() {
            var meetings = checked.meetings().stream()
                    .map(row -> new SeriesRegister.NewMeeting(row.series(), row.number(), row.on(), row.theme()))
                    .toList();
            inBatches("meetings", meetings, (part, some) -> series.addMeetings(part, batch, some));
        }

        private void writeAttendance(IntUnaryOperator person, IntUnaryOperator serie) {
            inBatches(
                    "attendance",
                    checked.attendances(),
                    (part, some) -> series.addAttendances(
                            part,
                            batch,
                            some.stream()
                                    .map(row -> new SeriesRegister.NewAttendance(
                                            person.applyAsInt(row.person()),
                                            serie.applyAsInt(row.series()),
                                            row.meetings()))
                                    .toList()));
            inBatches(
                    "onward",
                    checked.onward(),
                    (part, some) -> series.addOnwardConversations(
                            part,
                            batch,
                            some.stream()
                                    .map(row -> new SeriesRegister.NewOnwardConversation(
                                            person.applyAsInt(row.person()),
                                            serie.applyAsInt(row.series()),
                                            row.people(),
                                            row.kind()))
                                    .toList()));
        }

        private SourceKey key(String id) {
            return new SourceKey(checked.request().source(), id);
        }

        private <T> void inBatches(String name, List<T> rows, BiConsumer<OperationId, List<T>> write) {
            for (int start = 0; start < rows.size(); start += BATCH) {
                var some = rows.subList(start, Math.min(rows.size(), start + BATCH));
                var part = operation.part(name + "/" + start);
                Patience.with(() -> {
                    write.accept(part, some);
                    return part;
                });
                done += some.size();
                if (!Patience.with(() -> progress.goesOn(done, Math.max(done, total)))
                        || Thread.currentThread().isInterrupted()) {
                    throw new ImportNotPossible("cancelled");
                }
            }
        }
    }
}
