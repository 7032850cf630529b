package almanac.benchmarks.replenishment;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/** Daily demand of known kinds: units by the day. */
final class Demands {
    static final List<String> KINDS =
            List.of("normal", "gamma", "poisson", "negative binomial", "intermittent", "seasonal");

    private static final int YEAR = 364;

    private Demands() {}

    static IntToDoubleFunction of(String kind, RandomGenerator random) {
        return switch (kind) {
            case "normal" -> {
                NormalDistribution law = new NormalDistribution(random, 20, 6);
                yield day -> Math.max(0, law.sample());
            }
            case "gamma" -> {
                GammaDistribution law = new GammaDistribution(random, 1.5, 8);
                yield day -> law.sample();
            }
            case "poisson" -> {
                PoissonDistribution law = new PoissonDistribution(random, 3, 1e-9, 1000);
                yield day -> law.sample();
            }
            case "negative binomial" -> {
                GammaDistribution rate = new GammaDistribution(random, 0.8, 2.5);
                yield day -> poisson(rate.sample(), random);
            }
            case "intermittent" -> {
                GammaDistribution size = new GammaDistribution(random, 1.5, 8);
                yield day -> random.nextDouble() < 0.15 ? 1 + Math.floor(size.sample()) : 0;
            }
            case "seasonal" -> day -> poisson(8 * (1 + 0.6 * Math.sin(2 * Math.PI * day / YEAR)), random);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static double poisson(double mean, RandomGenerator random) {
        return new PoissonDistribution(random, Math.max(1e-9, mean), 1e-9, 1000).sample();
    }

    /** Whether the day of the year makes a difference, so that levels have to be set anew at each review. */
    static boolean changes(String kind) {
        return kind.equals("seasonal");
    }
}
