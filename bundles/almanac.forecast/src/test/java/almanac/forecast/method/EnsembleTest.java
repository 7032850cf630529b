package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnsembleTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Ensemble();
    }

    @Override
    protected double scaleTolerance() {
        return 0.01;
    }

    @Test
    void isTheMeanOfItsMembersWithoutTheLeastAndTheGreatest() {
        DemandSeries series = series(
                "a",
                IntStream.range(0, 60)
                        .mapToDouble(t -> 100 + t + 20 * Math.sin(t))
                        .toArray(),
                -1);
        double[] members = Stream.of(
                        mean(new Ets(), series, Map.of("trend", "damped")),
                        mean(new Theta(), series, Map.of("model", "OTM")),
                        mean(new AutoRegression(), series, Map.of()),
                        mean(new SeasonalNaive(), series, Map.of()),
                        mean(new Regression(), series, Map.of()),
                        mean(new SeasonalTrend(), series, Map.of("inner", "damped")))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Forecast all = forecast(series);
        assertThat(all.mean(0)).isCloseTo((members[1] + members[2] + members[3] + members[4]) / 4, within(1e-9));
        assertThat(all.provenance().parameters())
                .containsEntry("members", "ets+theta+ar+seasonal-naive+regression+stl");
    }

    private static double mean(Forecaster method, DemandSeries series, Map<String, String> parameters) {
        Training training = new Training(0, 7, 1, parameters, Progress.NONE);
        return method.fit(List.of(series), training)
                .forecast(series, ForecastRequest.of(7))
                .mean(0);
    }

    /** Numbers by numpy 2.4: {@code np.sort(x)[1:-1].mean()}, of two {@code x.mean()}. */
    @Test
    void trimsOneAtEitherEnd() {
        assertThat(CombinedFit.trimmed(new double[] {9, 1, 4, 100, 5})).isEqualTo(6);
        assertThat(CombinedFit.trimmed(new double[] {7, 3, 5})).isEqualTo(5);
        assertThat(CombinedFit.trimmed(new double[] {7, 4})).isEqualTo(5.5);
        assertThat(CombinedFit.trimmed(new double[] {7})).isEqualTo(7);
    }

    /** Errors twice as large in the held-back part must widen the intervals, calm ones narrow them. */
    @Test
    void spreadFollowsTheErrorsOfForecastsHeldBack() {
        assertThat(spread(t -> t < 80 ? 1 : 4)).isGreaterThan(1.3);
        assertThat(spread(t -> t < 80 ? 4 : 0.5)).isLessThan(0.7);
    }

    private double spread(IntToDoubleFunction size) {
        double[] demand = IntStream.range(0, 96)
                .mapToDouble(t -> 100 + size.applyAsDouble(t) * Math.sin(t * t * 12.9898))
                .toArray();
        return Double.parseDouble(
                forecast(series("a", demand, -1)).provenance().parameters().get("spread"));
    }

    /** Made with a swell of 40% through the year, 100 a day otherwise: what is forecast for the days of a whole year is known. */
    @Test
    void daysSwellAndEbbThroughTheYear() {
        long first = TimeGrid.DAYS.indexOf(LocalDate.of(2022, 1, 1));
        double[] demand = IntStream.range(0, 3 * 365 + 60)
                .mapToDouble(t -> 100 * swell(first + t) + (t * 37) % 11 - 5)
                .toArray();
        DemandSeries series =
                DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, first, demand).build();
        Forecast forecast =
                new Ensemble().fit(List.of(series), Training.forHorizon(180)).forecast(series, ForecastRequest.of(180));
        assertThat(forecast.provenance().parameters()).containsEntry("yearWaves", "1");
        for (int h = 0; h < 180; h += 15) {
            assertThat(forecast.mean(h)).isCloseTo(100 * swell(first + demand.length + h), within(6.0));
        }
    }

    private static double swell(long day) {
        return 1 + 0.4 * Math.sin(2 * Math.PI * TimeGrid.DAYS.dateOf(day).getDayOfYear() / 365.25);
    }

    @Test
    void membersThatNeedMoreHistoryAreLeftOut() {
        Forecast forecast = forecast(series("a", new double[] {3, 5, 4, 6, 5, 7}, -1));
        assertThat(forecast.provenance().method()).isEqualTo("ensemble");
        assertThat(forecast.provenance().parameters().get("members")).doesNotContain("seasonal-naive");
    }
}
