package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.Textbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from R 4.2, package forecast 8.20, function stlf with method ets, whose seasonal window is 13 and not 11. */
class SeasonalTrendTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new SeasonalTrend();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void airPassengers() {
        double[] r = {445.31, 429.08, 472.30, 471.96, 481.39, 535.78};
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.MONTHS, 0, Textbook.AIR_PASSENGERS)
                .build();
        Forecast forecast = new SeasonalTrend()
                .fit(List.of(series), Training.forHorizon(6))
                .forecast(series, ForecastRequest.of(6));
        for (int h = 0; h < 6; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], Percentage.withPercentage(2));
        }
        assertThat(forecast.provenance().parameters()).containsEntry("seasons", "12");
    }

    /** R: seasonal parts of mstl, two iterations, and rwf with drift on the rest. */
    @Test
    void weekAndYearTogetherAroundAnyMethod() {
        double[] r = {123.547, 125.167, 115.655, 112.730, 104.526, 105.651, 114.780, 124.609};
        double[] demand = IntStream.range(0, 1100)
                .mapToDouble(t -> 100
                        + 0.01 * t
                        + 10 * Math.sin(2 * Math.PI * t / 7)
                        + 20 * Math.sin(2 * Math.PI * t / 365)
                        + ((t * 37) % 11 - 5))
                .toArray();
        DemandSeries series =
                DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, 0, demand).build();
        Forecast forecast = new SeasonalTrend()
                .fit(List.of(series), new Training(0, 8, 1, Map.of("inner", "drift"), Progress.NONE))
                .forecast(series, ForecastRequest.of(8));
        assertThat(forecast.provenance().parameters()).containsEntry("seasons", "7+365");
        for (int h = 0; h < r.length; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], within(2e-3));
        }
    }

    @Test
    void longerSeasonMayBeSetOrLeftOut() {
        double[] demand = IntStream.range(0, 120)
                .mapToDouble(t -> 50 + t % 4 + 3 * (t % 20))
                .toArray();
        DemandSeries series =
                DemandSeries.builder(Sku.of("a"), TimeGrid.STEPS, 0, demand).build();
        Training training = new Training(4, 8, 1, Map.of("longSeason", "20", "inner", "ses"), Progress.NONE);
        Forecast forecast = new SeasonalTrend().fit(List.of(series), training).forecast(series, ForecastRequest.of(8));
        assertThat(forecast.provenance().parameters()).containsEntry("seasons", "4+20");
        assertThat(forecast.mean(3)).isCloseTo(50 + 3 + 3 * 3, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ets",
                "theta",
                "arima",
                "ar",
                "ces",
                "regression",
                "ses",
                "holt",
                "damped",
                "drift",
                "moving-average",
                "naive"
            })
    void everyInnerMethodForecastsAndIsReadBack(String inner) throws IOException {
        double[] price = IntStream.range(0, 70).mapToDouble(t -> 3 + t % 5).toArray();
        double[] demand = IntStream.range(0, 60)
                .mapToDouble(t -> 100 + 20 * Math.sin(t * Math.PI / 6) - 4 * price[t] + t % 2)
                .toArray();
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.MONTHS, 0, demand)
                .drivers(List.of(new Driver("price", Driver.Known.AHEAD, 0, price)))
                .build();
        FittedModel model =
                new SeasonalTrend().fit(List.of(series), new Training(0, 8, 1, Map.of("inner", inner), Progress.NONE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        FittedModel read = new SeasonalTrend().read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.forecast(series, ForecastRequest.of(8)).means())
                .containsExactly(model.forecast(series, ForecastRequest.of(8)).means());
        assertThat(model.forecast(series, ForecastRequest.of(8)).provenance().parameters())
                .containsEntry("inner", inner);
    }
}
