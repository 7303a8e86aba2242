package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.cover.Choice;
import nl.inktvlek.analytics.cover.GreedyCover;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.analytics.worlds.Comparison;
import nl.inktvlek.analytics.worlds.ForwardedWorlds;
import nl.inktvlek.analytics.worlds.Worlds;

/// Settles who is chosen among those who could be, by worlds in which conversations start from them.
///
/// **Model.** Round by round fewer people in more worlds. Who cannot be among the best any more drops out: whose reach
/// alone lies [#MARGIN] standard errors below what the last person chosen adds, since nobody adds more than they reach
/// alone. It ends when what each person adds is known to [#PRECISE], or after [#MOST_LOOKS] ties looked at: by number,
/// so that the same question has the same answer.
///
/// **Source.** Successive elimination: Even-Dar, Mannor & Mansour, "Action Elimination and Stopping Conditions", JMLR
/// 2006.
final class Contest {

    private static final double MARGIN = 3;

    /// Relative standard error of what a person adds.
    static final double PRECISE = 0.01;

    static final int FIRST_WORLDS = 1 << 6;
    private static final int MOST_WORLDS = 1 << 17;
    private static final int STEP = 4;

    /// Ties looked at in all rounds together, about a third of a second's on two processors.
    private static final long MOST_LOOKS = 1L << 27;

    /// People compared in the end, unless more are chosen.
    private static final int MOST_CONTENDERS = 512;

    private static final int CHOOSING = 4;
    private static final int TELLING = 5;
    private static final int ASSUMPTIONS = 20;

    private final NetworkSnapshot network;
    private final SeedQuestion question;
    private final BooleanSupplier goOn;
    private final BooleanSupplier telling;
    private final BitSet counted = new BitSet();
    private final int[] certain;
    private final int[] uncertain;
    private long looks;

    /// @param contenders who could still be chosen, the choice first
    /// @param error largest relative error of what a person adds
    record Settled(Choice choice, int[] contenders, int worlds, double error) {}

    /// @param goOn whether to go on choosing
    /// @param telling whether to go on drawing what is told
    Contest(NetworkSnapshot network, SeedQuestion question, BooleanSupplier goOn, BooleanSupplier telling) {
        this.telling = telling;
        this.network = network;
        this.question = question;
        this.goOn = goOn;
        Arrays.stream(question.counted()).forEach(counted::set);
        boolean isCertain = question.willing() == Willingness.CERTAIN;
        certain = isCertain ? question.already() : new int[0];
        uncertain = isCertain ? new int[0] : question.already();
    }

    /// Ties looked at so far.
    long looks() {
        return looks;
    }

    /// @param candidates who could be chosen, as far as is known
    Settled settle(int[] candidates) {
        var left = candidates;
        int number = FIRST_WORLDS;
        while (true) {
            var round = new Round(left, number);
            var stay = round.stay();
            double error = round.error();
            int next = next(number, (double) round.worlds.looks() / round.worlds.worlds() * stay.length / left.length);
            if (error <= PRECISE || next == number || !goOn.getAsBoolean()) {
                return new Settled(
                        round.choice,
                        Arrays.copyOf(
                                stay, Math.min(stay.length, Math.max(MOST_CONTENDERS, round.choice.seeds().length))),
                        round.worlds.worlds(),
                        error);
            }
            left = stay;
            number = next;
        }
    }

    /// Worlds of the next round; as many as of the last when more cannot be looked at.
    private int next(int number, double looksPerWorld) {
        double affordable = Math.min(MOST_WORLDS, (MOST_LOOKS - looks) / Math.max(1, looksPerWorld));
        int next = STEP * number;
        while (next > number && next > affordable) {
            next /= 2;
        }
        return next;
    }

    private final class Round implements Choice.Sample {

        private final int[] contenders;
        private final ForwardWorlds worlds;
        private final Choice choice;
        private final Comparison compared;

        Round(int[] contenders, int number) {
            this.contenders = contenders;
            worlds = draw(network, contenders, number, CHOOSING, goOn);
            choice = Choice.from(this, question.withCandidates(contenders), GreedyCover.NOBODY);
            compared = Comparison.in(worlds, question, choice.seeds(), new int[0]);
        }

        @Override
        public List<DrawnSets> sets() {
            return worlds.sets();
        }

        @Override
        public int nodes() {
            return network.nodes();
        }

        @Override
        public double[] sizes(Aim.Groups groups) {
            return Arrays.stream(groups.sizesAmong(question.counted()))
                    .mapToDouble(people -> Math.max((double) people * worlds.worlds(), Double.MIN_NORMAL))
                    .toArray();
        }

        @Override
        public List<DrawnSets> under(NetworkSnapshot assumption, int number) {
            return draw(assumption, contenders, worlds.worlds(), ASSUMPTIONS + number, goOn)
                    .sets();
        }

        double error() {
            return IntStream.range(0, choice.seeds().length)
                    .mapToObj(compared::extra)
                    .mapToDouble(extra -> extra.mean() == 0 ? 0 : extra.standardError() / extra.mean())
                    .max()
                    .orElse(0);
        }

        /// Who could be among the best for all that is known: the chosen, then who reaches most alone.
        int[] stay() {
            var seeds = choice.seeds();
            var isChosen = new BitSet();
            Arrays.stream(seeds).forEach(isChosen::set);
            double needed = needed();
            var reached = worlds.reached();
            var squares = worlds.squares();
            var others = IntStream.range(0, contenders.length)
                    .filter(i -> !isChosen.get(contenders[i]) && atMost(i, reached[i], squares[i]) >= needed)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> -reached[i]).thenComparing(i -> contenders[i]))
                    .mapToInt(i -> contenders[i]);
            return IntStream.concat(Arrays.stream(seeds), others).toArray();
        }

        /// What somebody has to bring, per hour where there is a budget, to be chosen; 0 where it is not only that.
        private double needed() {
            var seeds = choice.seeds();
            boolean isAboutMost = question.aim() instanceof Aim.MostPeople;
            if (!isAboutMost || seeds.length < Math.min(question.k(), contenders.length)) {
                return 0;
            }
            return IntStream.range(0, seeds.length)
                    .mapToDouble(place -> {
                        var extra = compared.extra(place);
                        return (extra.mean() - MARGIN * extra.standardError())
                                / question.budget().costOf(seeds[place]);
                    })
                    .min()
                    .orElse(0);
        }

        private double atMost(int i, long reached, long squares) {
            int drawn = worlds.worlds();
            double mean = (double) reached / drawn;
            double variance = Math.max(0, (double) squares / drawn - mean * mean) / drawn;
            return (mean + MARGIN * Math.sqrt(variance) + MARGIN / drawn)
                    * question.willing().of(contenders[i])
                    / question.budget().costOf(contenders[i]);
        }
    }

    /// As many other worlds, that chose nobody, from all who could still be chosen.
    ForwardWorlds others(Settled settled) {
        return draw(network, settled.contenders(), settled.worlds(), TELLING, telling);
    }

    Worlds worlds(ForwardWorlds drawn, Settled settled) {
        var spread = new Spread(network, question.model(), seed(TELLING), question.willing());
        return new ForwardedWorlds(
                drawn, question, spread, SeedQuestion.joined(settled.contenders(), uncertain), certain);
    }

    private ForwardWorlds draw(NetworkSnapshot in, int[] from, int number, int stream, BooleanSupplier asLong) {
        var worlds = new ForwardWorlds(
                in,
                question.model(),
                SeedQuestion.joined(from, uncertain),
                certain,
                counted,
                seed(stream),
                question.effort().workers());
        worlds.growTo(number, asLong);
        looks += worlds.looks();
        return worlds;
    }

    private long seed(int stream) {
        return Chance.mix(question.randomSeed() + stream);
    }
}
