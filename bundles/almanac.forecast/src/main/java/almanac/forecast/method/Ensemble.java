package almanac.forecast.method;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Forecaster;
import almanac.forecast.season.YearProfile;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/**
 * The mean of a few methods that err in different ways, without the least and the greatest of them: exponential smoothing without or with
 * a fading trend, the optimised theta model, autoregression, seasonal naive, regression on trend and waves, and a fading trend on what
 * STL leaves of the history without its season. Members whose needs a history does not meet are left out. Simple combinations of good
 * methods are hard to beat, by weights or by choice (Petropoulos and Svetunkov 2020, "A simple combination of univariate models",
 * International Journal of Forecasting 36, 110-115), and trimming keeps one that goes astray from harm (Jose and Winkler 2008, "Simple
 * robust averages of forecasts", International Journal of Forecasting 24, 163-169). How wide the errors are is learnt from the
 * combination's own forecasts within the history, see {@link Spread}. Days have a season of the year beside that of the week, which most
 * members cannot see: it is taken out before and put back after, see {@link YearProfile}.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=" + Ensemble.NAME)
public final class Ensemble extends LocalForecaster {
    public static final String NAME = "ensemble";

    /** Days of a season that leaves the year to be found besides. */
    private static final int LONGEST_SHORT_SEASON = 31;

    /** Where the fit made for {@link Spread} saw this share of the history, it serves to the end. */
    private static final double CARRIED = 0.9;

    private static final List<Part> PARTS = List.of(
            new Part(new Ets(), Map.of("trend", "damped")),
            new Part(new Theta(), Map.of("model", "OTM")),
            new Part(new AutoRegression(), Map.of()),
            new Part(new SeasonalNaive(), Map.of()),
            new Part(new Regression(), Map.of()),
            new Part(new SeasonalTrend(), Map.of("inner", "damped")));

    /** Of days: the year is no season for STL, which would take what is left of it from three noisy cycles. */
    private static final Map<String, String> WITHOUT_YEAR = Map.of("inner", "damped", "longSeason", "0");

    /** A member and what differs from its defaults. */
    private record Part(LocalForecaster method, Map<String, String> parameters) {
        Map<String, String> parameters(TimeBucket bucket) {
            return bucket == TimeBucket.DAY && method instanceof SeasonalTrend ? WITHOUT_YEAR : parameters;
        }
    }

    @Override
    public String method() {
        return NAME;
    }

    @Override
    protected String version() {
        return "3";
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return PARTS.stream()
                .mapToInt(p -> p.method().shortest(season, settings.with(p.parameters())))
                .min()
                .orElseThrow();
    }

    @Override
    protected boolean usesDrivers() {
        return PARTS.stream().anyMatch(p -> p.method().usesDrivers());
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        Spread spread = Spread.of(history, settings.horizon(), head -> fitted(head, settings));
        if (spread.fit() != null && spread.seen() >= CARRIED * history.size()) {
            LocalFit carried = spread.fit().on(history);
            if (carried != null) {
                return carried;
            }
        }
        return fitted(history, settings).withSpread(spread.factor());
    }

    private static ProfiledFit fitted(History history, Settings settings) {
        return ProfiledFit.of(history, profile(history), rest -> members(rest, settings));
    }

    /** Members know one season; days with a season of a week have the year besides. */
    private static YearProfile profile(History history) {
        DemandSeries series = history.series();
        return series.grid().bucket() == TimeBucket.DAY && history.season() <= LONGEST_SHORT_SEASON
                ? YearProfile.of(history.values(), ProfiledFit.date(series, history.offset()))
                : YearProfile.NONE;
    }

    private static CombinedFit members(History history, Settings settings) {
        List<CombinedFit.Member> fits = new ArrayList<>();
        for (Part part : PARTS) {
            Settings own = settings.with(part.parameters(history.series().grid().bucket()));
            if (history.size() >= part.method().shortest(history.season(), own)) {
                fits.add(new CombinedFit.Member(
                        part.method().method(), part.method().fit(history, own)));
            }
        }
        return new CombinedFit(fits, history.size(), 1);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return ProfiledFit.read(in, name -> PARTS.stream()
                .map(Part::method)
                .filter(m -> m.method().equals(name))
                .findFirst()
                .<CombinedFit.Reader>map(m -> m::readFit)
                .orElse(null));
    }
}
