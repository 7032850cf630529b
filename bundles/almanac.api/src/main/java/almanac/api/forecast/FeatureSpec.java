package almanac.api.forecast;

import java.util.List;

/**
 * Which features to derive.
 *
 * @param trend the bucket's number, and its square
 * @param fourier pairs of sine and cosine of each season
 * @param seasons lengths of seasons in buckets
 * @param calendar day of week, day and week of year, month, month start and end, as far as the bucket has them
 * @param holidays distance to and from holidays, moving ones included
 * @param lags of demand, buckets back
 * @param windows of rolling mean, standard deviation, minimum, maximum and share of zeros, in buckets
 * @param drivers whether drivers are taken, and price and promotion features made of them
 */
public record FeatureSpec(
        boolean trend,
        int fourier,
        List<Integer> seasons,
        boolean calendar,
        boolean holidays,
        List<Integer> lags,
        List<Integer> windows,
        boolean drivers) {
    public FeatureSpec {
        seasons = List.copyOf(seasons);
        lags = List.copyOf(lags);
        windows = List.copyOf(windows);
    }
}
