package almanac.cycle.profile;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction.Cause;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.run.SkuProfile;
import java.time.LocalDate;

/** What a series says in a few numbers. Spans count back from its end. */
final class SalesFigures {
    private static final int WEEKS = 4;
    private static final int DAYS = 7 * WEEKS;
    private static final int QUARTER = 3;

    private final CleanedSeries series;
    private final DemandSeries raw;
    private final int span;

    SalesFigures(CleanedSeries series) {
        this.series = series;
        this.raw = series.raw();
        this.span = span(raw.grid().bucket());
    }

    /** Buckets of four weeks, of a month where buckets are months or longer. */
    private static int span(TimeBucket bucket) {
        return switch (bucket) {
            case HOUR -> 24 * DAYS;
            case DAY -> DAYS;
            case WEEK -> WEEKS;
            default -> 1;
        };
    }

    /** Units sold in each of the last spans, the oldest first; NaN for one before the first bucket. */
    double[] recent() {
        double[] spans = new double[SkuProfile.SPANS];
        for (int i = 0; i < spans.length; i++) {
            int end = raw.size() - (spans.length - 1 - i) * span;
            spans[i] = end <= 0 ? Double.NaN : sold(Math.max(0, end - span), end);
        }
        return spans;
    }

    double sold4() {
        return sold(raw.size() - span, raw.size());
    }

    double sold12() {
        return sold(raw.size() - QUARTER * span, raw.size());
    }

    double sold52() {
        return sold(raw.size() - year(), raw.size());
    }

    private int year() {
        return span == 1 ? SkuProfile.SPANS - 1 : SkuProfile.SPANS * span;
    }

    private double sold(int from, int to) {
        double sum = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            sum += raw.isMissing(t) ? 0 : raw.demand(t);
        }
        return sum;
    }

    /** Null where nothing was ever sold. */
    LocalDate lastSale() {
        for (int t = raw.size() - 1; t >= 0; t--) {
            if (raw.demand(t) > 0) {
                return raw.grid().dateOf(raw.firstBucket() + t);
            }
        }
        return null;
    }

    /** Buckets out of stock for some time, of the last three spans. */
    int stockOuts() {
        int count = 0;
        for (int t = Math.max(0, raw.size() - QUARTER * span); t < raw.size(); t++) {
            count += raw.isCensored(t) ? 1 : 0;
        }
        return count;
    }

    /** Units asked for and not sold in the last year. */
    double lostSales() {
        long first = raw.endBucket() - year();
        CleanedSeries year = new CleanedSeries(
                raw,
                series.cleaned(),
                series.corrections().stream()
                        .filter(c -> c.cause() == Cause.STOCK_OUT && c.bucket() >= first)
                        .toList(),
                series.demandClass());
        return year.lostSales();
    }
}
