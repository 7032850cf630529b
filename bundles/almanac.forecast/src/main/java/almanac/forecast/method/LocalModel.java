package almanac.forecast.method;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fits of many series by one method. Immutable. */
final class LocalModel implements FittedModel {
    private final LocalForecaster forecaster;
    private final Settings settings;
    private final Map<String, FittedSeries> fitted;
    private final Instant trainedAt;

    LocalModel(LocalForecaster forecaster, Settings settings, Map<String, FittedSeries> fitted) {
        this(forecaster, settings, fitted, Instant.now());
    }

    LocalModel(LocalForecaster forecaster, Settings settings, Map<String, FittedSeries> fitted, Instant trainedAt) {
        this.forecaster = forecaster;
        this.settings = settings;
        this.fitted = fitted;
        this.trainedAt = trainedAt;
    }

    @Override
    public Provenance provenance() {
        String through = fitted.size() == 1 ? fitted.values().iterator().next().trainedThrough() : "";
        return new Provenance(
                forecaster.method(),
                forecaster.version(),
                new TreeMap<>(settings.training().parameters()),
                settings.seed(),
                "",
                through,
                trainedAt);
    }

    @Override
    public Forecast forecast(DemandSeries history, ForecastRequest request) {
        FittedSeries known = fitted.get(history.sku().key());
        if (known == null) {
            throw new IllegalArgumentException(
                    history.sku() + " was not fitted by this model of " + forecaster.method());
        }
        FittedSeries current = atEndOf(history, known);
        Projection projection = Projection.of(current.fit(), history, request);
        if (!projection.isFinite()) {
            current = unstable(history, current);
            projection = Projection.of(current.fit(), history, request);
        }
        return projection.toForecast(provenance(current), current.notes());
    }

    @Override
    public void write(OutputStream out) throws IOException {
        LocalModelFile.write(forecaster, settings, fitted, trainedAt, out);
    }

    private FittedSeries atEndOf(DemandSeries history, FittedSeries known) {
        boolean same = known.sawAllOf(history);
        if (same && !known.method().usesDrivers(known.fit())) {
            return known;
        }
        if (!same && known.standsIn()) {
            return forecaster.fitSeries(history, settings);
        }
        History seen =
                History.of(history, settings.training().seasonOf(history.grid().bucket()));
        if (seen.size() < known.method().shortest(seen.season(), settings)) {
            return forecaster.fitSeries(history, settings);
        }
        LocalFit fit = known.fit().on(seen);
        if (fit == null) {
            return forecaster.fitSeries(history, settings);
        }
        return new FittedSeries(
                known.method(), fit, known.standsIn(), known.digest(), known.trainedThrough(), known.notes());
    }

    private FittedSeries unstable(DemandSeries history, FittedSeries failed) {
        Naive naive = new Naive();
        List<Reason> notes = new ArrayList<>(failed.notes());
        notes.add(Reason.of("forecast.unstable", "method", failed.method().method(), "used", naive.method()));
        History seen = History.of(history, 1);
        return FittedSeries.of(history, naive, naive.fit(seen, settings.withoutParameters()), true, notes);
    }

    private Provenance provenance(FittedSeries series) {
        return new Provenance(
                series.method().method(),
                series.method().version(),
                series.fit().parameters(),
                settings.seed(),
                "",
                series.trainedThrough(),
                trainedAt);
    }
}
