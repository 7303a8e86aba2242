package nl.inktvlek.demonstration;

import static nl.inktvlek.demonstration.InventedPeople.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.network.Partners;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// Invents a network with everything a real one has: organisations of the seven partners in real municipalities, key
/// figures, series month by month, participants who talk on and become leaders, places nobody reaches, and some mess.
/// Used once.
final class DemonstrationNetwork {

    private static final List<String> ONWARD_KINDS = List.of("household", "family", "friends", "work", "community");

    private static final int DAYS_TO_WRITE_UP = 3;

    record Organisation(String code, String partner, Municipality place, List<Integer> circle) {}

    private record Leader(int person, String partner, Municipality place, YearMonth from) {}

    private final DemonstrationSettings settings;
    private final Days days;
    private final Random random;
    private final Invention invent;
    private final InventedPeople people;
    private final TalkingOn talk;
    private final Table organisationRows =
            new Table("organisations", "code", "name", "kind", "municipality", "partner", "relation", "languages");
    private final Table positions = new Table("positions", "person", "organisation", "position", "from", "to");
    private final Table memberships = new Table("memberships", "person", "organisation");
    private final Table series = new Table(
            "series",
            "code",
            "partner",
            "host",
            "municipality",
            "neighbourhood",
            "languages",
            "group",
            "meetings",
            "themes",
            "leaders");

    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Integer> keyFigures = new ArrayList<>();
    private final List<Leader> leaders = new ArrayList<>();
    private int seriesCount;
    private int participantCount;

    /// @param today the day around which series have ended, run and are still to come
    DemonstrationNetwork(DemonstrationSettings settings, LocalDate today) {
        this.settings = settings;
        this.days = new Days(settings.thisMonth(), today);
        this.random = new Random(settings.seed());
        this.invent = new Invention(random);
        this.people = new InventedPeople(settings, days, random, invent);
        this.talk = new TalkingOn(people, settings.talk(), settings.seed());
    }

    /// The network as files in the form of the templates.
    List<SourceFile> files() {
        inventOrganisations();
        inventKeyFigures();
        inventFirstLeaders();
        for (int month = settings.months() - 1; month >= 0; month--) {
            holdSeries(settings.lastMonth().minusMonths(month), settings.months() - month);
        }
        inventNominations();
        inventMess();
        return Stream.of(organisationRows, people.table(), positions, memberships, people.ties(), series, talk.table())
                .map(Table::file)
                .toList();
    }

    private void inventOrganisations() {
        var places = Municipalities.all().stream()
                .filter(place -> place.population() > 45_000)
                .toList();
        long residents = places.stream().mapToLong(Municipality::population).sum();
        for (int i = 0; i < settings.organisations(); i++) {
            var partner = Partners.all().get(i % Partners.all().size()).code();
            var place = weighted(places, residents);
            var code = "ORG-" + i;
            var kind = i % 9 == 8 ? "FAITH_COMMUNITY" : i % 5 == 4 ? "INFORMAL_GROUP" : "SELF_ORGANISATION";
            var relation = List.of("FSAN", "IOT", "VON").contains(partner) ? "FORMAL_MEMBER" : "LOOSE_CONTACT";
            organisationRows.add(
                    code,
                    invent.organisation(place.name()),
                    kind,
                    place.code(),
                    partner,
                    relation,
                    String.join("|", invent.languages(partner)));
            organisations.add(new Organisation(code, partner, place, new ArrayList<>()));
        }
    }

    private Municipality weighted(List<Municipality> places, long residents) {
        long point = (long) (random.nextDouble() * residents);
        for (var place : places) {
            point -= place.population();
            if (point < 0) {
                return place;
            }
        }
        return places.getLast();
    }

    private void inventKeyFigures() {
        for (int i = 0; i < settings.keyFigures(); i++) {
            var organisation = organisations.get(i % organisations.size());
            int person = people.live(organisation.place());
            var from = settings.lastMonth().minusMonths(random.nextInt(80) + 1L).atDay(1);
            positions.add(code(person), organisation.code(), invent.position(), days.of(from), "");
            if (random.nextInt(6) == 0) {
                memberships.add(code(person), elsewhere(organisation).code());
            }
            people.join(person, organisation, 2 + random.nextInt(8), from);
            keyFigures.add(person);
        }
    }

    private Organisation elsewhere(Organisation organisation) {
        var other = invent.any(organisations);
        return other.equals(organisation)
                ? organisations.get((organisations.indexOf(other) + 1) % organisations.size())
                : other;
    }

    private void inventFirstLeaders() {
        for (int i = 0; i < settings.firstLeaders(); i++) {
            var organisation = organisations.get((i * 3) % organisations.size());
            int person = people.live(organisation.place());
            memberships.add(code(person), organisation.code());
            var from = settings.lastMonth().minusMonths(settings.months());
            people.join(person, organisation, 3 + random.nextInt(6), from.atDay(1));
            leaders.add(new Leader(person, organisation.partner(), organisation.place(), from));
        }
    }

    /// Series of one month: more from year to year, none in August.
    private void holdSeries(YearMonth month, int monthNumber) {
        double share = 2.0 * monthNumber / (settings.months() * (settings.months() + 1.0));
        int wanted = (int) Math.round(settings.series() * share * 12 / 11) + (month.getMonthValue() % 3 == 0 ? 1 : 0);
        for (int i = 0; i < wanted && month.getMonthValue() != 8 && seriesCount < settings.series(); i++) {
            hold(month);
        }
    }

    private void hold(YearMonth month) {
        var ready =
                leaders.stream().filter(leader -> !leader.from().isAfter(month)).toList();
        var leader = invent.any(ready);
        var hosts = organisations.stream()
                .filter(candidate -> candidate.partner().equals(leader.partner()))
                .filter(candidate ->
                        !settings.whiteSpots().contains(candidate.place().code()))
                .toList();
        var near = hosts.stream()
                .filter(host -> host.place().equals(leader.place()))
                .toList();
        var host = invent.any(near.isEmpty() || random.nextInt(4) == 0 ? hosts : near);
        var invented = month.atDay(1 + random.nextInt(8));
        int ahead = seriesCount - (settings.series() - settings.coming());
        var first = ahead < 0 ? days.of(invented) : days.ahead(ahead);
        var meetings = IntStream.range(0, random.nextInt(12) == 0 ? 4 : 3)
                .mapToObj(first::plusWeeks)
                .toList();
        var code = "S-" + seriesCount++;
        series.add(
                code,
                host.partner(),
                host.code(),
                host.place().code(),
                invent.quarter(),
                String.join("|", invent.languages(host.partner())),
                random.nextInt(3) == 0 ? "jongeren" : random.nextInt(2) == 0 ? "ouders" : "gemengd",
                String.join("|", meetings.stream().map(Table::cell).toList()),
                String.join("|", invent.themes()),
                code(leader.person()));
        var group = gather(host, invented);
        double chance = talk.next();
        group.forEach(person -> attend(person, code, meetings, chance));
        becomeLeader(group, host, month);
    }

    /// Who comes: mostly people who never came before, some who did.
    private Collection<Integer> gather(Organisation host, LocalDate invented) {
        int size = 9 + random.nextInt(9);
        var group = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            boolean comesAgain = !host.circle().isEmpty() && random.nextInt(14) == 0;
            if (comesAgain || participantCount >= settings.participants()) {
                group.add(invent.any(host.circle()));
            } else {
                int person = people.live(host.place());
                participantCount++;
                people.join(person, host, 1 + random.nextInt(4), invented);
                group.add(person);
            }
        }
        return group.stream().distinct().toList();
    }

    /// Nobody came yet to what is still to come, meetings of the last days are still to be written up, and people are
    /// asked about onward talk once their series has ended.
    private void attend(int person, String code, List<LocalDate> meetings, double chance) {
        var written = days.today().minusDays(DAYS_TO_WRITE_UP);
        var attended = IntStream.rangeClosed(1, meetings.size())
                .filter(meeting -> random.nextInt(10) > 1)
                .filter(meeting -> !meetings.get(meeting - 1).isAfter(written))
                .mapToObj(String::valueOf)
                .toList();
        boolean answers = random.nextInt(100) < 45;
        double share = answers ? random.nextFloat() : -1;
        var kind = answers ? invent.any(ONWARD_KINDS) : "";
        if (meetings.getFirst().isAfter(written)) {
            return;
        }
        boolean hasEnded = !meetings.getLast().isAfter(written);
        talk.came(
                person,
                code,
                chance,
                attended.isEmpty() ? "1" : String.join("|", attended),
                hasEnded ? share : -1,
                kind);
    }

    /// The domino effect: now and then a participant is trained and leads half a year later.
    private void becomeLeader(Collection<Integer> group, Organisation host, YearMonth month) {
        if (leaders.size() < settings.leaders() && random.nextInt(7) == 0) {
            group.stream()
                    .findFirst()
                    .ifPresent(person -> leaders.add(
                            new Leader(person, host.partner(), host.place(), month.plusMonths(6 + random.nextInt(4)))));
        }
    }

    private void inventNominations() {
        for (var organisation : organisations) {
            for (int i = 0; i < 5 && organisation.circle().size() > 4; i++) {
                int by = invent.any(organisation.circle());
                int of = organisation
                        .circle()
                        .get(random.nextInt(Math.min(6, organisation.circle().size())));
                if (by != of) {
                    people.nominate(by, of);
                }
            }
        }
    }

    /// Some people are in twice, some know nobody.
    private void inventMess() {
        for (int i = 0; i < 12; i++) {
            people.twice("dubbel-" + i, organisations.get(i).place());
        }
        for (int i = 0; i < 12; i++) {
            people.tie(
                    keyFigures.get(random.nextInt(keyFigures.size())),
                    invent.any(keyFigures),
                    settings.lastMonth().atDay(1));
        }
    }
}
