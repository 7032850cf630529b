package almanac.ui.forecast;

import almanac.api.forecast.Forecast;
import java.util.Arrays;

/**
 * The units of a node, bucket by bucket: sums over its SKUs. NaN where nothing is known. P10, P50 and P90 are there for single SKUs only:
 * those of several do not add up.
 *
 * @param change what overrides add
 */
record Totals(
        double[] actual,
        double[] cleaned,
        double[] lastYear,
        double[] p10,
        double[] p50,
        double[] p90,
        double[] baseline,
        double[] change,
        double[] last) {

    static Totals of(Sheet sheet, Node node) {
        Totals totals = new Totals(
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet),
                empty(sheet));
        for (int sku : node.skus()) {
            SkuUnits units = sheet.skus().get(sku);
            for (int i = 0; i < sheet.size(); i++) {
                add(totals.actual, i, units.actual()[i]);
                add(totals.cleaned, i, units.cleaned()[i]);
                add(totals.lastYear, i, units.lastYear()[i]);
            }
            Forecast made = sheet.finals().get(sku);
            for (int step = 0; step < sheet.horizon(); step++) {
                int i = sheet.past() + step;
                add(totals.baseline, i, units.baseline().mean(step));
                add(totals.last, i, made.mean(step));
                add(totals.change, i, made.mean(step) - units.baseline().mean(step));
            }
        }
        if (node.skus().size() == 1) {
            totals.quantiles(sheet, sheet.skus().get(node.skus().get(0)).baseline());
        }
        return totals;
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
