package nl.inktvlek.demonstration;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
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

    /// What the network assumes of a tie whose strength nobody knows.
    private static final int UNKNOWN_STRENGTH = 5;

    private static final double TENTHS = 10;

    private final DemonstrationSettings settings;
    private final Days days;
    private final Random random;
    private final Invention invent;
    private final Table table =
            new Table("people", "code", "name", "phone", "email", "municipality", "neighbourhood", "informed");
    private final Table ties = new Table("ties", "from", "to", "kind", "strength", "confidence", "since");
    private final Map<String, List<Integer>> neighbours = new HashMap<>();
    private final LongOpenHashSet tied = new LongOpenHashSet();
    private final List<DoubleArrayList> warmth = new ArrayList<>();
    private int people;

    InventedPeople(DemonstrationSettings settings, Days days, Random random, Invention invent) {
        this.settings = settings;
        this.days = days;
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
        warmth.add(new DoubleArrayList());
        boolean unknownPlace = random.nextInt(60) == 0;
        table.add(
                code(person),
                invent.person(),
                isOfTheWork(person) ? Invention.phone(person) : "",
                isOfTheWork(person) && person % 3 == 0 ? Invention.email(person) : "",
                unknownPlace ? "" : place.code(),
                unknownPlace ? "" : invent.quarter(),
                isUntold(person) ? "" : days.of(settings.thisMonth().atDay(1)));
        return person;
    }

    /// Key figures and first leaders can be called; of participants nobody keeps a number.
    private boolean isOfTheWork(int person) {
        return person < settings.keyFigures() + settings.firstLeaders();
    }

    /// Strength · confidence of each tie of a person, 0..1.
    double[] warmth(int person) {
        return warmth.get(person).toDoubleArray();
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
            int strength = known ? 2 + random.nextInt(9) : UNKNOWN_STRENGTH;
            int confidence = 6 + random.nextInt(5);
            ties.add(code(from), code(to), "knows", known ? tenth(strength) : "", tenth(confidence), days.of(since));
            double warm = strength * confidence / (TENTHS * TENTHS);
            warmth.get(from).add(warm);
            warmth.get(to).add(warm);
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
        table.add(code, invent.person(), "", "", place.name(), "", "");
    }
}
