package almanac.learning.global;

import almanac.api.demand.TimeBucket;
import almanac.learning.network.HorizonBatch;

/**
 * What each bucket ahead is told of demand in like buckets of the past: of the last season, of a year ago, of sister series then. Each goes in twice:
 * straight to the output, relative to the level, and on the network's scale.
 */
final class References {
    private static final float MOST = 20;
    private static final double MOST_GROWTH = 8;
    private static final int LIKE = 4;

    private final Recipe recipe;
    private final int window;
    private final int season;
    private final int year;
    private final int smooth;
    private final boolean averages;
    private final int[] attributeOf;

    References(Recipe recipe) {
        TimeBucket bucket = recipe.grid().bucket();
        this.recipe = recipe;
        this.window = recipe.window();
        this.season = recipe.season();
        this.year = Calendar.year(bucket);
        this.smooth = bucket == TimeBucket.DAY ? 3 : bucket == TimeBucket.WEEK ? 1 : 0;
        this.averages = season > 1 && season <= 30;
        this.attributeOf = recipe.profiles().stream()
                .mapToInt(profile -> recipe.numberOf(profile.attribute()))
                .toArray();
    }

    /** How many there are of each bucket ahead. */
    int count() {
        return 1
                + (averages ? 1 : 0)
                + (year == 0 ? 0 : year == season ? 1 : 2)
                + (year > 0 && smooth > 0 ? 1 : 0)
                + recipe.profiles().size();
    }

    /**
     * Fills in those of one bucket ahead, then whether the last season and a year before are known.
     *
     * @param h how many buckets ahead, from 0
     * @param column of the batch
     * @param firstRow of the inputs ahead
     * @return the row after the last
     */
    int fill(
            HorizonBatch batch,
            EncodedSeries series,
            int begin,
            int at,
            int h,
            double level,
            int column,
            int firstRow) {
        int columns = batch.columns();
        int row = firstRow;
        int reference = column;
        int back = season * (h / season + 1);
        double last = unit(series, begin, at + h - back);
        row = reference(batch, reference, row, last / level);
        reference += columns;
        if (averages) {
            row = reference(batch, reference, row, average(series, begin, at + h - back) / level);
            reference += columns;
        }
        float known = Double.isNaN(last) ? 0f : 1f;
        float knownYear = 0f;
        if (year > 0) {
            int years = year * (h / year + 1);
            double growth = growth(series, begin, at, years);
            double then = unit(series, begin, at + h - years);
            knownYear = Double.isNaN(then) ? 0f : 1f;
            row = reference(batch, reference, row, then * growth / level);
            reference += columns;
            if (smooth > 0) {
                int middle = at + h - years;
                double mean = middle - smooth < begin || middle + smooth >= at
                        ? Double.NaN
                        : series.mean(middle - smooth, middle + smooth + 1, smooth + 1);
                row = reference(batch, reference, row, mean * growth / level);
                reference += columns;
            }
            if (year != season) {
                row = reference(batch, reference, row, then / level);
                reference += columns;
            }
            for (int p = 0; p < recipe.profiles().size(); p++) {
                double index = index(p, codes(batch, column % batch.n, p), series.first + at, h);
                knownYear = Double.isNaN(index) ? knownYear : 1f;
                row = reference(batch, reference, row, index);
                reference += columns;
            }
        }
        batch.ahead[row] = known;
        row += columns;
        batch.ahead[row] = knownYear;
        return row + columns;
    }

    /** The window's number of a profile's attribute. */
    private int codes(HorizonBatch batch, int i, int profile) {
        return attributeOf[profile] < 0 ? 0 : batch.codes[attributeOf[profile]][i];
    }

    /** A bucket a year or more ago in the profile, over the profile's mean of the year before the origin. */
    private double index(int which, int code, long origin, int h) {
        Profile profile = recipe.profiles().get(which);
        double mean = profile.mean(code, origin - year, origin);
        int years = year * (h / year + 1);
        double then = profile.at(code, origin + h - years);
        return (Double.isNaN(then) ? profile.at(code, origin + h - years - year) : then) / mean;
    }

    private static int reference(HorizonBatch batch, int reference, int row, double ratio) {
        float value = Double.isNaN(ratio) ? 1f : (float) Math.min(MOST, ratio);
        batch.references[reference] = value;
        batch.ahead[row] = (float) Math.log1p(value) - Inputs.NEUTRAL;
        return row + batch.columns();
    }

    /** The mean of the window that ended some buckets earlier; NaN where too little of it is known. */
    double recent(EncodedSeries series, int begin, int at, int back) {
        return series.mean(Math.max(begin, at - back - window), at - back, Math.max(2, window / 4));
    }

    /**
     * The root of demand of late over that of years ago: growth of late is half believed; 1 where either is not known. The network sees the
     * whole ratio too.
     */
    private double growth(EncodedSeries series, int begin, int at, int back) {
        double ratio = recent(series, begin, at, 0) / recent(series, begin, at, back);
        return ratio > 0 ? Math.sqrt(Math.max(1 / MOST_GROWTH, Math.min(MOST_GROWTH, ratio))) : 1;
    }

    private static double unit(EncodedSeries series, int begin, int position) {
        return position < begin || position < 0 ? Double.NaN : series.units[position];
    }

    private double average(EncodedSeries series, int begin, int newest) {
        double sum = 0;
        int n = 0;
        for (int k = 0; k < LIKE; k++) {
            double value = unit(series, begin, newest - k * season);
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
