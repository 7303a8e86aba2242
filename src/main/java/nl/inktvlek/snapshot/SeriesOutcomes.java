package nl.inktvlek.snapshot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.outcomes.Counts;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.analytics.outcomes.Outcomes;
import nl.inktvlek.analytics.outcomes.PooledHazard;
import nl.inktvlek.analytics.outcomes.Tries;

/// Who came to a series after somebody tied to them came to one or led one: what our own series tell about the chance
/// of a tie.
///
/// **Model.** Time goes by quarters of a year, groups are municipalities. Somebody can come from the quarter of the
/// first series in their municipality on; who led before they came was told first. Each who came tries once, in the
/// quarter after. Only people of whom a tie to somebody is known count: others are known *because* they came. Who
/// invited whom is not recorded, so ties stand for it. See [PooledHazard].
///
/// @param municipalities codes, the groups by number
/// @param model absent where so few came after somebody tied to them that nothing can be learnt
/// @param chance of a tie, where there is enough to learn it from and municipalities that were left out are not
/// foretold clearly worse than by the mean of the others
public record SeriesOutcomes(
        List<String> municipalities, Optional<PooledHazard> model, Counts counts, Optional<Interval> chance) {

    SeriesOutcomes(List<String> municipalities, Optional<PooledHazard> model, Counts counts) {
        this(
                municipalities,
                model,
                counts,
                model.filter(SeriesOutcomes::carriesAChance).map(PooledHazard::tie));
    }

    private static boolean carriesAChance(PooledHazard model) {
        return !model.isThin() && model.leftOut().skill() >= TieCalibration.LEAST_SKILL;
    }

    /// Who came after somebody tied to them, below which nothing is learnt.
    public static final int THIN = 30;

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    /// @param base chance of the strongest tie in the snapshot
    static SeriesOutcomes of(LoadedNetwork network, double base) {
        var reading = new Reading(network, base);
        reading.attendances();
        var outcomes = reading.outcomes();
        var counts = Counts.of(outcomes, Tries.ONCE);
        return new SeriesOutcomes(
                reading.municipalities,
                counts.afterATry() < THIN ? Optional.empty() : Optional.of(PooledHazard.of(outcomes, Tries.ONCE, base)),
                counts);
    }

    /// Puts dates and places into periods and groups. Used once.
    private static final class Reading {
        private final LoadedNetwork network;
        private final double base;
        private final int firstSeries;
        private final int start;
        private final int end;
        private final List<String> municipalities;
        private final int[] opened;
        private final int[] came;
        private final int[] led;

        Reading(LoadedNetwork network, double base) {
            this.network = network;
            this.base = base;
            this.firstSeries = network.nodes().size() - network.series();
            var quarters = series().mapToInt(series -> quarter(series.index())).summaryStatistics();
            this.start = network.series() == 0 ? 0 : quarters.getMin() - 1;
            this.end = network.series() == 0 ? 0 : quarters.getMax() - start;
            this.municipalities = series().flatMap(series -> series.municipality().stream())
                    .distinct()
                    .sorted()
                    .toList();
            this.opened = new int[municipalities.size()];
            Arrays.fill(opened, end);
            series().forEach(series -> {
                int group = group(series);
                if (group >= 0) {
                    opened[group] = Math.min(opened[group], period(series.index()));
                }
            });
            this.came = new int[network.snapshot().people()];
            this.led = came.clone();
        }

        private Stream<Node> series() {
            return network.nodes().stream().skip(firstSeries);
        }

        /// Number of the municipality, negative where no series was or none is known.
        private int group(Node node) {
            return node.municipality()
                    .map(place -> Collections.binarySearch(municipalities, place))
                    .orElse(-1);
        }

        private int quarter(int series) {
            LocalDate date = network.start(series).orElseThrow();
            return QUARTERS * date.getYear() + (date.getMonthValue() - 1) / MONTHS;
        }

        private int period(int series) {
            return quarter(series) - start;
        }

        /// Those tied to a series led it or took part.
        void attendances() {
            var ties = network.snapshot();
            for (int series = firstSeries; series < ties.nodes(); series++) {
                var leaders = new HashSet<>(network.led(series));
                for (int in = ties.firstIn(series); in < ties.firstIn(series + 1); in++) {
                    int person = ties.source(in);
                    if (!ties.isAffiliation(person)) {
                        add(person, period(series), leaders.contains(person) ? led : came);
                    }
                }
            }
        }

        private static void add(int person, int period, int[] first) {
            int before = first[person];
            first[person] = before == Outcomes.NEVER ? period : Math.min(before, period);
        }

        Outcomes outcomes() {
            int people = came.length;
            var group = new int[people];
            var told = new boolean[people];
            var when = new int[people];
            var from = new int[people];
            var until = new int[people];
            Arrays.fill(from, 1);
            for (int person = 0; person < people; person++) {
                told[person] = led[person] != Outcomes.NEVER
                        && (came[person] == Outcomes.NEVER || led[person] <= came[person]);
                when[person] = told[person] ? led[person] : came[person];
                int place = group(network.node(person));
                if (place >= 0 && hasTie(person)) {
                    group[person] = place;
                    from[person] =
                            when[person] == Outcomes.NEVER ? opened[place] : Math.min(opened[place], when[person]);
                    until[person] = end;
                }
            }
            return new Outcomes(weights(), group, Math.max(1, municipalities.size()), told, when, from, until);
        }

        private boolean hasTie(int person) {
            var ties = network.snapshot();
            for (int in = ties.firstIn(person); in < ties.firstIn(person + 1); in++) {
                if (!ties.isAffiliation(ties.source(in))) {
                    return true;
                }
            }
            return false;
        }

        private NetworkSnapshot weights() {
            var ties = network.snapshot();
            var weights = new float[ties.ties()];
            for (int tie = 0; tie < weights.length; tie++) {
                weights[tie] = (float) Math.min(1, ties.probability(tie) / base);
            }
            return ties.withProbability(weights);
        }
    }
}
