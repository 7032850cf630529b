package almanac.learning;

import almanac.api.forecast.Forecaster;
import almanac.learning.network.Cell;
import almanac.learning.series.SeriesForecaster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gated recurrent units, a network for each series. */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=gru", Forecaster.COSTLY + ":Boolean=true"})
public final class GruForecaster extends SeriesForecaster {
    @Activate
    public GruForecaster(@Reference NativeMath math) {
        super("gru", Cell.GRU, math);
    }
}
