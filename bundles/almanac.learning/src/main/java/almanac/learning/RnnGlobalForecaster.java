package almanac.learning;

import almanac.api.forecast.Forecaster;
import almanac.learning.global.GlobalForecaster;
import almanac.learning.network.Cell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Simple recurrent layers, one network over all series. */
@Component(
        service = Forecaster.class,
        property = {
            Forecaster.METHOD + "=rnn-global",
            Forecaster.GLOBAL + ":Boolean=true",
            Forecaster.COSTLY + ":Boolean=true"
        })
public final class RnnGlobalForecaster extends GlobalForecaster {
    @Activate
    public RnnGlobalForecaster(@Reference NativeMath math) {
        super("rnn-global", Cell.RNN, math);
    }
}
