package almanac.learning;

import almanac.api.forecast.Forecaster;
import almanac.learning.network.Cell;
import almanac.learning.series.SeriesForecaster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Long short-term memory, a network for each series. */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=lstm", Forecaster.COSTLY + ":Boolean=true"})
public final class LstmForecaster extends SeriesForecaster {
    @Activate
    public LstmForecaster(@Reference NativeMath math) {
        super("lstm", Cell.LSTM, math);
    }
}
