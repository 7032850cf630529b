package almanac.benchmarks;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Appraisal.Need;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PlanRules.Aim;
import almanac.promotion.PromotionAdvisorComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How near to the bound, and how quickly, promotions are chosen out of items x weeks x depths under a budget and slots. Items, prices,
 * elasticities and seasons are drawn; demand is that of a constant elasticity.
 */
@Command(
        name = "promotion-optimiser",
        description = "Needs no data: makes up items, weeks and depths, and chooses among them.")
final class PromotionOptimiser implements Callable<Integer> {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final double[] DEPTHS = {10, 20, 30, 40};
    private static final int SLOTS = 10;
    private static final int REST_DAYS = 14;

    @Option(names = "--items", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}.")
    private int items;

    @Option(names = "--weeks", defaultValue = "12", description = "Default: ${DEFAULT-VALUE}.")
    private int weeks;

    @Option(names = "--seeds", defaultValue = "5", description = "Shops to draw. Default: ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(names = "--seconds", defaultValue = "5", description = "For the search. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(names = "--almanac", hidden = true)
    private String launcher;

    @Override
    public Integer call() {
        Run.print(
                "| %d items x %d weeks x %d depths | promotions | gap to the bound | proven | wall s | CPU s |",
                items, weeks, DEPTHS.length);
        Run.print("|---|---|---|---|---|---|");
        choose("warm-up", Aim.MARGIN, 100, null, 1);
        choose("additional margin, budget and slots bind", Aim.MARGIN, 100, null, seeds);
        choose("additional margin, tight budget", Aim.MARGIN, 400, null, seeds);
        choose("additional units, budget and slots bind", Aim.UNITS, 100, null, seeds);
        choose("additional margin, at most 2 an item and 10,000 units a week too", Aim.MARGIN, 100, 10_000.0, seeds);
        return 0;
    }

    /** The worst gap and the longest time of all seeds. */
    private void choose(String name, Aim aim, double share, Double capacity, int shops) {
        double gap = 0;
        double wall = 0;
        double cpu = 0;
        int proven = 0;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int seed = 1; seed <= shops; seed++) {
            List<Appraisal> options = shop(seed);
            double all = options.stream().mapToDouble(Appraisal::spend).sum();
            PlanRules rules = new PlanRules(
                    aim, all / share, SLOTS, null, capacity == null ? null : 2, REST_DAYS, null, capacity, seconds);
            long start = System.nanoTime();
            double before = ForecastEngine.cpuSeconds();
            PlanProposal proposal = new PromotionAdvisorComponent().propose(options, List.of(), rules, Progress.NONE);
            wall = Math.max(wall, (System.nanoTime() - start) / 1e9);
            cpu = Math.max(cpu, ForecastEngine.cpuSeconds() - before);
            gap = Math.max(gap, proposal.gap());
            proven += proposal.proven() ? 1 : 0;
            least = Math.min(least, proposal.best().promotions().size());
            most = Math.max(most, proposal.best().promotions().size());
        }
        Run.print(
                "| %s | %d-%d | %.3f%% | %d of %d | %.1f | %.1f |",
                name, least, most, 100 * gap, proven, shops, wall, cpu);
    }

    private List<Appraisal> shop(long seed) {
        Random random = new Random(seed);
        List<Appraisal> options = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            double price = Math.exp(1 + 1.5 * random.nextDouble());
            Item item = new Item(
                    "I" + i,
                    price,
                    price * (0.3 + 0.35 * random.nextDouble()),
                    Math.exp(4 + 1.2 * random.nextGaussian()),
                    1.5 + 2.5 * random.nextDouble(),
                    0.4 * random.nextDouble(),
                    0.15 + 0.3 * random.nextDouble(),
                    2 * Math.PI * random.nextDouble());
            for (int w = 0; w < weeks; w++) {
                for (double depth : DEPTHS) {
                    options.add(item.option(w, depth));
                }
            }
        }
        return options;
    }

    /**
     * What is drawn of one item.
     *
     * @param level units a week
     * @param feature log of the factor of being promoted at all
     * @param lost share of the gain that other items and later weeks lose
     */
    private record Item(
            String id,
            double price,
            double cost,
            double level,
            double elasticity,
            double feature,
            double lost,
            double phase) {
        Appraisal option(int week, double percent) {
            LocalDate start = FIRST.plusWeeks(week);
            double base = level * (1 + 0.3 * Math.sin(phase + week * 2 * Math.PI / 26));
            double paid = price * (1 - percent / 100);
            double sold = base * Math.exp(feature) * Math.pow(1 - percent / 100, -elasticity);
            double gained = sold - base;
            double away = lost * gained;
            Promotion promotion = new Promotion(
                    id + "-" + week + "-" + percent,
                    null,
                    null,
                    start,
                    start.plusDays(6),
                    id,
                    null,
                    null,
                    percent,
                    null,
                    null);
            return new Appraisal(
                    promotion,
                    gained - away,
                    -away,
                    sold * paid - (base + away) * price,
                    sold * (paid - cost) - (base + away) * (price - cost),
                    sold * (price - paid),
                    1 - cost / paid,
                    List.of(new Need(new Sku(id, "L"), start, gained, 1.4 * gained)));
        }
    }
}
