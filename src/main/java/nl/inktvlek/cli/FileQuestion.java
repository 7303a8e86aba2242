package nl.inktvlek.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.files.plain.PlainNetwork;
import nl.inktvlek.snapshot.TieCalibration;
import org.jspecify.annotations.Nullable;

/// The question that the options ask about a network from files.
///
/// @param groups names of the groups to be fair to, by number; empty where fairness was not asked
record FileQuestion(SeedQuestion asked, List<String> groups) {

    /// Groups times people above which the counts per group take half a gigabyte.
    private static final long MOST_COUNTS = 1L << 26;

    static FileQuestion of(
            ChoiceOptions choice,
            PlainNetwork plain,
            NetworkSnapshot snapshot,
            SpreadModel model,
            Effort effort,
            long randomSeed)
            throws IOException {
        return new Reader(choice, plain, snapshot).question(model, effort, randomSeed);
    }

    private record Reader(ChoiceOptions choice, PlainNetwork plain, NetworkSnapshot snapshot) {

        FileQuestion question(SpreadModel model, Effort effort, long randomSeed) throws IOException {
            var rounds = choice.takingPart(PeopleFile.byId(plain.ids()));
            var countedOn =
                    rounds.already().stream().mapToInt(Integer::intValue).toArray();
            var groups = groups();
            var candidates = candidates(rounds);
            var asked = new SeedQuestion(
                    choice.seeds,
                    candidates,
                    countedOn,
                    BestSeeds.everybody(snapshot),
                    model,
                    willing(countedOn),
                    aim(groups),
                    budget(),
                    effort,
                    randomSeed);
            return new FileQuestion(asked, groups);
        }

        private int[] candidates(ChoiceOptions.TakingPart<Integer> rounds) {
            var open = IntStream.of(allowed())
                    .filter(person -> !rounds.leftOut().contains(person)
                            && !rounds.already().contains(person))
                    .toArray();
            ChoiceOptions.require(open.length > 0, "There is nobody left to choose from");
            return open;
        }

        private int[] allowed() {
            if (choice.candidates == null) {
                return IntStream.range(0, plain.ids().size()).toArray();
            }
            var parts = choice.candidates.split("=", 2);
            ChoiceOptions.require(
                    parts.length == 2,
                    "--candidates takes COLUMN=VALUE on files, with one of the columns %s, not '%s'"
                            .formatted(plain.columns().keySet(), choice.candidates));
            var values = column("--candidates", parts[0]);
            var selected = IntStream.range(0, values.size())
                    .filter(person -> values.get(person).equals(parts[1]))
                    .toArray();
            ChoiceOptions.require(
                    selected.length > 0, "--candidates %s: nobody in the file has that".formatted(choice.candidates));
            return selected;
        }

        private List<String> column(String option, String name) {
            return Optional.ofNullable(plain.columns().get(name))
                    .orElseThrow(() -> new IllegalArgumentException("%s takes one of the columns %s, not '%s'"
                            .formatted(option, plain.columns().keySet(), name)));
        }

        private List<String> groups() {
            if (choice.fair == null) {
                return List.of();
            }
            var names = new TreeSet<>(column("--fair", choice.fair));
            names.remove("");
            ChoiceOptions.require(!names.isEmpty(), "--fair %s: nobody is in a group".formatted(choice.fair));
            ChoiceOptions.require(
                    (long) names.size() * snapshot.people() <= MOST_COUNTS,
                    "--fair %s: %,d groups are too many for %,d people"
                            .formatted(choice.fair, names.size(), snapshot.people()));
            return List.copyOf(names);
        }

        private Aim aim(List<String> groups) {
            if (choice.worstCase) {
                return new Aim.WorstCase(assumptions());
            }
            if (choice.fair == null) {
                return new Aim.MostPeople();
            }
            var numbers = PeopleFile.byId(groups);
            var ofNode = column("--fair", choice.fair).stream()
                    .map(group -> numbers.apply(group).stream()
                            .mapToInt(Integer::intValue)
                            .toArray())
                    .toArray(int[][]::new);
            var numbered = new Aim.Groups(groups.size(), ofNode);
            return switch (choice.rule()) {
                case FLOOR -> new Aim.FairShare(numbered);
                case MAXIMIN -> new Aim.WorstOffFirst(numbered);
            };
        }

        /// As uncertain as the database is of its chances before anybody told anything, around the mean chance of a
        /// tie.
        private List<NetworkSnapshot> assumptions() {
            double mean = IntStream.range(0, snapshot.ties())
                    .mapToDouble(snapshot::probability)
                    .average()
                    .orElse(0);
            ChoiceOptions.require(
                    mean > 0 && mean < 1,
                    "--worst-case needs ties that carry a conversation sometimes, not always or never");
            return TieCalibration.untold(mean).assumptions(snapshot);
        }

        private Budget budget() {
            ChoiceOptions.require(
                    (choice.cost == null) == (choice.budget == null), "--cost and --budget belong together on files");
            if (choice.cost == null || choice.budget == null) {
                return Budget.NONE;
            }
            return new Budget(
                    figures("--cost", choice.cost, hours -> hours > 0 && hours < 1e9, "hours above 0"), choice.budget);
        }

        private Willingness willing(int[] countedOn) {
            var chances = chances(choice.acceptance);
            for (int person : countedOn) {
                if (chances.length > 0) {
                    chances[person] = 1;
                }
            }
            return chances.length == 0 ? Willingness.CERTAIN : new Willingness(chances);
        }

        /// Per person; empty where everybody says yes.
        private double[] chances(@Nullable String acceptance) {
            var ofAll = choice.acceptedByAll();
            if (acceptance == null || ofAll.isPresent() && ofAll.getAsDouble() == 1) {
                return new double[0];
            }
            return ofAll.isPresent()
                    ? IntStream.range(0, snapshot.people())
                            .mapToDouble(person -> ofAll.getAsDouble())
                            .toArray()
                    : figures("--acceptance", acceptance, chance -> chance >= 0 && chance <= 1, "a chance from 0 to 1");
        }

        private double[] figures(String option, String name, DoublePredicate fits, String what) {
            var values = column(option, name);
            var figures = new double[values.size()];
            var wrong = new ArrayList<String>();
            for (int person = 0; person < figures.length && wrong.size() < 20; person++) {
                figures[person] = figure(values.get(person));
                if (!fits.test(figures[person])) {
                    wrong.add("%s %s: '%s' of person '%s' is not %s"
                            .formatted(
                                    option,
                                    name,
                                    values.get(person),
                                    plain.ids().get(person),
                                    what));
                }
            }
            ChoiceOptions.require(wrong.isEmpty(), String.join("\n", wrong));
            return figures;
        }

        private static double figure(String text) {
            try {
                return Double.parseDouble(text.replace(',', '.'));
            } catch (NumberFormatException notANumber) {
                return Double.NaN;
            }
        }
    }
}
