package almanac.forecast.method;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Training;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A method that fits each series by itself. A subclass fits one {@link History}; gaps, zero, whole units, provenance, fallbacks, seeds
 * and files are seen to here.
 */
public abstract class LocalForecaster implements Forecaster {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    /** Of the implementation: raised when the same data would give other forecasts. */
    protected String version() {
        return "1";
    }

    /**
     * Fits one history of at least {@link #shortest} buckets that are not all alike.
     */
    protected abstract LocalFit fit(History history, Settings settings);

    /** Reads a fit that {@link LocalFit#write} wrote. */
    protected abstract LocalFit readFit(DataInput in) throws IOException;

    /** The buckets that a fit needs at least. Shorter histories go to {@link #fallback}. */
    protected int shortest(int season, Settings settings) {
        return 3;
    }

    /** What is used instead where a history is too short. */
    protected LocalForecaster fallback() {
        return new Naive();
    }

    /** Whether forecasts depend on drivers ahead, so that they must be looked up in each history. */
    protected boolean usesDrivers() {
        return false;
    }

    /** The same for one fit, where that depends on its parameters. */
    protected boolean usesDrivers(LocalFit fit) {
        return usesDrivers();
    }

    @Override
    public final FittedModel fit(Collection<DemandSeries> history, Training training) {
        Settings settings = Settings.of(method(), parameters(), training);
        Map<String, FittedSeries> fitted = new LinkedHashMap<>();
        long done = 0;
        for (DemandSeries series : history) {
            fitted.put(series.sku().key(), fitSeries(series, settings));
            training.progress().done(++done);
        }
        return new LocalModel(this, settings, fitted);
    }

    @Override
    public final FittedModel read(InputStream in) throws IOException {
        return LocalModelFile.read(this, in);
    }

    /** Fits one series, or what stands in for it. */
    final FittedSeries fitSeries(DemandSeries series, Settings settings) {
        int season = settings.training().seasonOf(series.grid().bucket());
        History history = History.of(series, season);
        if (history.size() == 0) {
            return FittedSeries.fallback(
                    series, new Zero(), Zero.FIT, Reason.of("forecast.no-history", "method", method()));
        }
        if (history.size() == 1) {
            return FittedSeries.fallback(
                    series,
                    new Naive(),
                    Naive.ofOne(history.values()[0]),
                    Reason.of("forecast.one-observation", "method", method()));
        }
        if (history.isConstant()) {
            return FittedSeries.fallback(
                    series,
                    new Naive(),
                    new Naive().fit(history, settings),
                    Reason.of("forecast.constant", "method", method(), "value", history.values()[0]));
        }
        return fitVarying(history, settings);
    }

    private FittedSeries fitVarying(History history, Settings settings) {
        List<Reason> notes = new ArrayList<>();
        LocalForecaster method = this;
        Settings own = settings;
        while (history.size() < method.shortest(history.season(), own)) {
            LocalForecaster simpler = method.fallback();
            notes.add(Reason.of(
                    "forecast.too-short",
                    "method",
                    method.method(),
                    "buckets",
                    history.size(),
                    "needed",
                    method.shortest(history.season(), own),
                    "used",
                    simpler.method()));
            method = simpler;
            own = settings.withoutParameters();
        }
        return FittedSeries.of(history.series(), method, method.fit(history, own), !notes.isEmpty(), notes);
    }

    /** This method or one of its fallbacks, by name. */
    final LocalForecaster byName(String name) throws IOException {
        for (LocalForecaster method = this; ; method = method.fallback()) {
            if (method.method().equals(name)) {
                return method;
            }
            if (method instanceof Naive) {
                if (name.equals(Zero.NAME)) {
                    return new Zero();
                }
                throw new IOException(method() + ": " + name + "?");
            }
        }
    }
}
