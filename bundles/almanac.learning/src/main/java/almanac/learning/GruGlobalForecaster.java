package almanac.learning;

import almanac.api.forecast.Forecaster;
import almanac.learning.global.GlobalForecaster;
import almanac.learning.network.Cell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gated recurrent units, one network over all series. */
@Component(
        service = Forecaster.class,
        property = {
            Forecaster.METHOD + "=gru-global",
            Forecaster.GLOBAL + ":Boolean=true",
            Forecaster.COSTLY + ":Boolean=true"
        })
public final class GruGlobalForecaster extends GlobalForecaster {
    @Activate
    public GruGlobalForecaster(@Reference NativeMath math) {
        super("gru-global", Cell.GRU, math);
    }
}
