package nl.inktvlek.inkblot;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which series grew from which: a series is the child of every earlier one that somebody attended who leads it.
///
/// **Definitions.** `numbers.md`: ink-blot number, generation, domino rate, with a maturity window of fourteen months.
/// Only leading is recorded as a person's part in a new series; hosting is done by organisations, so the ink-blot
/// number is at least what is told here. **Cost.** Linear in attendances, leadings and ties between series.
public final class Chain {

    /// A series this long over has had its time to lead to others.
    public static final Period MATURITY = Period.ofMonths(14);

    /// Under so many mature series no ink-blot number is told.
    public static final int FEWEST_MATURE = 5;

    /// As many dots as a reader counts at a glance.
    public static final int LIKELY = 20;

    private static final int RESAMPLES = 2000;
    private static final double INTERVAL = 0.90;
    private static final double TOP = 0.20;
    private static final long RANDOM_SEED = 17;

    /// A series that began.
    ///
    /// @param attended numbers of the people who attended
    /// @param led numbers of the people who led it
    public record Held(String code, LocalDate start, LocalDate end, Set<Integer> attended, Set<Integer> led) {}

    private final Map<String, Held> series = new HashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, Integer> generations = new HashMap<>();
    private final Map<Integer, LocalDate> firstLed = new HashMap<>();
    private final LocalDate today;

    public Chain(Collection<Held> held, LocalDate today) {
        this.today = today;
        var attended = new HashMap<Integer, Set<Held>>();
        var inOrder = held.stream()
                .sorted(Comparator.comparing(Held::start).thenComparing(Held::code))
                .toList();
        for (var one : inOrder) {
            series.put(one.code(), one);
            one.attended()
                    .forEach(person -> attended.computeIfAbsent(person, any -> new HashSet<>())
                            .add(one));
            one.led().forEach(person -> firstLed.putIfAbsent(person, one.start()));
        }
        for (var child : inOrder) {
            for (int leader : child.led()) {
                attended.getOrDefault(leader, Set.of()).stream()
                        .filter(parent -> parent.start().isBefore(child.start()))
                        .forEach(parent -> {
                            parents.computeIfAbsent(child.code(), any -> new HashSet<>())
                                    .add(parent.code());
                            children.computeIfAbsent(parent.code(), any -> new HashSet<>())
                                    .add(child.code());
                        });
            }
            generations.put(
                    child.code(),
                    parents(child.code()).stream()
                            .mapToInt(parent -> generations.getOrDefault(parent, 0) + 1)
                            .min()
                            .orElse(0));
        }
    }

    /// Codes of the series this one grew from.
    public Set<String> parents(String code) {
        return parents.getOrDefault(code, Set.of());
    }

    /// Codes of the series that grew from this one.
    public Set<String> children(String code) {
        return children.getOrDefault(code, Set.of());
    }

    /// 0 for a series that grew from none, else one more than the lowest of its parents; empty if unknown.
    public Optional<Integer> generation(String code) {
        return Optional.ofNullable(generations.get(code));
    }

    /// How many of these series there are in each generation.
    public Map<Integer, Long> byGeneration(Collection<String> codes) {
        var counts = new TreeMap<Integer, Long>();
        codes.stream().flatMap(code -> generation(code).stream()).forEach(each -> counts.merge(each, 1L, Long::sum));
        return counts;
    }

    /// New series that follow from one mature series on average.
    ///
    /// @param low end of the 90 % interval (percentile bootstrap over series), like `high`
    /// @param mature series counted
    /// @param topShare share of the fifth of the series from which most followed; 0 if nothing followed
    /// @param likely [#LIKELY] values it may have, all as likely, from low to high
    public record InkBlotNumber(
            double mean, double low, double high, int mature, double topShare, List<Double> likely) {}

    /// Empty under [#FEWEST_MATURE] mature series.
    public Optional<InkBlotNumber> inkBlotNumber(Collection<String> codes) {
        var followed = mature(codes).mapToDouble(this::followed).sorted().toArray();
        if (followed.length < FEWEST_MATURE) {
            return Optional.empty();
        }
        double sum = Arrays.stream(followed).sum();
        var means = means(followed);
        int top = (int) Math.ceil(TOP * followed.length);
        double ofTop =
                Arrays.stream(followed, followed.length - top, followed.length).sum();
        double tail = (1 - INTERVAL) / 2;
        return Optional.of(new InkBlotNumber(
                sum / followed.length,
                means[(int) (tail * RESAMPLES)],
                means[(int) ((1 - tail) * RESAMPLES) - 1],
                followed.length,
                sum == 0 ? 0 : ofTop / sum,
                likely(means)));
    }

    /// The middle of each of so many equal parts.
    private static List<Double> likely(double[] sorted) {
        return IntStream.range(0, LIKELY)
                .mapToObj(part -> sorted[(2 * part + 1) * sorted.length / (2 * LIKELY)])
                .toList();
    }

    private static double[] means(double[] values) {
        var random = new SplittableRandom(RANDOM_SEED);
        var means = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        return means;
    }

    private Stream<Held> mature(Collection<String> codes) {
        return codes.stream().distinct().map(series::get).filter(held -> held != null && isMature(held));
    }

    /// Whether a series had its time to lead to others; false if it is unknown.
    public boolean isMature(String code) {
        var held = series.get(code);
        return held != null && isMature(held);
    }

    private boolean isMature(Held held) {
        return !held.end().plus(MATURITY).isAfter(today);
    }

    /// Children within the window, each shared among its parents.
    private double followed(Held parent) {
        return children(parent.code()).stream()
                .map(series::get)
                .filter(child -> child.start().isBefore(parent.end().plus(MATURITY)))
                .mapToDouble(child -> 1.0 / parents(child.code()).size())
                .sum();
    }

    /// How many participants lead for the first time.
    ///
    /// @param leaders participants of mature series who led for the first time within the window
    /// @param participants of mature series, each once
    /// @param expected share that leads within the window; those of running series count for as long as they are
    /// known (Kaplan and Meier 1958)
    public record Domino(int leaders, int participants, double expected) {}

    /// Somebody from the end of their first series here until they led or, so far, did not.
    private record Follow(long days, boolean led) {}

    public Domino domino(Collection<String> codes) {
        var mature = new HashSet<Integer>();
        var leaders = new HashSet<Integer>();
        mature(codes).forEach(held -> {
            mature.addAll(held.attended());
            held.attended().stream()
                    .filter(person -> firstLed(person)
                            .filter(led -> led.isAfter(held.start())
                                    && led.isBefore(held.end().plus(MATURITY)))
                            .isPresent())
                    .forEach(leaders::add);
        });
        return new Domino(leaders.size(), mature.size(), expected(codes));
    }

    private Optional<LocalDate> firstLed(int person) {
        return Optional.ofNullable(firstLed.get(person));
    }

    private double expected(Collection<String> codes) {
        var followed = new HashMap<Integer, Follow>();
        codes.stream()
                .distinct()
                .map(series::get)
                .filter(held -> held != null && !held.end().isAfter(today))
                .sorted(Comparator.comparing(Held::end))
                .forEach(held -> held.attended()
                        .forEach(person -> followed.computeIfAbsent(person, any -> follow(person, held))));
        long window = MATURITY.toTotalMonths() * 365 / 12;
        var inOrder = followed.values().stream()
                .filter(follow -> follow.days() >= 0)
                .sorted(Comparator.comparingLong(Follow::days).thenComparing(follow -> !follow.led()))
                .toList();
        double without = 1;
        for (int i = 0; i < inOrder.size() && inOrder.get(i).days() <= window; i++) {
            if (inOrder.get(i).led()) {
                without *= 1 - 1.0 / (inOrder.size() - i);
            }
        }
        return 1 - without;
    }

    /// Days below zero for somebody who had led before: not one to follow.
    private Follow follow(int person, Held held) {
        var led = firstLed(person);
        if (led.filter(day -> !day.isAfter(held.start())).isPresent()) {
            return new Follow(-1, false);
        }
        var happened = led.filter(day -> !day.isAfter(today));
        return new Follow(Math.max(0, held.end().until(happened.orElse(today), ChronoUnit.DAYS)), happened.isPresent());
    }
}
