package almanac.learning.global;

import almanac.learning.network.Embedding;
import almanac.learning.network.HorizonBatch;
import almanac.learning.network.HorizonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills batches with windows. Units are divided by the window's level, so that series of any size look alike; each bucket ahead gets what is
 * known of it: its place in the calendar, drivers known ahead, demand in like buckets of earlier seasons. Nothing at or after a window's
 * origin is read but the calendar and drivers known ahead. Safe for many threads.
 */
final class Inputs {
    static final float NEUTRAL = (float) Math.log(2);
    private static final int WIDEST_EMBEDDING = 12;
    private static final int SCALARS = 5;

    /** Inputs of each bucket of the past before those of the calendar. */
    static final int PAST = 3;

    /** Inputs of each bucket ahead that are neither references nor the calendar nor drivers. */
    static final int AHEAD = 4;

    final Recipe recipe;
    private final Calendar calendar;
    private final int window;
    private final int year;
    private final int span;
    private final References references;

    Inputs(Recipe recipe) {
        this.recipe = recipe;
        this.calendar = new Calendar(recipe.grid(), recipe.season());
        this.window = recipe.window();
        this.year = Calendar.year(recipe.grid().bucket());
        this.span = Math.max(window, year);
        this.references = new References(recipe);
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
                references.count(),
                outputs);
    }

    private int pastInputs() {
        return PAST
                + calendar.count()
                + recipe.drivers().stream().mapToInt(DriverInput::inputs).sum();
    }

    private int aheadInputs() {
        return AHEAD
                + calendar.count()
                + references.count()
                + recipe.drivers().stream()
                        .filter(DriverInput::ahead)
                        .mapToInt(DriverInput::inputs)
                        .sum();
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
        double recent = references.recent(series, begin, at, 0);
        double ago = year == 0 ? Double.NaN : references.recent(series, begin, at, year);
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
        row = references.fill(batch, series, begin, at, h, level, column, row);
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

    private static float logRatio(double one, double other) {
        double ratio = one / other;
        return ratio > 0 ? (float) Math.max(-2, Math.min(2, Math.log(ratio))) : 0f;
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
