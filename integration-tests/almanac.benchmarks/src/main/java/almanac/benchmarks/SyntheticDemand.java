package almanac.benchmarks;

import java.util.SplittableRandom;

/**
 * Days of demand of one made-up SKU. One in twenty sells on most days, two in twenty do so in very different amounts, ten sell one or two
 * at a time every week or month, seven seldom and then many. Sales follow the day of the week, the year and a slow trend; one SKU in ten is
 * younger than the history, one in twenty has come to its end.
 */
final class SyntheticDemand {
    private SyntheticDemand() {}

    /** Units a day, oldest first. */
    static int[] days(SplittableRandom dice, int days) {
        int kind = dice.nextInt(20);
        boolean daily = kind < 3;
        double rate = kind == 0
                ? Math.exp(1.8 + 0.7 * normal(dice))
                : daily ? Math.exp(1 + 0.7 * normal(dice)) : Math.exp(-2.2 + 0.8 * normal(dice));
        double spread = kind == 0 ? 20 : daily ? 0.8 : kind < 13 ? 2 : 1;
        double size = kind < 13 ? 1 : 2 + 6 * dice.nextDouble();
        double weekly = 0.6 * dice.nextDouble();
        double yearly = 0.5 * dice.nextDouble();
        double phase = dice.nextDouble() * 2 * Math.PI;
        double trend = 0.2 * normal(dice) / days;
        int from = dice.nextInt(10) == 0 ? dice.nextInt(days - 30) : 0;
        int to = dice.nextInt(20) == 0 ? from + (days - from) / 2 : days;
        int[] units = new int[days];
        for (int t = from; t < to; t++) {
            double season = (1 + weekly * Math.sin(2 * Math.PI * t / 7))
                    * (1 + yearly * Math.sin(2 * Math.PI * t / 365.25 + phase));
            double mean = rate * season * Math.exp(trend * (t - days)) / size;
            int events = poisson(dice, daily ? mean * gamma(dice, spread) : Math.min(mean, 1));
            units[t] = size == 1 ? events : (int) Math.ceil(events * size * gamma(dice, spread));
        }
        return units;
    }

    static double normal(SplittableRandom dice) {
        return Math.sqrt(-2 * Math.log(1 - dice.nextDouble())) * Math.cos(2 * Math.PI * dice.nextDouble());
    }

    /** Gamma with mean 1, by its Wilson-Hilferty approximation: good enough to make demand uneven. */
    private static double gamma(SplittableRandom dice, double shape) {
        double c = 1 / (9 * shape);
        double root = Math.max(0, 1 - c + normal(dice) * Math.sqrt(c));
        return root * root * root;
    }

    private static int poisson(SplittableRandom dice, double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(dice)));
        }
        double limit = Math.exp(-mean);
        int n = -1;
        for (double product = 1; product > limit; n++) {
            product *= dice.nextDouble();
        }
        return n;
    }
}
