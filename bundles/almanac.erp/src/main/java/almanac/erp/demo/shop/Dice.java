package almanac.erp.demo.shop;

import java.util.SplittableRandom;

/** Seeded chance. {@link StrictMath} throughout, so that a seed gives the same company on every machine. */
final class Dice {
    private final SplittableRandom random;

    /** Dice of their own for each combination of parts, so that one part of the company never shifts another. */
    Dice(long seed, String purpose, long... parts) {
        long mixed = seed * 0x9E3779B97F4A7C15L + purpose.hashCode();
        for (long part : parts) {
            mixed = (mixed ^ part) * 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 29;
        }
        this.random = new SplittableRandom(mixed);
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Standard normal, by Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Poisson, by Knuth's product of uniforms; by the normal approximation above a mean of 30. */
    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Gamma of a mean, by Marsaglia and Tsang (2000), "A simple method for generating gamma variables"; shape at least 1. */
    double gamma(double shape, double mean) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                double u = 1 - random.nextDouble();
                if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v * mean / shape;
                }
            }
        }
    }

    /** In random order. */
    int[] shuffle(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
