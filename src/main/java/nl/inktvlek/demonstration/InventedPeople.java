package nl.inktvlek.demonstration;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// Invented people, and whom they know: some within their organisation's circle and neighbourhood, and now and then
/// somebody elsewhere. About five ties a person, no hubs without end, as in measured acquaintance networks.
final class InventedPeople {

    private static final int UNTOLD_EVERY = 12;

    private final DemonstrationSettings settings;
    private final Random random;
    private final Invention invent;
    private final Table table = new Table("people", "code", "name", "municipality", "neighbourhood", "informed");
    private final Table ties = new Table("ties", "from", "to", "kind", "strength", "confidence", "since");
    private final Map<String, List<Integer>> neighbours = new HashMap<>();
    private final LongOpenHashSet tied = new LongOpenHashSet();
    private int people;

    InventedPeople(DemonstrationSettings settings, Random random, Invention invent) {
        this.settings = settings;
        this.random = random;
        this.invent = invent;
    }

    Table table() {
        return table;
    }

    Table ties() {
        return ties;
    }

    static String code(int person) {
        return "P-" + person;
    }

    /// Somebody new who lives there.
    int live(Municipality place) {
        int person = people++;
        boolean unknownPlace = random.nextInt(60) == 0;
        table.add(
                code(person),
                invent.person(),
                unknownPlace ? "" : place.code(),
                unknownPlace ? "" : invent.quarter(),
                isUntold(person) ? "" : settings.lastMonth().atDay(1));
        return person;
    }

    /// A few key figures have yet to be told.
    private boolean isUntold(int person) {
        return person < settings.keyFigures() && person % UNTOLD_EVERY == 0;
    }

    /// Ties a person to the circle of an organisation, and one in five times to somebody of the same place.
    void join(int person, DemonstrationNetwork.Organisation organisation, int count, LocalDate since) {
        for (int i = 0; i < count && !organisation.circle().isEmpty(); i++) {
            tie(person, invent.any(organisation.circle()), since);
        }
        var sameplace = neighbours.computeIfAbsent(organisation.place().code(), any -> new ArrayList<>());
        if (!sameplace.isEmpty() && random.nextInt(5) == 0) {
            tie(person, invent.any(sameplace), since);
        }
        sameplace.add(person);
        organisation.circle().add(person);
    }

    void tie(int from, int to, LocalDate since) {
        if (from != to && tied.add((long) Math.min(from, to) << 32 | Math.max(from, to))) {
            boolean known = random.nextInt(5) > 0;
            ties.add(
                    code(from),
                    code(to),
                    "knows",
                    known ? tenth(2 + random.nextInt(9)) : "",
                    tenth(6 + random.nextInt(5)),
                    since);
        }
    }

    private static String tenth(int tenths) {
        return tenths >= 10 ? "1" : "0," + tenths;
    }

    void nominate(int by, int of) {
        ties.add(code(by), code(of), "nominates", "", "", "");
    }

    /// Somebody who seems to be in already.
    void twice(String code, Municipality place) {
        table.add(code, invent.person(), place.name(), "", "");
    }
}
