package nl.inktvlek.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.borders.Borders;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.figures.AllHeldSeries;
import nl.inktvlek.figures.HeldSeries;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.publishing.NotPublished.Why;
import nl.inktvlek.releases.Overtaken;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.Withdrawal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The way of figures to the outside: somebody proposes a release of a quarter, somebody else reads and publishes it. A
/// release is never changed; a wrong one is withdrawn with a reason, or put right by another.
@Service
public class Publishing {

    private final Graph graph;
    private final Books books;
    private final Proposals proposals;
    private final AllHeldSeries held;
    private final Speakers speakers;
    private final Borders borders;
    private final ReleaseFolder folder;
    private final Signing key;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            Graph graph,
            Books books,
            Proposals proposals,
            AllHeldSeries held,
            Speakers speakers,
            Borders borders,
            ReleaseFolder folder,
            Signing key,
            AccessDecision access,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.graph = graph;
        this.books = books;
        this.proposals = proposals;
        this.held = held;
        this.speakers = speakers;
        this.borders = borders;
        this.folder = folder;
        this.key = key;
        this.access = access;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// That a release was published or withdrawn.
    public record Changed(int release) {}

    /// All releases in order, those that were withdrawn too.
    ///
    /// @throws nl.inktvlek.releases.ReleaseDamaged if the folder is not what was published
    public List<Release> releases(Actor actor) {
        access.require(actor, DataKind.RELEASE);
        return folder.known();
    }

    /// What waits to be read by a second person.
    public Optional<Proposal> proposal(Actor actor) {
        access.require(actor, DataKind.RELEASE);
        return proposals.find();
    }

    /// The quarters that a release can be about, the last one first: those that are over, from the first series or the
    /// last release on. Who begins with years of work can publish those quarter by quarter.
    public List<Period> periods(Actor actor) {
        access.require(actor, DataKind.RELEASE);
        var first = held.list().stream().map(HeldSeries::start).map(Period::of).min(Comparator.naturalOrder());
        var last = last(folder.known(), release -> Period.named(release.period()));
        var periods = new ArrayList<Period>();
        for (var period = Period.lastBefore(LocalDate.now(clock));
                first.filter(period::isNotBefore).isPresent()
                        && last.map(Period::next).map(period::isNotBefore).orElse(true);
                period = period.previous()) {
            periods.add(period);
        }
        return periods;
    }

    /// The greatest of something of the releases that were not withdrawn.
    private static <T extends Comparable<T>> Optional<T> last(List<Release> releases, Function<Release, T> of) {
        return releases.stream().filter(Release::isUsed).map(of).max(Comparator.naturalOrder());
    }

    public boolean mayPublish(Actor actor) {
        return access.mayChange(actor, DataKind.RELEASE, Set.of());
    }

    /// Proposes a release; another proposal makes room for it.
    ///
    /// @param period one of [#periods]
    /// @throws NotPublished if nothing can be published
    public Proposal propose(OperationId operation, Actor actor, Period period) {
        return propose(operation, actor, period, Optional.empty());
    }

    /// Proposes one that puts the last release right, about the same quarter.
    ///
    /// @throws NotPublished if nothing can be published
    public Proposal correct(OperationId operation, Actor actor) {
        var releases = folder.all();
        int last = last(releases, Release::number).orElseThrow(() -> new NotPublished(Why.GONE));
        return propose(operation, actor, Period.named(releases.get(last - 1).period()), Optional.of(last));
    }

    private Proposal propose(OperationId operation, Actor actor, Period period, Optional<Integer> corrects) {
        access.requireChange(actor, DataKind.RELEASE, Set.of());
        var releases = folder.all();
        var entries = books.entries();
        requireInStep(releases, entries);
        if (corrects.isEmpty() && !periods(actor).contains(period)) {
            throw new NotPublished(Why.THERE_IS_ONE);
        }
        var made = made(operation.code(), period, entries, withdrawn(releases), actor, corrects);
        if (!isNew(made, releases)) {
            throw new NotPublished(Why.NOTHING_NEW);
        }
        graph.command(operation, actor.username(), work -> {
            proposals.keep(work, made);
            trail.record(work, AuditTrail.Action.RELEASED, List.of(), "proposed " + made.number());
        });
        return made;
    }

    private Proposal made(
            String code,
            Period period,
            List<Entry> entries,
            Set<Integer> withdrawn,
            Actor actor,
            Optional<Integer> corrects) {
        var spread = SpreadUntil.of(held.list(), period.lastDay());
        var before = EarlierProvinces.in(
                entries,
                held.list().stream()
                        .collect(Collectors.toMap(
                                HeldSeries::code, series -> SpreadUntil.provinceOf(series.municipality()))),
                earlier -> SpreadUntil.of(held.list(), earlier.lastDay()).counts());
        var next = NextRelease.of(before, period, code, spread);
        var all = Stream.concat(entries.stream(), Stream.of(next.entry())).toList();
        var figures = new Figures(all, withdrawn, next.waiting());
        return new Proposal(
                code,
                actor.username(),
                LocalDate.now(clock),
                corrects,
                next.entry(),
                figures.table(period),
                figures.spread(period, speakers.of(actor, spread.counts())),
                ofPlaces(next.waiting()));
    }

    private static Map<String, Integer> ofPlaces(Map<String, Integer> waiting) {
        var ofPlaces = new HashMap<>(waiting);
        ofPlaces.keySet()
                .retainAll(Places.ALL.stream().map(ReachTable.Place::code).toList());
        return ofPlaces;
    }

    /// Whether a proposal tells more, or something else, than the release that holds.
    private boolean isNew(Proposal proposal, List<Release> releases) {
        var holds = last(releases, Release::number).map(number -> releases.get(number - 1));
        var places = holds.flatMap(release -> folder.file(release, ReachTable.JSON_FILE))
                .map(ReachTable::of)
                .map(ReachTable::places)
                .orElseGet(() -> Places.ALL);
        var lines = holds.flatMap(release -> folder.file(release, SpreadTable.JSON_FILE))
                .map(SpreadTable::of)
                .map(SpreadTable::lines)
                .orElseGet(List::of);
        return !places.equals(proposal.table().places())
                || !figures(lines).equals(figures(proposal.spread().lines()));
    }

    /// Of measures that are told.
    private static List<List<SpreadTable.Figure>> figures(List<SpreadTable.Line> lines) {
        return lines.stream()
                .map(SpreadTable.Line::figures)
                .filter(figures -> !figures.isEmpty())
                .toList();
    }

    /// Publishes what somebody else proposed. Of two who do so at once, one does.
    ///
    /// @throws NotPublished if it cannot be published any more, or not by this actor
    public Release publish(OperationId operation, Actor actor, String code) {
        access.requireChange(actor, DataKind.RELEASE, Set.of());
        var proposal = proposals
                .find()
                .filter(found -> found.code().equals(code))
                .orElseThrow(() -> new NotPublished(Why.GONE));
        if (proposal.by().equals(actor.username())) {
            throw new NotPublished(Why.OWN_PROPOSAL);
        }
        var draft = new ReleaseFolder.Draft(
                proposal.number() - 1,
                proposal.table().period(),
                proposal.on(),
                proposal.corrects(),
                Map.of(
                        ReachTable.JSON_FILE, proposal.table().json(),
                        ReachTable.CSV_FILE, proposal.table().csv(),
                        SpreadTable.JSON_FILE, proposal.spread().json(),
                        SpreadTable.CSV_FILE, proposal.spread().csv(),
                        ReachTable.MAP_FILE,
                                ReachMap.of(
                                        proposal.table(), borders.drawn(actor).json())));
        try {
            var release = folder.publish(
                    draft,
                    clock.instant(),
                    key.get(),
                    written -> graph.command(operation, actor.username(), work -> {
                        requireFree(proposal);
                        books.enter(work, proposal.entry());
                        trail.record(work, AuditTrail.Action.RELEASED, List.of(), "published " + written.number());
                    }));
            proposals.remove();
            events.publishEvent(new Changed(release.number()));
            return release;
        } catch (Overtaken overtaken) {
            proposals.remove();
            throw new NotPublished(Why.OVERTAKEN);
        }
    }

    /// Takes back what was proposed.
    ///
    /// @throws NotPublished if publishing it was stopped half-way: it has to be published first
    public void drop(Actor actor) {
        access.requireChange(actor, DataKind.RELEASE, Set.of());
        requireInStep(folder.all(), books.entries());
        proposals.remove();
    }

    /// Takes a release out of use: its number and the reason stay, its files go.
    ///
    /// A proposal that waits goes too.
    ///
    /// @throws NotPublished without a reason
    public Release withdraw(Actor actor, int number, String reason) {
        access.requireChange(actor, DataKind.RELEASE, Set.of());
        if (reason.isBlank()) {
            throw new NotPublished(Why.NO_REASON);
        }
        drop(actor); // it may repeat what is withdrawn
        trail.record(actor.username(), AuditTrail.Action.RELEASED, List.of(), "withdrawn " + number);
        var withdrawn = folder.withdraw(number, new Withdrawal(reason.strip(), clock.instant()), key.get());
        events.publishEvent(new Changed(number));
        return withdrawn;
    }

    /// The books know every release of the folder, and none more.
    private static void requireInStep(List<Release> releases, List<Entry> entries) {
        if (releases.size() != entries.size()) {
            throw new NotPublished(Why.HALF_WAY);
        }
    }

    /// The proposal still waits; where publishing was stopped after the books and before the folder, only the
    /// same one can go on.
    private void requireFree(Proposal proposal) {
        if (proposals.find().filter(proposal::equals).isEmpty()) {
            throw new NotPublished(Why.GONE);
        }
        var there = books.entries();
        if (there.size() >= proposal.number()
                && !there.get(proposal.number() - 1).proposal().equals(proposal.code())) {
            throw new NotPublished(Why.HALF_WAY);
        }
    }

    private static Set<Integer> withdrawn(List<Release> releases) {
        return releases.stream()
                .filter(release -> release.withdrawn().isPresent())
                .map(Release::number)
                .collect(Collectors.toSet());
    }
}
