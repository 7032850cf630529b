package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.theta.ThetaFit;
import almanac.forecast.theta.ThetaForm;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The theta method: the mean of a straight line and of a smoothed series whose curvature is stretched by theta, on the history without
 * its season. {@code auto} takes the mean of the two optimised models, with a fixed and with a moving line. Sources: Assimakopoulos and
 * Nikolopoulos (2000), International Journal of Forecasting 16, 521-530; Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016),
 * International Journal of Forecasting 32, 1151-1161.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=theta")
public final class Theta extends LocalForecaster {
    private static final Parameter MODEL = Parameter.choice("model", "auto", "auto", "STM", "OTM", "DSTM", "DOTM");

    @Override
    public String method() {
        return "theta";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MODEL);
    }

    @Override
    protected String version() {
        return "2";
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return 4;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return switch (settings.text(MODEL)) {
            case "STM" -> ThetaFit.of(history, ThetaForm.STANDARD);
            case "OTM" -> ThetaFit.of(history, ThetaForm.OPTIMISED);
            case "DSTM" -> ThetaFit.of(history, ThetaForm.DYNAMIC_STANDARD);
            case "DOTM" -> ThetaFit.of(history, ThetaForm.DYNAMIC_OPTIMISED);
            default -> ThetaMean.of(history);
        };
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        int mark = in.readUnsignedByte();
        return mark == ThetaMean.MARK ? ThetaMean.read(in) : new ThetaFit(mark == 1, in);
    }
}
