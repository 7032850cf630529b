package almanac.learning.series;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.Scaler;
import almanac.api.forecast.Training;
import almanac.learning.Seeds;
import almanac.learning.network.Cell;
import almanac.learning.network.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Fits a network to one series: the first part is learned from, the rest judges, and then the network is trained anew on everything. A
 * history that is too short, or constant where it would be learned from, gets the mean of its last buckets.
 */
final class SeriesFit {
    private static final int LEAST_WINDOWS = 8;
    private static final int LEAST_JUDGED = 2;
    private static final String STAND_IN = "moving-average";

    private final String method;
    private final String version;
    private final Settings settings;
    private final Training training;
    private final Shape shape;
    private final Trainer trainer;
    private final Instant trainedAt;

    SeriesFit(String method, String version, Cell cell, Settings settings, Training training, Instant trainedAt) {
        this.method = method;
        this.version = version;
        this.settings = settings;
        this.training = training;
        this.shape = new Shape(cell, 1, settings.layers(), settings.units(), 1);
        this.trainer = new Trainer(shape, settings, training.progress());
        this.trainedAt = trainedAt;
    }

    FittedSeries fit(DemandSeries series) {
        double[] history = Gaps.trim(series.toArray());
        int split = (int) (history.length * settings.trainShare());
        double[] learned = Gaps.interpolate(Arrays.copyOf(history, split));
        int judged = (int) Arrays.stream(history, split, history.length)
                .filter(v -> !Double.isNaN(v))
                .count();
        if (split - settings.window() < LEAST_WINDOWS || judged < LEAST_JUDGED) {
            return standIn(
                    series,
                    history,
                    Reason.of(
                            "learning.too-short",
                            "method",
                            method,
                            "buckets",
                            history.length,
                            "needed",
                            shortest(),
                            "used",
                            STAND_IN));
        }
        if (Arrays.stream(learned).allMatch(v -> v == learned[0])) {
            return standIn(series, history, Reason.of("learning.constant", "method", method, "used", STAND_IN));
        }
        return learn(series, history, learned);
    }

    private FittedSeries learn(DemandSeries series, double[] history, double[] learned) {
        SplittableRandom random = Seeds.random(training.seed(), series.sku().key());
        Scaler scaler = settings.scaler(learned);
        OneStep network = train(learned, scaler, random.split());
        List<Double> errors = judge(network, scaler, history, learned.length);
        HeldOut heldOut = HeldOut.of(errors);
        double[] scaled = errors.stream().mapToDouble(e -> e / scaler.spread()).toArray();
        Scaler last = scaler;
        if (settings.refit()) {
            double[] all = Gaps.interpolate(history);
            last = settings.scaler(all);
            double ratio = scaler.spread() / last.spread();
            scaled = Arrays.stream(scaled).map(e -> e * ratio).toArray();
            network = train(all, last, random.split());
        }
        SortedMap<String, String> parameters = settings.toMap();
        heldOut.putInto(parameters);
        Reason note = Reason.of(
                "learning.held-out",
                "points",
                heldOut.points(),
                "method",
                method,
                "mae",
                heldOut.mae(),
                "mse",
                heldOut.mse(),
                "rmse",
                heldOut.rmse());
        return new FittedSeries(network, last, scaled, provenance(method, series, parameters), List.of(note));
    }

    private OneStep train(double[] values, Scaler scaler, SplittableRandom random) {
        Windows windows = new Windows(values, scaler, settings.window());
        return new OneStep.Learned(shape, trainer.train(windows, random), settings.window());
    }

    /** One-step errors in units, each from what was known before its bucket. */
    private List<Double> judge(OneStep network, Scaler scaler, double[] history, int split) {
        int count = history.length - split;
        double[] known = Gaps.carryForward(history);
        double[][] x = new double[settings.window()][count];
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < count; i++) {
                x[t][i] = scaler.scale(known[split - x.length + t + i]);
            }
        }
        List<Double> errors = new ArrayList<>(count);
        try (OneStep.Session session = network.open()) {
            double[] told = session.next(x, count);
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(history[split + i])) {
                    errors.add(history[split + i] - Math.max(0, scaler.unscale(told[i])));
                }
            }
        }
        return errors;
    }

    private FittedSeries standIn(DemandSeries series, double[] history, Reason why) {
        double[] known = Gaps.carryForward(history);
        Scaler scaler = Scaler.minMax(known);
        List<Double> errors = new ArrayList<>();
        for (int t = 1; t < known.length; t++) {
            double mean = Arrays.stream(known, Math.max(0, t - settings.window()), t)
                    .average()
                    .orElseThrow();
            errors.add(scaler.scale(known[t]) - scaler.scale(mean));
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("window", Integer.toString(settings.window()));
        return new FittedSeries(
                new OneStep.Average(settings.window()),
                scaler,
                errors.stream().mapToDouble(e -> e).toArray(),
                provenance(STAND_IN, series, parameters),
                List.of(why));
    }

    private int shortest() {
        int needed = settings.window() + LEAST_WINDOWS;
        while ((int) (needed * settings.trainShare()) - settings.window() < LEAST_WINDOWS
                || needed - (int) (needed * settings.trainShare()) < LEAST_JUDGED) {
            needed++;
        }
        return needed;
    }

    private Provenance provenance(String ran, DemandSeries series, SortedMap<String, String> parameters) {
        String through = series.size() == 0 ? "" : series.grid().labelOf(series.endBucket() - 1);
        return new Provenance(ran, version, parameters, training.seed(), "", through, trainedAt);
    }
}
