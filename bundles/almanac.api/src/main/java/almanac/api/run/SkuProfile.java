package almanac.api.run;

import almanac.api.demand.DemandClass;
import java.time.LocalDate;

/**
 * What lists show of a SKU beside its plan, of the last complete run. Null where it is not known.
 *
 * @param classes three letters: ABC by the value of demand, XYZ by its variation, FMS by its units; null without a forecast
 * @param pattern of its demand
 * @param recent units sold in each of the last {@link #SPANS} spans, the oldest first, NaN before its first sale; a span is four weeks, a month where
 *     buckets are months; empty where it was never sold. Copied
 * @param sold4 units sold in the last 4 weeks, a month where buckets are months
 * @param sold12 units sold in the last 12 weeks, three months where buckets are months
 * @param sold52 units sold in the last 52 weeks, twelve months where buckets are months
 * @param lastSale label of the last bucket with a sale
 * @param stockOuts buckets of the last 12 weeks in which it was out of stock for some time
 * @param lostSales units asked for and not sold in the last 52 weeks, by the stock-out corrections
 * @param expectedPerDay units a day, the mean of the forecast
 * @param method that forecasts it
 * @param wape of that method out of sample, see {@link almanac.api.forecast.Accuracy#wape}
 * @param bias of that method out of sample, see {@link almanac.api.forecast.Accuracy#bias}
 * @param naiveRatio absolute error of that method over that of seasonal naive; below 1 it is better
 */
public record SkuProfile(
        String classes,
        DemandClass pattern,
        double[] recent,
        Double sold4,
        Double sold12,
        Double sold52,
        LocalDate lastSale,
        Integer stockOuts,
        Double lostSales,
        Double expectedPerDay,
        String method,
        Double wape,
        Double bias,
        Double naiveRatio) {
    /** Spans of a year. */
    public static final int SPANS = 13;

    public SkuProfile {
        recent = recent.clone();
    }

    /** A copy. */
    @Override
    public double[] recent() {
        return recent.clone();
    }

    /** Days that units last at the expected demand; null where none is expected. */
    public Double daysOf(double units) {
        return expectedPerDay == null || !(expectedPerDay > 0)
                ? null
                : Double.valueOf(Math.max(0, units) / expectedPerDay);
    }
}
