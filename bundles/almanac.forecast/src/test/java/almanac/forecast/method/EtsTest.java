package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.Textbook;
import almanac.forecast.ets.EtsForm;
import almanac.forecast.ets.EtsModel;
import almanac.forecast.ets.EtsSearch;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Numbers from R 4.2, package forecast 8.20, function ets. That one estimates the first states, this one follows them back from the
 * data, so likelihoods and forecasts agree nearly and not to the digit.
 */
class EtsTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Ets();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void levelOfTheNile() {
        Forecast forecast = forecast(Textbook.NILE, TimeGrid.STEPS, "ANN", 3);
        assertThat(forecast.mean(0)).isCloseTo(805.38, Percentage.withPercentage(1));
        assertThat(forecast.mean(2)).isEqualTo(forecast.mean(0));
        assertThat(forecast.quantileAt(0.1, 0)).isCloseTo(620.5, Percentage.withPercentage(3));
        assertThat(forecast.quantileAt(0.975, 2)).isCloseTo(1104.6, Percentage.withPercentage(4));
        assertThat(forecast.provenance().parameters().get("model")).isEqualTo("ANN");
        assertThat(Double.parseDouble(forecast.provenance().parameters().get("alpha")))
                .isCloseTo(0.2455, within(0.02));
    }

    @Test
    void airPassengersWithMultiplicativeSeason() {
        double[] r = {448.97, 425.23, 484.21, 504.61, 519.14, 593.59, 680.46, 670.02, 555.32, 491.27, 420.70, 466.32};
        Forecast forecast = forecast(Textbook.AIR_PASSENGERS, TimeGrid.MONTHS, "MAM", 12);
        for (int h = 0; h < 12; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], Percentage.withPercentage(4));
        }
        assertThat(forecast.quantileAt(0.1, 11)).isCloseTo(424.1, Percentage.withPercentage(5));
        assertThat(forecast.quantileAt(0.9, 11)).isCloseTo(508.6, Percentage.withPercentage(5));
    }

    @Test
    void likelihoodsAreThoseOfR() {
        EtsSearch air = new EtsSearch(Textbook.AIR_PASSENGERS, 12);
        assertThat(air.estimate(EtsForm.parse("MAM")).aicc()).isCloseTo(1403.66, within(6.0));
        assertThat(air.estimate(EtsForm.parse("MAdM")).aicc()).isCloseTo(1400.64, within(6.0));
        assertThat(air.estimate(EtsForm.parse("AAA")).aicc()).isCloseTo(1570.73, within(8.0));
    }

    @Test
    void theChoiceIsThatOfR() {
        assertThat(new EtsSearch(Textbook.WWW_USAGE, 1).best().form().name()).isEqualTo("AAdN");
        EtsModel air = new EtsSearch(Textbook.AIR_PASSENGERS, 12).best();
        assertThat(air.form().season()).isEqualTo(EtsForm.Season.MULTIPLICATIVE);
        assertThat(air.form().multiplicativeError()).isTrue();
    }

    @Test
    void dampedTrendOfWebUsers() {
        double[] r = {218.37, 217.04, 215.95, 215.07, 214.35};
        Forecast forecast = forecast(Textbook.WWW_USAGE, TimeGrid.STEPS, "AAdN", 5);
        for (int h = 0; h < 5; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], Percentage.withPercentage(1));
        }
    }

    private static Forecast forecast(double[] y, TimeGrid grid, String model, int horizon) {
        DemandSeries series = DemandSeries.builder(Sku.of("a"), grid, 0, y).build();
        Training defaults = Training.forHorizon(horizon);
        Training training = new Training(0, horizon, defaults.seed(), Map.of("model", model), defaults.progress());
        return new Ets().fit(List.of(series), training).forecast(series, ForecastRequest.of(horizon));
    }
}
