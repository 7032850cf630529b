package almanac.benchmarks.replenishment;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.api.host.Item;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.api.replenishment.SupplySide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Plans SKUs of a known demand, then sells from them for years: the service that comes out against the one asked for. */
final class Achieved {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);
    private static final Sku SKU = new Sku("tea", "shop");
    private static final int PATHS = 1000;
    private static final int SKUS = 8;
    private static final int DAYS = 20_000;
    private static final int HORIZON = 40;

    /**
     * What to simulate.
     *
     * @param spread standard deviation of the lead time, days
     */
    record Case(
            String demand, String policy, ServiceType type, double asked, int leadTime, int review, double spread) {}

    private final Replenishment replenishment;
    private final Map<String, ReplenishmentPolicy> policies;

    Achieved(Replenishment replenishment, Map<String, ReplenishmentPolicy> policies) {
        this.replenishment = replenishment;
        this.policies = policies;
    }

    /** The share of cycles or units that comes out. */
    double of(Case what) {
        RandomGenerator random = new Well19937c(7);
        boolean changes = Demands.changes(what.demand());
        int skus = changes ? 2 : SKUS;
        double achieved = 0;
        for (int i = 0; i < skus; i++) {
            achieved += simulate(what, changes, random) / skus;
        }
        return achieved;
    }

    private double simulate(Case what, boolean changes, RandomGenerator random) {
        IntToDoubleFunction demand = Demands.of(what.demand(), random);
        DoubleSupplier leadTime = leadTimes(what, random);
        ReplenishmentPolicy policy = policies.get(what.policy());
        Queue<double[]> pipeline = new ArrayDeque<>();
        ReorderPoint levels = levels(what, demand, 0);
        double net = levels.orderUpTo();
        double onOrder = 0;
        double asked = 0;
        double served = 0;
        int cycles = 0;
        int shortCycles = 0;
        boolean isShort = false;
        int days = changes ? DAYS / 4 : DAYS;
        for (int t = 0; t < days; t++) {
            while (!pipeline.isEmpty() && pipeline.peek()[0] < t) {
                double units = pipeline.remove()[1];
                net += units;
                onOrder -= units;
                cycles++;
                shortCycles += isShort ? 1 : 0;
                isShort = false;
            }
            double units = demand.applyAsDouble(t);
            asked += units;
            served += Math.max(0, Math.min(units, net));
            isShort |= units > Math.max(0, net) + 1e-9;
            net -= units;
            if (t % what.review() == 0) {
                levels = changes ? levels(what, demand, t + 1) : levels;
                double order = Math.ceil(policy.orderQuantity(levels, net + onOrder) - 1e-9);
                if (order > 0) {
                    pipeline.add(new double[] {t + leadTime.getAsDouble(), order});
                    onOrder += order;
                }
            }
        }
        return what.type() == ServiceType.CYCLE ? 1 - (double) shortCycles / cycles : served / asked;
    }

    private static DoubleSupplier leadTimes(Case what, RandomGenerator random) {
        if (what.spread() == 0) {
            return what::leadTime;
        }
        double variance = what.spread() * what.spread();
        GammaDistribution law =
                new GammaDistribution(random, what.leadTime() * what.leadTime() / variance, variance / what.leadTime());
        return () -> Math.max(1, Math.rint(law.sample()));
    }

    /** The levels for the days from one on, from a forecast that knows the demand's law. */
    private ReorderPoint levels(Case what, IntToDoubleFunction demand, int from) {
        int paths = Demands.changes(what.demand()) ? PATHS / 4 : PATHS;
        float[][] units = new float[paths][HORIZON];
        double[] mean = new double[HORIZON];
        for (float[] path : units) {
            for (int h = 0; h < HORIZON; h++) {
                path[h] = (float) demand.applyAsDouble(from + h);
                mean[h] += path[h] / paths;
            }
        }
        Forecast forecast = new Forecast(
                SKU,
                TimeGrid.DAYS,
                TimeGrid.DAYS.indexOf(SUNDAY.plusDays(1)),
                mean,
                new double[0],
                new double[0][],
                new SamplePaths(units),
                new Provenance("known", "1", new TreeMap<>(), 0, "", "", Instant.EPOCH),
                List.of());
        Replenishment.Session session = replenishment.begin(supply(what));
        session.add(new DemandOutlook(forecast, null));
        return session.finish().get(0).levels();
    }

    private static SupplySide supply(Case what) {
        Item item = new Item(
                "tea", null, null, null, 0, null, null, null, true, null, null, null, null, null, null, null, Map.of());
        SupplyTerm term = new SupplyTerm(
                "tea",
                null,
                "acme",
                true,
                (double) what.leadTime(),
                what.spread(),
                (double) what.review(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        PlanningParameter parameter = new PlanningParameter(
                null, null, null, what.asked(), what.type(), null, null, null, null, null, what.policy());
        return new SupplySide(
                SUNDAY,
                Map.of("tea", item),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(term),
                List.of(),
                List.of(),
                List.of(parameter));
    }
}
