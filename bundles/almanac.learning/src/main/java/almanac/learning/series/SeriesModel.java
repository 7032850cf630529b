package almanac.learning.series;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import almanac.learning.NativeMath;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** A network, or what stands in for it, for each of some series. Immutable. */
final class SeriesModel implements FittedModel {
    private final Provenance provenance;
    private final Map<Sku, FittedSeries> fitted;
    private final NativeMath math;

    /**
     * @param fitted in the order of fitting; kept
     */
    SeriesModel(Provenance provenance, Map<Sku, FittedSeries> fitted, NativeMath math) {
        this.provenance = provenance;
        this.fitted = fitted;
        this.math = math;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Forecast forecast(DemandSeries history, ForecastRequest request) {
        FittedSeries known = fitted.get(history.sku());
        if (known == null) {
            throw new IllegalArgumentException(
                    history.sku() + " was not fitted by this model of " + provenance.method());
        }
        return math.run(() -> Recursion.forecast(known, history, request));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        math.run(() -> {
            ModelFile.write(provenance, fitted, out);
            return null;
        });
    }
}
