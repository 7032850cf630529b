package almanac.learning.global;

import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Cause;
import almanac.learning.network.Embedding;
import almanac.learning.network.HorizonBatch;
import almanac.learning.network.HorizonShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Fills batches with windows. Units are divided by the window's level, so that series of any size look alike; each bucket ahead gets what is
 * known of it: its place in the calendar, drivers known ahead, demand in like buckets of earlier seasons. Nothing at or after a window's
 * origin is read but the calendar and drivers known ahead. Safe for many threads.
 */
final class Inputs {
    private static final float NEUTRAL = (float) Math.log(2);
    private static final float MOST = 20;
    private static final double MOST_GROWTH = 8;
    private static final int LIKE = 4;
    private static final int WIDEST_EMBEDDING = 12;

    final Recipe recipe;
    private final Calendar calendar;
    private final int window;
    private final int season;
    private final int year;
    private final int smooth;
    private final boolean averages;
    private final int span;
    private final int[] attributeOf;

    Inputs(Recipe recipe) {
        this.recipe = recipe;
        this.calendar = new Calendar(recipe.grid(), recipe.season());
        this.window = recipe.window();
        this.season = recipe.season();
        this.year = Calendar.year(recipe.grid().bucket());
        this.smooth =
                recipe.grid().bucket() == TimeBucket.DAY ? 3 : recipe.grid().bucket() == TimeBucket.WEEK ? 1 : 0;
        this.averages = season > 1 && season <= 30;
        this.span = Math.max(window, year);
        this.attributeOf = recipe.profiles().stream()
                .mapToInt(profile -> recipe.numberOf(profile.attribute()))
                .toArray();
    }

    /** The network for these inputs. */
    HorizonShape shape(GlobalSettings settings, almanac.learning.network.Cell cell, int outputs) {
        List<Embedding> embeddings = new ArrayList<>();
        for (Map<String, Integer> values : recipe.attributes().values()) {
            int width = (int) Math.max(2, Math.min(WIDEST_EMBEDDING, Math.round(1.6 * Math.pow(values.size(), 0.4))));
            embeddings.add(new Embedding(values.size() + 1, width));
        }
        return new HorizonShape(
                cell,
                pastInputs(),
                settings.layers(),
                settings.units(),
                embeddings,
                SCALARS,
                aheadInputs(),
                settings.units(),
                references(),
                outputs);
    }

    private static final int SCALARS = 5;
    private static final int PAST = 3;
    private static final int AHEAD = 4;

    private int pastInputs() {
        return PAST
                + calendar.count()
                + recipe.drivers().stream().mapToInt(DriverInput::inputs).sum();
    }

    private int aheadInputs() {
        return AHEAD
                + calendar.count()
                + references()
                + recipe.drivers().stream()
                        .filter(DriverInput::ahead)
                        .mapToInt(DriverInput::inputs)
                        .sum();
    }

    private int references() {
        return 1
                + (averages ? 1 : 0)
                + (year == 0 ? 0 : year == season ? 1 : 2)
                + (year > 0 && smooth > 0 ? 1 : 0)
                + recipe.profiles().size();
    }

    /**
     * Fills one column of a batch.
     *
     * @param begin position before which nothing is seen
     * @param at position of the first bucket ahead
     * @param anonymous whether the item is to look unknown
     * @return the level that units were divided by
     */
    double fill(HorizonBatch batch, int i, EncodedSeries series, int begin, int at, boolean anonymous) {
        double level = series.level(begin, at, span);
        double[] past = driverMeans(series, begin, at);
        for (int t = 0; t < window; t++) {
            fillPast(batch.past[t], batch.n, i, series, begin, at - window + t, level, past);
        }
        int a = 0;
        for (String attribute : recipe.attributes().keySet()) {
            batch.codes[a][i] = anonymous && attribute.equals(Recipe.ITEM) ? 0 : series.codes[a];
            a++;
        }
        double recent = recent(series, begin, at, 0);
        double ago = year == 0 ? Double.NaN : recent(series, begin, at, year);
        batch.scalars[i] = (float)
                ((Math.log(level) - recipe.prior().mean()) / recipe.prior().deviation());
        batch.scalars[batch.n + i] = Math.min(1f, series.known(Math.max(begin, at - window), at) / (float) window);
        batch.scalars[2 * batch.n + i] = logRatio(recent, ago);
        batch.scalars[3 * batch.n + i] = ago > 0 ? 1f : 0f;
        batch.scalars[4 * batch.n + i] = logRatio(recent, level);
        for (int h = 0; h < batch.horizon; h++) {
            fillAhead(batch, i, series, begin, at, h, level, past);
        }
        return level;
    }

    /** Causes that inputs can be told apart by; {@link Cause#LEVEL} is what is left. */
    List<Cause> causes() {
        EnumSet<Cause> causes = EnumSet.of(Cause.TREND, Cause.SEASON);
        recipe.drivers().forEach(driver -> causes.add(Cause.ofDriver(driver.name())));
        return List.copyOf(causes);
    }

    /** Makes one filled column of a batch look as if some causes had not been at work. */
    void hide(HorizonBatch batch, int i, List<Cause> causes) {
        if (causes.contains(Cause.TREND)) {
            for (float[] step : batch.past) {
                step[i] = 0f;
            }
            batch.scalars[2 * batch.n + i] = 0f;
            batch.scalars[4 * batch.n + i] = 0f;
        }
        if (causes.contains(Cause.SEASON)) {
            hideSeason(batch, i);
        }
        int row = PAST + calendar.count();
        int ahead = AHEAD + references() + calendar.count();
        for (DriverInput driver : recipe.drivers()) {
            for (int k = 0; k < driver.inputs(); k++, row++) {
                if (causes.contains(Cause.ofDriver(driver.name()))) {
                    hideDriver(batch, i, row, driver.ahead() ? ahead : -1, driver.size() == 0);
                }
                ahead += driver.ahead() ? 1 : 0;
            }
        }
    }

    private void hideSeason(HorizonBatch batch, int i) {
        float[] mean = calendar.mean();
        for (float[] step : batch.past) {
            for (int c = 0; c < mean.length; c++) {
                step[(PAST + c) * batch.n + i] = mean[c];
            }
        }
        for (int h = 0; h < batch.horizon; h++) {
            int column = h * batch.n + i;
            for (int r = 0; r < references(); r++) {
                batch.references[r * batch.columns() + column] = 1f;
                batch.ahead[(2 + r) * batch.columns() + column] = 0f;
            }
            for (int c = 0; c < mean.length; c++) {
                batch.ahead[(AHEAD + references() + c) * batch.columns() + column] = mean[c];
            }
        }
    }

    private void hideDriver(HorizonBatch batch, int i, int row, int ahead, boolean flag) {
        float mean = 0;
        for (float[] step : batch.past) {
            mean += flag ? 0 : step[row * batch.n + i] / batch.past.length;
        }
        for (float[] step : batch.past) {
            step[row * batch.n + i] = mean;
        }
        for (int h = 0; h < batch.horizon && ahead >= 0; h++) {
            batch.ahead[ahead * batch.columns() + h * batch.n + i] = mean;
        }
    }

    private void fillPast(
            float[] to, int n, int i, EncodedSeries series, int begin, int position, double level, double[] means) {
        boolean seen = position >= begin && position >= 0;
        float units = seen ? series.units[position] : Float.NaN;
        int row = i;
        to[row] = Float.isNaN(units) ? 0f : relative(units, level);
        row += n;
        to[row] = Float.isNaN(units) ? 1f : 0f;
        row += n;
        to[row] = seen && series.censored != null && series.censored[position] ? 1f : 0f;
        row += n;
        float[] place = calendar.of(series.first + position);
        for (int c = 0; c < place.length; c++) {
            to[row] = isShown(c, false) ? place[c] : 0f;
            row += n;
        }
        for (int d = 0; d < series.drivers.length; d++) {
            DriverInput input = recipe.drivers().get(d);
            float value = seen ? series.drivers[d][position] : Float.NaN;
            to[row] = input.scaled(value);
            row += n;
            if (input.inputs() > 1) {
                to[row] = input.relativeTo(value, means[d]);
                row += n;
            }
        }
    }

    private void fillAhead(
            HorizonBatch batch, int i, EncodedSeries series, int begin, int at, int h, double level, double[] means) {
        int columns = batch.columns();
        int column = h * batch.n + i;
        float[] to = batch.ahead;
        int row = column;
        to[row] = Math.min(1f, (h + 1f) / recipe.horizon());
        row += columns;
        to[row] = 1f / (1 + h);
        row += columns;
        row = fillReferences(batch, series, begin, at, h, level, column, row);
        boolean lastYear = batch.ahead[row - columns] > 0;
        float[] place = calendar.of(series.first + at + h);
        for (int c = 0; c < place.length; c++) {
            to[row] = isShown(c, !lastYear) ? place[c] : 0f;
            row += columns;
        }
        for (int d = 0; d < series.drivers.length; d++) {
            DriverInput input = recipe.drivers().get(d);
            if (!input.ahead()) {
                continue;
            }
            float value = at + h < series.drivers[d].length ? series.drivers[d][at + h] : Float.NaN;
            to[row] = input.scaled(value);
            row += columns;
            if (input.inputs() > 1) {
                to[row] = input.relativeTo(value, means[d]);
                row += columns;
            }
        }
    }

    /**
     * Whether a value of the calendar goes in. In histories of about two years, buckets without a known year before teach what the time of the year does; where
     * last year is known, that has told already, and the calendar would tell it twice.
     */
    private boolean isShown(int value, boolean yearly) {
        return recipe.years() || year == 0 || yearly || value < calendar.count() - calendar.yearlyCount();
    }

    /** Demand in like buckets of the past, relative to the level; then the same on the network's scale, and whether it is known. */
    private int fillReferences(
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
        batch.ahead[row] = (float) Math.log1p(value) - NEUTRAL;
        return row + batch.columns();
    }

    /** The mean of the window that ended some buckets earlier; NaN where too little of it is known. */
    private double recent(EncodedSeries series, int begin, int at, int back) {
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

    private static float logRatio(double one, double other) {
        double ratio = one / other;
        return ratio > 0 ? (float) Math.max(-2, Math.min(2, Math.log(ratio))) : 0f;
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

    private static float relative(double units, double level) {
        return (float) Math.log1p(Math.min(1e6, units / level)) - NEUTRAL;
    }

    /** Means of drivers over the window, for those that go in relative to it. */
    private double[] driverMeans(EncodedSeries series, int begin, int at) {
        double[] means = new double[series.drivers.length];
        for (int d = 0; d < means.length; d++) {
            if (recipe.drivers().get(d).inputs() < 2) {
                continue;
            }
            double sum = 0;
            int n = 0;
            for (int p = Math.max(Math.max(0, begin), at - window); p < at; p++) {
                float value = series.drivers[d][p];
                if (value > 0 && !Float.isInfinite(value)) {
                    sum += value;
                    n++;
                }
            }
            means[d] = n == 0 ? Double.NaN : sum / n;
        }
        return means;
    }
}
