package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.Textbook;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2, package forecast 8.20, functions Arima and auto.arima. */
class ArimaTest extends ForecasterContractTest {
    private static final double[] AIR_PASSENGERS = {
        447.0532, 421.8774, 453.5262, 489.9008, 502.1835, 564.2246, 649.7953, 636.7146, 538.9209, 491.0672, 422.8243,
        464.7526
    };

    @Override
    protected Forecaster forecaster() {
        return new Arima();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void airlineModelAhead() {
        Forecast forecast = forecast(
                Textbook.AIR_PASSENGERS,
                TimeGrid.MONTHS,
                12,
                Map.of("p", "0", "d", "1", "q", "1", "P", "0", "D", "1", "Q", "1"));
        for (int h = 0; h < 12; h++) {
            assertThat(forecast.mean(h)).isCloseTo(AIR_PASSENGERS[h], within(0.1));
        }
        assertThat(forecast.quantileAt(0.1, 11)).isCloseTo(427.16, Percentage.withPercentage(1.5));
        assertThat(forecast.quantileAt(0.975, 11)).isCloseTo(522.25, Percentage.withPercentage(1.5));
        assertThat(forecast.provenance().parameters()).containsEntry("order", "(0,1,1)(0,1,1)[12]");
    }

    @Test
    void theChoiceIsThatOfR() {
        assertThat(chosen(Textbook.NILE, TimeGrid.STEPS)).isEqualTo("(1,1,1)");
        assertThat(chosen(Textbook.WWW_USAGE, TimeGrid.STEPS)).isEqualTo("(1,1,1)");
        assertThat(chosen(Textbook.AIR_PASSENGERS, TimeGrid.MONTHS)).isEqualTo("(2,1,1)(0,1,0)[12]");
    }

    @Test
    void theNileAhead() {
        double[] r = {816.18, 835.56, 840.49, 841.74, 842.06};
        Forecast forecast = forecast(Textbook.NILE, TimeGrid.STEPS, 5, Map.of());
        for (int h = 0; h < 5; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], within(0.5));
        }
    }

    private static String chosen(double[] y, TimeGrid grid) {
        return forecast(y, grid, 1, Map.of()).provenance().parameters().get("order");
    }

    @Test
    void driversKnownAheadMoveTheForecast() {
        int n = 80;
        double[] promotion =
                IntStream.range(0, n + 7).mapToDouble(t -> t % 9 == 4 ? 1 : 0).toArray();
        double[] demand = IntStream.range(0, n)
                .mapToDouble(t -> 100 + 5 * Math.sin(t * t) + 40 * promotion[t])
                .toArray();
        Driver driver = new Driver("promotion", Driver.Known.AHEAD, 100, promotion);
        DemandSeries series =
                series("a", demand, -1).with().drivers(List.of(driver)).build();
        Forecast forecast = forecast(series);
        for (int h = 0; h < forecast.horizon(); h++) {
            assertThat(forecast.mean(h)).isCloseTo(100 + 40 * promotion[n + h], within(8.0));
        }
        assertThat(forecast.provenance().parameters()).containsKey("driver.promotion");
    }

    @Test
    void longSeasonIsASumOfWaves() {
        double[] weekly = IntStream.range(0, 160)
                .mapToDouble(t -> 300 + 80 * Math.sin(2 * Math.PI * t / 52) + 3 * Math.sin(t * t))
                .toArray();
        Forecast forecast = forecast(weekly, TimeGrid.standard(almanac.api.demand.TimeBucket.WEEK), 13, Map.of());
        for (int h = 0; h < 13; h++) {
            assertThat(forecast.mean(h)).isCloseTo(300 + 80 * Math.sin(2 * Math.PI * (160 + h) / 52), within(12.0));
        }
    }

    private static Forecast forecast(double[] y, TimeGrid grid, int horizon, Map<String, String> parameters) {
        DemandSeries series = DemandSeries.builder(Sku.of("a"), grid, 0, y).build();
        Training defaults = Training.forHorizon(horizon);
        Training training = new Training(0, horizon, defaults.seed(), parameters, defaults.progress());
        return new Arima().fit(List.of(series), training).forecast(series, ForecastRequest.of(horizon));
    }
}
