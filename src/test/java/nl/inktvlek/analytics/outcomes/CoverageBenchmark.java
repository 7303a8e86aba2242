package nl.inktvlek.analytics.outcomes;

/// How often intervals hold the truth, over many invented data.
final class CoverageBenchmark {
    private CoverageBenchmark() {}

    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        int places = Integer.parseInt(arguments[1]);
        int people = Integer.parseInt(arguments[2]);
        for (var kind : InventedOutcomes.Kind.values()) {
            if (arguments.length > 3 && !arguments[3].contains(kind.name())) continue;
            long start = System.nanoTime();
            int tie = 0, left = 0, groups = 0, thin = 0;
            double mean = 0, width = 0, skill = 0;
            for (int run = 0; run < runs; run++) {
                var model = PooledHazard.of(
                        new InventedOutcomes(kind, places, people, 4, run).outcomes(), Tries.ONCE, 0.1);
                tie += model.tie().contains(InventedOutcomes.MEAN_TIE) ? 1 : 0;
                thin += model.isThin() ? 1 : 0;
                mean += model.tie().mean();
                width += model.tie().high() - model.tie().low();
                var out = model.leftOut();
                skill += out.skill();
                for (var g : out.groups()) {
                    groups++;
                    left += g.isCovered() ? 1 : 0;
                }
            }
            System.out.printf(
                    "%-18s tie %.3f (mean %.3f width %.3f) left out %.3f skill %.3f thin %d; %.0f ms each%n",
                    kind, (double) tie / runs, mean / runs, width / runs, (double) left / groups, skill / runs, thin,
                    (System.nanoTime() - start) / 1e6 / runs);
        }
    }
}
