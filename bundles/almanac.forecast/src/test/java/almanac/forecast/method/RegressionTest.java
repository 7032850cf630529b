package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.Textbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers from R 4.2, package MASS 7.3-58.2, function lm.ridge with lambda n times the penalty here. */
class RegressionTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Regression();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-4;
    }

    @ParameterizedTest
    @CsvSource({"0,443.3653,454.4568,468.5369,475.6451", "0.01,441.6585,452.5682,466.5612,473.6514"})
    void airPassengersByTrendAndThreeWaves(String ridge, double first, double second, double third, double fourth) {
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.MONTHS, 0, Textbook.AIR_PASSENGERS)
                .build();
        Forecast forecast =
                forecast(series, Map.of("trend", "linear", "waves", "3", "ridge", ridge, "errors", "independent"), 4);
        assertThat(forecast.means()).usingComparatorWithPrecision(1e-3).containsExactly(first, second, third, fourth);
    }

    @Test
    void promotionsKnownAheadLiftTheForecast() {
        double[] promoted = IntStream.range(0, 64)
                .mapToDouble(t -> t % 9 == 4 || t == 62 ? 1 : 0)
                .toArray();
        double[] demand = IntStream.range(0, 60)
                .mapToDouble(t -> 50 + t % 3 + 40 * promoted[t])
                .toArray();
        Forecast forecast = forecast(weekly(demand, Driver.Known.AHEAD, promoted), Map.of(), 4);
        assertThat(forecast.mean(2) - forecast.mean(1)).isCloseTo(40, within(3.0));
        assertThat(forecast.mean(0)).isCloseTo(51, within(2.0));
    }

    @Test
    void whatIsSeenOnlyAfterwardsIsNotUsed() {
        double[] heat = IntStream.range(0, 60).mapToDouble(t -> t % 7).toArray();
        double[] demand =
                IntStream.range(0, 60).mapToDouble(t -> 50 + 5 * heat[t]).toArray();
        Forecast with = forecast(weekly(demand, Driver.Known.PAST_ONLY, heat), Map.of(), 4);
        Forecast without = forecast(weekly(demand, Driver.Known.AHEAD, new double[0]), Map.of(), 4);
        assertThat(with.means()).containsExactly(without.means());
    }

    @Test
    void christmasIsLearntFromTheYearsBefore() {
        int first = (int) TimeGrid.DAYS.indexOf(LocalDate.of(2021, 1, 1));
        int last = (int) TimeGrid.DAYS.indexOf(LocalDate.of(2024, 12, 20));
        double[] demand = IntStream.range(first, last)
                .mapToDouble(d -> {
                    LocalDate date = TimeGrid.DAYS.dateOf(d);
                    return 100 + d % 7 + (date.getMonthValue() == 12 && date.getDayOfMonth() == 25 ? 200 : 0);
                })
                .toArray();
        DemandSeries series =
                DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, first, demand).build();
        Forecast forecast = forecast(series, Map.of(), 7);
        assertThat(forecast.mean(5)).isGreaterThan(forecast.mean(4) + 120);
    }

    private static DemandSeries weekly(double[] demand, Driver.Known known, double[] values) {
        return DemandSeries.builder(Sku.of("a"), TimeGrid.WEEKS, 2000, demand)
                .drivers(List.of(new Driver("d", known, 2000, values)))
                .build();
    }

    private static Forecast forecast(DemandSeries series, Map<String, String> parameters, int horizon) {
        Training training = new Training(0, horizon, 1, parameters, Progress.NONE);
        return new Regression().fit(List.of(series), training).forecast(series, ForecastRequest.of(horizon));
    }
}
