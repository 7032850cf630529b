package almanac.learning;

import almanac.api.forecast.Forecaster;
import almanac.learning.network.Cell;
import almanac.learning.series.SeriesForecaster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Simple recurrent layers, a network for each series. */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=rnn", Forecaster.COSTLY + ":Boolean=true"})
public final class RnnForecaster extends SeriesForecaster {
    @Activate
    public RnnForecaster(@Reference NativeMath math) {
        super("rnn", Cell.RNN, math);
    }
}
