package almanac.learning.trees;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.learning.Seeds;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Trees grown over many series. Forecasts any series of the same grid, also one that is new. Immutable. */
final class TreesModel implements FittedModel {
    /** What stands in where there was too little to grow trees from. */
    static final String STAND_IN = "moving-average";

    private final Provenance provenance;
    private final Frame frame;
    private final int horizon;
    private final String objective;
    private final Bag mean;
    private final Ensemble errors;
    private final ErrorShapes shapes;

    /**
     * @param horizon buckets ahead that were learned
     * @param mean null, as is all that follows, where there was too little to grow trees from
     */
    TreesModel(
            Provenance provenance,
            Frame frame,
            int horizon,
            String objective,
            Bag mean,
            Ensemble errors,
            ErrorShapes shapes) {
        this.provenance = provenance;
        this.frame = frame;
        this.horizon = horizon;
        this.objective = objective;
        this.mean = mean;
        this.errors = errors;
        this.shapes = shapes;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Forecast forecast(DemandSeries history, ForecastRequest request) {
        View view = frame.view(history);
        int steps = request.horizon();
        double level = frame.point(view, 0, view.size(), 0).level();
        Expectation expected = level > 0 && mean != null
                ? expected(view, steps, level)
                : Expectation.still(view, steps, level, frame.seasons().level());
        double[] probabilities =
                request.probabilities().stream().mapToDouble(p -> p).toArray();
        boolean whole = history.scale() == 0;
        double[][] quantiles = new double[probabilities.length][steps];
        for (int i = 0; i < probabilities.length; i++) {
            for (int h = 0; h < steps; h++) {
                quantiles[i][h] = expected.quantile(h, probabilities[i], whole);
            }
        }
        return new Forecast(
                history.sku(),
                history.grid(),
                history.endBucket(),
                expected.means(),
                probabilities,
                quantiles,
                request.paths() == 0 ? null : paths(expected, request, history, whole),
                mean != null ? provenance : standIn(),
                notes(history));
    }

    private Expectation expected(View view, int steps, double level) {
        float[] rows = rows(view, steps);
        int columns = frame.columns().size();
        double[] means = mean.predict(rows, steps, columns);
        double[] sizes = errors.predict(rows, steps, columns);
        for (int h = 0; h < steps; h++) {
            means[h] = level * Math.max(0, means[h]);
            sizes[h] = level * TreesFit.spread(sizes[h]);
        }
        return new Expectation(means, sizes, shapes);
    }

    private float[] rows(View view, int steps) {
        int columns = frame.columns().size();
        float[] rows = new float[steps * columns];
        Row row = new Row(columns);
        for (int h = 0; h < steps; h++) {
            frame.put(frame.point(view, 0, view.size(), h), row);
            System.arraycopy(row.values(), 0, rows, h * columns, columns);
        }
        return rows;
    }

    private static SamplePaths paths(Expectation expected, ForecastRequest request, DemandSeries of, boolean whole) {
        RandomGenerator random = Seeds.random(request.seed(), of.sku().key());
        double[][] probabilities = expected.draw(random, request.paths());
        float[][] paths = new float[request.paths()][request.horizon()];
        for (int i = 0; i < paths.length; i++) {
            for (int h = 0; h < request.horizon(); h++) {
                paths[i][h] = (float) expected.quantile(h, probabilities[i][h], whole);
            }
        }
        return new SamplePaths(paths);
    }

    private Provenance standIn() {
        return new Provenance(
                STAND_IN,
                provenance.version(),
                provenance.parameters(),
                provenance.seed(),
                provenance.dataDigest(),
                provenance.trainedThrough(),
                provenance.trainedAt());
    }

    private List<Reason> notes(DemandSeries history) {
        if (mean == null) {
            return List.of(Reason.of("learning.too-little", "method", provenance.method(), "used", STAND_IN));
        }
        double own = frame.point(frame.view(history), 0, history.size(), 0).own();
        return own >= 0.995
                ? List.of()
                : List.of(Reason.of("learning.young", "method", provenance.method(), "own", own));
    }

    /** Attributions of trees, over the features of each cause; what stays unexplained is the level. */
    @Override
    public Optional<Contributions> contributions(DemandSeries history, ForecastRequest request) {
        View view = frame.view(history);
        double level = frame.point(view, 0, view.size(), 0).level();
        if (mean == null || !(level > 0)) {
            return Optional.empty();
        }
        int steps = request.horizon();
        int columns = frame.columns().size();
        float[] rows = rows(view, steps);
        double[] means = mean.predict(rows, steps, columns);
        double[] parts = mean.contributions(rows, steps, columns);
        Map<Cause, double[]> units = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            units.put(cause, new double[steps]);
        }
        for (int h = 0; h < steps; h++) {
            double base = parts[h * (columns + 1) + columns];
            double rest = level * Math.max(0, means[h]);
            double factor = factor(means[h], base, parts, h * (columns + 1), columns) * level;
            for (int c = 0; c < columns; c++) {
                Cause cause = frame.columns().get(c).cause();
                if (cause != Cause.LEVEL) {
                    double part = factor * parts[h * (columns + 1) + c];
                    units.get(cause)[h] += part;
                    rest -= part;
                }
            }
            units.get(Cause.LEVEL)[h] = rest;
        }
        return Optional.of(new Contributions(units));
    }

    /** Behind a logarithmic link parts multiply: each then gets the share of the difference that it has of the logarithm. */
    private double factor(double told, double base, double[] parts, int from, int columns) {
        if (objective.equals("squares")) {
            return 1;
        }
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            sum += parts[from + c];
        }
        return Math.abs(sum) < 1e-9 ? told : (told - Math.exp(base)) / sum;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        TreesFile.write(this, out);
    }

    Frame frame() {
        return frame;
    }

    int horizon() {
        return horizon;
    }

    String objective() {
        return objective;
    }

    Bag mean() {
        return mean;
    }

    Ensemble errors() {
        return errors;
    }

    ErrorShapes shapes() {
        return shapes;
    }
}
