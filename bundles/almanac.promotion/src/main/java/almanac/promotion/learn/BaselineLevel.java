package almanac.promotion.learn;

import java.util.Arrays;

/**
 * The baseline of one SKU: what it would have sold without promotions. A kernel-weighted level of its usual buckets, times a weekly
 * season; promoted buckets have no weight, so that the level runs under them (Abraham and Lodish 1987, "PROMOTER: An Automated
 * Promotion Evaluation System", Marketing Science 6; their baseline is the smoothed demand of unpromoted periods).
 */
final class BaselineLevel {
    /** Usual buckets that a level should rest on; where there are fewer, it is taken from further away. */
    private static final double LEAST_WEIGHT = 4;

    /** Weekday indices are shrunk to 1 as if this many buckets more had been usual. */
    private static final double SEASON_SHRINKAGE = 4;

    private final Pace pace;

    BaselineLevel(Pace pace) {
        this.pace = pace;
    }

    /**
     * Units a bucket at full availability, and how unsure they are.
     *
     * @param factor effects on demand that are no part of the baseline, 1 for none
     * @param usual buckets that the level is taken from
     */
    Baseline of(SkuHistory sku, double[] factor, boolean[] usual, double[] yearly) {
        double[] exposure = new double[sku.size()];
        double[] sold = new double[sku.size()];
        for (int t = 0; t < exposure.length; t++) {
            if (usual[t]) {
                exposure[t] = sku.onSale()[t] * factor[t] * yearly[t];
                sold[t] = sku.demand()[t];
            }
        }
        double[] season = season(sku, sold, exposure);
        for (int t = 0; t < exposure.length; t++) {
            exposure[t] *= season[index(sku, t, season.length)];
        }
        double[] weights = new double[exposure.length];
        double[] units = smooth(sold, exposure, weights);
        for (int t = 0; t < units.length; t++) {
            units[t] *= season[index(sku, t, season.length)] * yearly[t];
        }
        return new Baseline(units, weights, dispersion(sku, units, factor, usual));
    }

    private int index(SkuHistory sku, int t, int season) {
        return (int) Math.floorMod(sku.firstBucket() + t, (long) season);
    }

    private double[] season(SkuHistory sku, double[] sold, double[] exposure) {
        double[] index = new double[Math.max(1, pace.week())];
        Arrays.fill(index, 1);
        if (index.length == 1) {
            return index;
        }
        double[] level = smooth(sold, exposure, new double[sold.length]);
        double[] asked = new double[index.length];
        double[] expected = new double[index.length];
        double[] buckets = new double[index.length];
        for (int t = 0; t < sold.length; t++) {
            int i = index(sku, t, index.length);
            asked[i] += sold[t];
            expected[i] += level[t] * exposure[t];
            buckets[i] += exposure[t] > 0 ? 1 : 0;
        }
        double sum = 0;
        for (int i = 0; i < index.length; i++) {
            double weight = buckets[i] / (buckets[i] + SEASON_SHRINKAGE);
            index[i] = expected[i] > 0 ? 1 + weight * (asked[i] / expected[i] - 1) : 1;
            sum += index[i];
        }
        for (int i = 0; i < index.length; i++) {
            index[i] *= index.length / sum;
        }
        return index;
    }

    /**
     * Epanechnikov-weighted sold units by weighted exposure, around each bucket.
     *
     * @param weights gets the summed exposure that each level rests on
     */
    private double[] smooth(double[] sold, double[] exposure, double[] weights) {
        int n = sold.length;
        double[] level = new double[n];
        for (int t = 0; t < n; t++) {
            int reach = pace.reach();
            while (true) {
                double units = 0;
                double weight = 0;
                for (int k = Math.max(0, t - reach); k <= Math.min(n - 1, t + reach); k++) {
                    if (exposure[k] > 0) {
                        double away = (k - t) / (reach + 1.0);
                        double kernel = 1 - away * away;
                        units += kernel * sold[k];
                        weight += kernel * exposure[k];
                    }
                }
                if (weight >= LEAST_WEIGHT || reach >= n) {
                    level[t] = weight > 0 ? units / weight : 0;
                    weights[t] = weight;
                    break;
                }
                reach *= 2;
            }
        }
        return level;
    }

    /** Variance by mean of usual buckets (Pearson). */
    private static double dispersion(SkuHistory sku, double[] units, double[] factor, boolean[] usual) {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < units.length; t++) {
            double mean = units[t] * sku.onSale()[t] * factor[t];
            if (usual[t] && mean > 0) {
                double off = sku.demand()[t] - mean;
                sum += off * off / mean;
                count++;
            }
        }
        return count < 5 ? 1.5 : Math.max(0.05, sum / count);
    }

    /**
     * A baseline.
     *
     * @param units a bucket, at full availability
     * @param weight summed exposure, in buckets, that each rests on
     * @param dispersion variance of demand by its mean
     */
    record Baseline(double[] units, double[] weight, double dispersion) {
        /** Variance of the level of a bucket, as a share of its square. */
        double relativeVariance(int t) {
            return units[t] > 0 && weight[t] > 0 ? Math.min(1, dispersion / (units[t] * weight[t])) : 1;
        }
    }
}
