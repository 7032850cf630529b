package almanac.forecast.method;

import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.decompose.Seasons;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Seasons taken out by STL, several of them by MSTL, the rest forecast by another method, and the last cycle of each season put back.
 * Source: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 5.7.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=stl")
public final class SeasonalTrend extends LocalForecaster {
    /** What may forecast the rest. */
    private static final List<LocalForecaster> INNERS = List.of(
            new Ets(),
            new Theta(),
            new Arima(),
            new AutoRegression(),
            new ComplexSmoothing(),
            new Regression(),
            new SimpleExponentialSmoothing(),
            new Holt(),
            new DampedTrend(),
            new Drift(),
            new MovingAverage(),
            new Naive());

    private static final Parameter INNER = Parameter.choice(
            "inner", "ets", INNERS.stream().map(LocalForecaster::method).toArray(String[]::new));
    private static final Parameter LONGER = Settings.autoInteger("longSeason", 0, 100_000);
    private static final Parameter ROBUST = Parameter.choice("robust", "false", "false", "true");

    @Override
    public String method() {
        return "stl";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(INNER, LONGER, ROBUST);
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return season > 1 ? 2 * season + 1 : 4;
    }

    @Override
    protected LocalForecaster fallback() {
        return new Ets();
    }

    @Override
    protected boolean usesDrivers(LocalFit fit) {
        return fit instanceof SeasonsFit seasons
                && named(seasons.inner().method()).usesDrivers();
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        List<Integer> lengths = lengths(history, settings.isAuto(LONGER) ? -1 : settings.integer(LONGER));
        boolean robust = Boolean.parseBoolean(settings.text(ROBUST));
        Seasons seasons = Seasons.of(history.values(), lengths, robust);
        History rest = SeasonsFit.without(history, seasons);
        Settings defaults = settings.withoutParameters();
        LocalForecaster inner = named(settings.text(INNER));
        if (rest.size() < inner.shortest(1, defaults)) {
            inner = inner.fallback();
        }
        LocalFit fit = inner.fit(rest, defaults);
        return new SeasonsFit(
                new CombinedFit.Member(inner.method(), fit), lengths, robust, seasons.cycles(), history.size());
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        LocalForecaster method = named(in.readUTF());
        CombinedFit.Member inner = new CombinedFit.Member(method.method(), method.readFit(in));
        boolean robust = in.readBoolean();
        int buckets = in.readInt();
        List<Integer> lengths = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            lengths.add(in.readInt());
        }
        List<double[]> cycles = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            double[] cycle = new double[in.readInt()];
            for (int j = 0; j < cycle.length; j++) {
                cycle[j] = in.readDouble();
            }
            cycles.add(cycle);
        }
        return new SeasonsFit(inner, lengths, robust, cycles, buckets);
    }

    /**
     * The usual season, and the longer one that the bucket has besides: the year of days, the week of hours.
     *
     * @param longer buckets of the longer one; below 0 for the usual one, 0 for none
     */
    private static List<Integer> lengths(History history, int longer) {
        TimeBucket bucket = history.series().grid().bucket();
        int usual =
                switch (bucket) {
                    case DAY -> 365;
                    case HOUR -> 168;
                    default -> 0;
                };
        int second = longer < 0 ? usual : longer;
        List<Integer> lengths = new ArrayList<>();
        if (history.season() > 1) {
            lengths.add(history.season());
            if (second > history.season()) {
                lengths.add(second);
            }
        }
        return lengths;
    }

    private static LocalForecaster named(String name) {
        return INNERS.stream().filter(m -> m.method().equals(name)).findFirst().orElseGet(Ets::new);
    }
}
