package almanac.learning;

import almanac.api.forecast.Forecaster;
import almanac.learning.global.GlobalForecaster;
import almanac.learning.network.Cell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Long short-term memory, one network over all series. */
@Component(
        service = Forecaster.class,
        property = {
            Forecaster.METHOD + "=lstm-global",
            Forecaster.GLOBAL + ":Boolean=true",
            Forecaster.COSTLY + ":Boolean=true"
        })
public final class LstmGlobalForecaster extends GlobalForecaster {
    @Activate
    public LstmGlobalForecaster(@Reference NativeMath math) {
        super("lstm-global", Cell.LSTM, math);
    }
}
