package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The median of a few methods that err in different ways: automatic exponential smoothing, the automatic theta method, autoregression
 * and seasonal naive. Members whose needs a history does not meet are left out. Simple combinations of good methods are hard to beat, by weights or by choice (Petropoulos
 * and Svetunkov 2020, "A simple combination of univariate models", International Journal of Forecasting 36, 110-115).
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=" + Ensemble.NAME)
public final class Ensemble extends LocalForecaster {
    public static final String NAME = "ensemble";

    private static final List<LocalForecaster> MEMBERS =
            List.of(new Ets(), new Theta(), new AutoRegression(), new SeasonalNaive());

    @Override
    public String method() {
        return NAME;
    }

    @Override
    protected int shortest(int season, Settings settings) {
        Settings defaults = settings.withoutParameters();
        return MEMBERS.stream()
                .mapToInt(m -> m.shortest(season, defaults))
                .min()
                .orElseThrow();
    }

    @Override
    protected boolean usesDrivers() {
        return MEMBERS.stream().anyMatch(LocalForecaster::usesDrivers);
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        Settings defaults = settings.withoutParameters();
        List<CombinedFit.Member> fits = new ArrayList<>();
        for (LocalForecaster member : MEMBERS) {
            if (history.size() >= member.shortest(history.season(), defaults)) {
                fits.add(new CombinedFit.Member(member.method(), member.fit(history, defaults)));
            }
        }
        return new CombinedFit(fits);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        List<CombinedFit.Member> fits = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            LocalForecaster method = MEMBERS.stream()
                    .filter(m -> m.method().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException(NAME + ": " + name + "?"));
            fits.add(new CombinedFit.Member(name, method.readFit(in)));
        }
        return new CombinedFit(fits);
    }
}
