package almanac.promotion.learn;

import almanac.promotion.learn.Between.CategoryTotals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the buckets of one category say of other categories' promotions, as information and score of a regression of its residuals; the last
 * two coefficients are those of the shop's own ups and downs and of a constant.
 *
 * @param from promoted categories, one for each of the first coefficients
 * @param runs of buckets in which each of them was promoted
 */
record BetweenRows(String to, List<String> from, double[][] information, double[] score, int[] runs) {
    /** Additional units below this share of what the other category sells cannot be seen in it. */
    private static final double LEAST_GAIN = 0.01;

    /** Standard deviations beyond which a residual pulls no further. */
    private static final double MOST = 4;

    private static final int LEAST_ROWS = 30;
    private static final double MOST_MEMORY = 0.9;

    /** One bucket at one location. */
    private record Row(double[] x, double y, double weight) {}

    /** Null where there is too little to say anything. */
    static BetweenRows of(
            String to, List<String> categories, Collection<Map<String, CategoryTotals>> locations, double runVariance) {
        List<String> from = categories.stream().filter(c -> !c.equals(to)).toList();
        int[] runs = new int[from.size()];
        List<Row> rows = new ArrayList<>();
        for (Map<String, CategoryTotals> location : locations) {
            CategoryTotals own = location.get(to);
            if (own != null) {
                add(rows, runs, own, from, location, to, runVariance);
            }
        }
        if (rows.size() < LEAST_ROWS) {
            return null;
        }
        return fitted(to, from, rows, runs);
    }

    private static void add(
            List<Row> rows,
            int[] runs,
            CategoryTotals own,
            List<String> from,
            Map<String, CategoryTotals> location,
            String to,
            double runVariance) {
        boolean[] running = new boolean[from.size()];
        for (int bucket = 0; bucket < own.size(); bucket++) {
            double expected = own.expected(bucket);
            double residual = own.residual(bucket);
            if (Double.isNaN(residual)) {
                continue;
            }
            double[] x = new double[from.size() + 2];
            for (int i = 0; i < from.size(); i++) {
                CategoryTotals other = location.get(from.get(i));
                double gain = other == null ? 0 : other.gain(bucket) / expected;
                boolean promoted = gain > LEAST_GAIN;
                runs[i] += promoted && !running[i] ? 1 : 0;
                running[i] = promoted;
                x[i] = -gain;
            }
            x[from.size()] = others(location, to, bucket);
            x[from.size() + 1] = 1;
            double own1 = own.gain(bucket) / expected;
            rows.add(new Row(x, residual, expected / (1 + expected * runVariance * own1 * own1)));
        }
    }

    /** The mean residual of all other categories; 0 where there are fewer than two, of which one would be the cause looked for. */
    private static double others(Map<String, CategoryTotals> location, String to, int bucket) {
        double sum = 0;
        int count = 0;
        for (Map.Entry<String, CategoryTotals> other : location.entrySet()) {
            double residual =
                    other.getKey().equals(to) ? Double.NaN : other.getValue().residual(bucket);
            if (!Double.isNaN(residual)) {
                sum += Math.max(-1, Math.min(1, residual));
                count++;
            }
        }
        return count < 2 ? 0 : sum / count;
    }

    private static BetweenRows fitted(String to, List<String> from, List<Row> rows, int[] runs) {
        double mean = 0;
        double weights = 0;
        for (Row row : rows) {
            mean += row.weight * row.y;
            weights += row.weight;
        }
        mean /= weights;
        double scale = 0;
        double lagged = 0;
        double before = 0;
        for (Row row : rows) {
            double off = Math.sqrt(row.weight) * (row.y - mean);
            scale += off * off / rows.size();
            lagged += off * before / rows.size();
            before = off;
        }
        // Residuals that go on from bucket to bucket tell less than they are many: the usual factor of a first-order
        // process.
        double memory = Math.max(0, Math.min(MOST_MEMORY, lagged / scale));
        double inflated = scale * (1 + memory) / (1 - memory);
        int n = from.size() + 2;
        double[][] information = new double[n][n];
        double[] score = new double[n];
        for (Row row : rows) {
            double most = MOST * Math.sqrt(scale / row.weight);
            double y = Math.max(mean - most, Math.min(mean + most, row.y));
            double weight = row.weight / inflated;
            for (int i = 0; i < n; i++) {
                if (row.x[i] != 0) {
                    score[i] += weight * row.x[i] * y;
                    for (int j = 0; j <= i; j++) {
                        information[i][j] += weight * row.x[i] * row.x[j];
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                information[j][i] = information[i][j];
            }
        }
        return new BetweenRows(to, from, information, score, runs);
    }
}
