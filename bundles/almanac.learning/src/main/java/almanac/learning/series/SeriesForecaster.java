package almanac.learning.series;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.Training;
import almanac.learning.NativeMath;
import almanac.learning.network.Cell;
import almanac.learning.network.NetworkForecaster;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A method that fits a recurrent network to each series by itself.
 *
 * <p>What is fitted to a series depends on that series, its key, the seed and the parameters alone, and on the machine only in the last
 * digits of the matrix products.
 */
public abstract class SeriesForecaster extends NetworkForecaster {
    private static final String VERSION = "1";

    protected SeriesForecaster(String method, Cell cell, NativeMath math) {
        super(method, cell, math);
    }

    @Override
    public final List<Parameter> parameters() {
        return Settings.DECLARED;
    }

    @Override
    public final FittedModel fit(Collection<DemandSeries> history, Training training) {
        Settings settings = Settings.of(method(), training);
        Instant now = Instant.now();
        SeriesFit fit = new SeriesFit(method(), VERSION, cell, settings, training, now);
        Map<Sku, FittedSeries> fitted = new LinkedHashMap<>();
        String through = math.run(() -> {
            String last = "";
            for (DemandSeries series : history) {
                FittedSeries one = fit.fit(series);
                fitted.put(series.sku(), one);
                last = one.provenance().trainedThrough();
                training.progress().done(fitted.size());
            }
            return last;
        });
        Provenance provenance = new Provenance(method(), VERSION, settings.toMap(), training.seed(), "", through, now);
        return new SeriesModel(provenance, fitted, math);
    }

    @Override
    public final FittedModel read(InputStream in) throws IOException {
        return math.run(() -> ModelFile.read(method(), VERSION, cell, math, in));
    }
}
