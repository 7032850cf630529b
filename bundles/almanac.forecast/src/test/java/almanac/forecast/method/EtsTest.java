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
import almanac.forecast.ets.Smoothing;
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
    void airPassengersAtTheParametersOfR() {
        double[] r = {448.97, 425.23, 484.21, 504.61, 519.14, 593.59, 680.46, 670.02, 555.32, 491.27, 420.70, 466.32};
        Smoothing smoothing = new Smoothing(0.394997, 0.0107004, 0.399539, 1);
        EtsModel model = new EtsSearch(Textbook.AIR_PASSENGERS, 12).at(EtsForm.parse("MAM"), smoothing);
        for (int h = 0; h < 12; h++) {
            double forecast = (model.level() + (h + 1) * model.trend()) * model.season()[h];
            assertThat(forecast).isCloseTo(r[h], Percentage.withPercentage(1));
        }
    }

    @Test
    void likelihoodsAtTheParametersOfRAreThoseOfR() {
        EtsSearch air = new EtsSearch(Textbook.AIR_PASSENGERS, 12);
        Smoothing mam = new Smoothing(0.394997, 0.0107004, 0.399539, 1);
        assertThat(air.at(EtsForm.parse("MAM"), mam).aicc()).isCloseTo(1403.664, within(0.1));
        Smoothing damped = new Smoothing(0.709552, 0.0204089, 0.000100468, 0.98);
        assertThat(air.at(EtsForm.parse("MAdM"), damped).aicc()).isCloseTo(1400.638, within(3.0));
    }

    @Test
    void theSearchFindsNothingWorseThanRDoes() {
        EtsSearch air = new EtsSearch(Textbook.AIR_PASSENGERS, 12);
        assertThat(air.estimate(EtsForm.parse("MAM")).aicc()).isLessThan(1403.66);
        assertThat(air.estimate(EtsForm.parse("MAdM")).aicc()).isLessThan(1400.64 + 3);
        assertThat(air.estimate(EtsForm.parse("AAA")).aicc()).isLessThan(1570.73);
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
