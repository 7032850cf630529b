package almanac.ui.forecast;

import almanac.api.forecast.Cause;
import almanac.api.forecast.Forecast;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The units of a node, bucket by bucket: sums over its SKUs. NaN where nothing is known. P10, P50 and P90 are there for single SKUs only:
 * those of several do not add up.
 *
 * @param made what was forecast of buckets that are over
 * @param error of it: forecast minus what was asked for, of the SKUs that were forecast
 * @param parts what a cause contributes to the baseline; NaN where it contributes nothing
 * @param change what overrides add
 */
record Totals(
        double[] actual,
        double[] cleaned,
        double[] lastYear,
        double[] made,
        double[] error,
        double[] p10,
        double[] p50,
        double[] p90,
        double[] baseline,
        Map<Cause, double[]> parts,
        double[] change,
        double[] last) {
    /** What drivers stand for, in the order of the rows. */
    static final List<Cause> CAUSES = List.of(Cause.PROMOTION, Cause.PRICE, Cause.HOLIDAY, Cause.SIGNAL);

    static Totals of(Sheet sheet, Node node) {
        Map<Cause, double[]> parts = new EnumMap<>(Cause.class);
        CAUSES.forEach(cause -> parts.put(cause, empty(sheet)));
        Totals totals = new Totals(
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                parts,
                empty(sheet),
                empty(sheet));
        for (int sku : node.skus()) {
            totals.addPast(sheet, sheet.skus().get(sku));
            totals.addAhead(sheet, sheet.skus().get(sku), sheet.finals().get(sku));
        }
        if (node.skus().size() == 1) {
            totals.quantiles(sheet, sheet.skus().get(node.skus().get(0)).baseline());
        }
        return totals;
    }

    private void addPast(Sheet sheet, SkuUnits units) {
        for (int i = 0; i < sheet.size(); i++) {
            add(actual, i, units.actual()[i]);
            add(cleaned, i, units.cleaned()[i]);
            add(lastYear, i, units.lastYear()[i]);
            add(made, i, units.made()[i]);
            add(error, i, units.made()[i] - (double) units.cleaned()[i]);
        }
    }

    private void addAhead(Sheet sheet, SkuUnits units, Forecast made) {
        for (int step = 0; step < sheet.horizon(); step++) {
            int i = sheet.past() + step;
            double mean = units.baseline().mean(step);
            add(baseline, i, mean);
            add(last, i, made.mean(step));
            add(change, i, made.mean(step) - mean);
            for (Cause cause : CAUSES) {
                double part = step < units.parts().horizon() ? units.parts().at(cause, step) : 0;
                add(parts.get(cause), i, part == 0 ? Double.NaN : part);
            }
        }
    }

    private void quantiles(Sheet sheet, Forecast baseline) {
        for (int step = 0; step < sheet.horizon(); step++) {
            p10[sheet.past() + step] = baseline.quantile(0, step);
            p50[sheet.past() + step] = baseline.quantile(1, step);
            p90[sheet.past() + step] = baseline.quantile(2, step);
        }
    }

    private static double[] empty(Sheet sheet) {
        double[] values = new double[sheet.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static void add(double[] sums, int at, double value) {
        if (!Double.isNaN(value)) {
            sums[at] = Double.isNaN(sums[at]) ? value : sums[at] + value;
        }
    }

    /** The sum over all buckets ahead that are known. */
    static double ahead(double[] values, Sheet sheet) {
        return Arrays.stream(values, sheet.past(), sheet.size())
                .filter(v -> !Double.isNaN(v))
                .sum();
    }
}
