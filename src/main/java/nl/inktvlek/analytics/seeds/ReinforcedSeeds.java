package nl.inktvlek.analytics.seeds;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.reinforced.ReinforcedSearch;
import nl.inktvlek.analytics.reinforced.SimulatedWorlds;
import nl.inktvlek.analytics.seeds.BestSeeds.Progress;
import nl.inktvlek.analytics.seeds.SeedAnswer.Work;
import nl.inktvlek.analytics.seeds.Standing.EquallyGood;
import nl.inktvlek.analytics.spread.ReinforcedWorlds;
import nl.inktvlek.analytics.spread.SpreadModel;

/// Chooses people for reinforced spread, proves what can be proven of it, and tells who would do as well.
///
/// **Model.** The choice is that of [ReinforcedSearch]. What is told of it is measured in worlds that chose nothing.
/// Sandwich: whoever is convinced has also heard, so no choice convinces more people than the best choice for the
/// cascade reaches. The certificate is (reinforced reach of the choice / reach of the cascade's choice) · (certificate
/// of the cascade's choice), with the reinforced reach [#ERRORS_BELOW] standard errors below its mean.
///
/// **Source.** Lu, Chen & Lakshmanan, "From Competition to Complementarity", VLDB 2015, theorem 9 (sandwich; here its
/// upper half, which holds for any choice).
final class ReinforcedSeeds {

    private static final double ERRORS_BELOW = 3;

    /// Wall time after which the search makes do with what it has; its own measure is a number of visits.
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private final NetworkSnapshot network;
    private final BestSeeds cascadeSeeds;

    ReinforcedSeeds(NetworkSnapshot network, BestSeeds cascadeSeeds) {
        this.network = network;
        this.cascadeSeeds = cascadeSeeds;
    }

    SeedAnswer answer(SeedQuestion question, Predicate<Progress> goOn) {
        var cascade = cascadeSeeds.answer(question.withModel(SpreadModel.INDEPENDENT_CASCADE), goOn);
        var clock = new CpuClock();
        var deadline = new Deadline(AT_MOST);
        var progress = new Progress(cascade.work().sets(), 0);
        var search = new ReinforcedSearch(
                network,
                question,
                worlds(question, 1),
                cascade.seeds(),
                () -> deadline.nanosLeft() > 0 && goOn.test(progress));
        var found = search.found();
        boolean isCut = deadline.nanosLeft() <= 0;
        var people = question.together(found.seeds());
        var told = SimulatedWorlds.enoughFor(people, worlds(question, 2));
        var reach = IntStream.rangeClosed(1, found.seeds().length)
                .mapToObj(count -> told.reach(question.together(Arrays.copyOf(found.seeds(), count))))
                .toList();
        var work = cascade.work();
        return new SeedAnswer(
                found.seeds(),
                reach,
                told.extras(question.already(), found.seeds()),
                certified(reach.getLast(), cascade),
                reach.getLast(),
                1,
                found.seeds(),
                new Standing(exchangeable(found, question, told), equalSets(found, question, told)),
                new Work(
                        work.sets() + found.worlds() + told.size(),
                        work.visited(),
                        work.sampleSeconds(),
                        work.chooseSeconds() + clock.lap(),
                        work.certifySeconds(),
                        work.compareSeconds(),
                        work.bytes(),
                        isCut ? Ending.TIME : Ending.SETTLED),
                told);
    }

    /// Worlds of a number of their own.
    private ReinforcedWorlds worlds(SeedQuestion question, int number) {
        var counted = new BitSet();
        Arrays.stream(question.counted()).forEach(counted::set);
        return new ReinforcedWorlds(network, counted, Chance.mix(question.randomSeed() + number), question.willing());
    }

    private static double certified(Estimate reach, SeedAnswer cascade) {
        double surely = Math.max(0, reach.mean() - ERRORS_BELOW * reach.standardError());
        double ofCascade = cascade.certified().mean();
        return ofCascade == 0 ? 0 : Math.min(1, surely / ofCascade * cascade.certifiedRatio());
    }

    /// For every place, who could take it with about the same reach, all others staying.
    private static List<EquallyGood> exchangeable(
            ReinforcedSearch.Found found, SeedQuestion question, SimulatedWorlds told) {
        var seeds = found.seeds();
        record Exchange(int position, int other) {}
        int most =
                found.others().stream().mapToInt(others -> others.length).max().orElse(0);
        var exchanges = IntStream.range(0, most)
                .boxed()
                .flatMap(rank -> IntStream.range(0, seeds.length)
                        .filter(position -> rank < found.others().get(position).length)
                        .mapToObj(position ->
                                new Exchange(position, found.others().get(position)[rank])))
                .toList();
        var sets = exchanges.stream()
                .map(exchange -> question.together(replaced(seeds, exchange.position(), exchange.other())))
                .toList();
        var asGood = told.asGoodAs(question.together(seeds), sets).stream()
                .map(exchanges::get)
                .toList();
        return IntStream.range(0, seeds.length)
                .mapToObj(position -> new EquallyGood(
                        position,
                        position,
                        asGood.stream()
                                .filter(exchange -> exchange.position() == position)
                                .mapToInt(Exchange::other)
                                .toArray()))
                .toList();
    }

    /// Whole sets about as good that came near in the search, the best first.
    private static List<int[]> equalSets(ReinforcedSearch.Found found, SeedQuestion question, SimulatedWorlds told) {
        var sets = found.rivals().stream().map(question::together).toList();
        return told.asGoodAs(question.together(found.seeds()), sets).stream()
                .map(found.rivals()::get)
                .toList();
    }

    private static int[] replaced(int[] seeds, int position, int other) {
        var set = seeds.clone();
        set[position] = other;
        return set;
    }
}
