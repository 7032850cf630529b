package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.ServiceType;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.replenishment.policy.RsPolicy;
import almanac.replenishment.policy.SqPolicy;
import almanac.replenishment.policy.SsPolicy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plans many SKUs of a known demand, then sells from them for years: the service that comes out must be the service asked for. Whole units
 * may give more than asked, never noticeably less.
 */
class ServiceSimulationTest {
    private static final int SKUS = 8;
    private static final int DAYS = 20_000;
    private static final double TOLERANCE = 0.015;
    /** What one unit more can add to the cycle service of the slowest demand here. */
    private static final double ONE_UNIT = 0.03;

    private record Outcome(double cycleService, double fillRate) {}

    @ParameterizedTest
    @CsvSource({
        "normal, s-S, CYCLE, 14, 7, 0",
        "normal, s-Q, FILL_RATE, 5, 1, 0",
        "normal, R-S, CYCLE, 10, 3, 3",
        "gamma, s-S, CYCLE, 10, 3, 3",
        "gamma, s-S, FILL_RATE, 14, 7, 0",
        "gamma, R-S, FILL_RATE, 5, 1, 0",
        "poisson, s-S, CYCLE, 14, 7, 0",
        "poisson, s-Q, FILL_RATE, 14, 7, 0",
        "poisson, R-S, CYCLE, 10, 3, 3",
        "negative-binomial, s-S, FILL_RATE, 10, 3, 3",
        "negative-binomial, s-Q, CYCLE, 5, 1, 0",
        "intermittent, s-S, FILL_RATE, 14, 7, 0",
        "intermittent, R-S, CYCLE, 14, 7, 0"
    })
    void achievesWhatIsAsked(String demand, String policy, ServiceType type, int leadTime, int review, double spread) {
        double asked = type == ServiceType.CYCLE ? 0.9 : 0.97;
        RandomGenerator random = new Well19937c(7);
        DoubleSupplier day = demand(demand, random);
        double achieved = 0;
        for (int i = 0; i < SKUS; i++) {
            ReorderPoint levels = levels(policy, type, asked, leadTime, review, spread, day);
            Outcome outcome = sell(policy(policy), levels, leadTimes(leadTime, spread, random), review, day);
            achieved += (type == ServiceType.CYCLE ? outcome.cycleService() : outcome.fillRate()) / SKUS;
        }
        assertThat(achieved)
                .isBetween(asked - TOLERANCE, asked + TOLERANCE + (type == ServiceType.CYCLE ? ONE_UNIT : 0));
    }

    private static ReorderPoint levels(
            String policy,
            ServiceType type,
            double asked,
            double leadTime,
            double review,
            double spread,
            DoubleSupplier day) {
        Scene scene =
                new Scene().item("tea", 0, null, null).onHand(Scene.SKU, 0).parameter(null, asked, type, policy);
        scene.terms.add(new SupplyTerm(
                "tea", null, "acme", true, leadTime, spread, review, null, null, null, null, null, null, null, null));
        return scene.daily(Scene.SKU, 1000, 30, h -> day.getAsDouble()).plan().levels();
    }

    private static Outcome sell(
            ReplenishmentPolicy policy, ReorderPoint levels, DoubleSupplier leadTime, int review, DoubleSupplier day) {
        Queue<double[]> pipeline = new ArrayDeque<>();
        double net = levels.orderUpTo();
        double onOrder = 0;
        double asked = 0;
        double served = 0;
        int cycles = 0;
        int shortCycles = 0;
        boolean isShort = false;
        for (int t = 0; t < DAYS; t++) {
            while (!pipeline.isEmpty() && pipeline.peek()[0] < t) {
                double units = pipeline.remove()[1];
                net += units;
                onOrder -= units;
                cycles++;
                shortCycles += isShort ? 1 : 0;
                isShort = false;
            }
            double units = day.getAsDouble();
            asked += units;
            served += Math.max(0, Math.min(units, net));
            isShort |= units > Math.max(0, net) + 1e-9;
            net -= units;
            double order = t % review == 0 ? Math.ceil(policy.orderQuantity(levels, net + onOrder) - 1e-9) : 0;
            if (order > 0) {
                pipeline.add(new double[] {t + leadTime.getAsDouble(), order});
                onOrder += order;
            }
        }
        return new Outcome(1 - (double) shortCycles / cycles, served / asked);
    }

    private static DoubleSupplier leadTimes(int mean, double spread, RandomGenerator random) {
        if (spread == 0) {
            return () -> mean;
        }
        GammaDistribution law = new GammaDistribution(random, mean * mean / (spread * spread), spread * spread / mean);
        return () -> Math.max(1, Math.rint(law.sample()));
    }

    private static ReplenishmentPolicy policy(String name) {
        return switch (name) {
            case SsPolicy.NAME -> new SsPolicy();
            case SqPolicy.NAME -> new SqPolicy();
            default -> new RsPolicy();
        };
    }

    private static DoubleSupplier demand(String name, RandomGenerator random) {
        return switch (name) {
            case "normal" -> {
                NormalDistribution law = new NormalDistribution(random, 20, 6);
                yield () -> Math.max(0, law.sample());
            }
            case "gamma" -> new GammaDistribution(random, 1.5, 8)::sample;
            case "poisson" -> {
                PoissonDistribution law = new PoissonDistribution(random, 3, 1e-9, 1000);
                yield law::sample;
            }
            case "negative-binomial" -> {
                GammaDistribution rate = new GammaDistribution(random, 0.8, 2.5);
                yield () -> new PoissonDistribution(random, Math.max(1e-9, rate.sample()), 1e-9, 1000).sample();
            }
            default -> {
                GammaDistribution size = new GammaDistribution(random, 1.5, 8);
                yield () -> random.nextDouble() < 0.15 ? 1 + Math.floor(size.sample()) : 0;
            }
        };
    }
}
