package almanac.learning.series;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Training;
import almanac.learning.Native;
import almanac.learning.RnnForecaster;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AnyHistoryTest {
    private static final Training TRAINING =
            new Training(0, 5, 1, Map.of("layers", "1", "units", "3", "epochs", "2", "window", "2"), Progress.NONE);

    /** Gaps, zeros, returns, and demand of any size. */
    @Provide
    Arbitrary<double[]> histories() {
        Arbitrary<Double> bucket = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.doubles().between(-1e12, 1e12)),
                Tuple.of(3, Arbitraries.doubles().between(0, 20)),
                Tuple.of(3, Arbitraries.just(0.0)),
                Tuple.of(2, Arbitraries.just(Double.NaN)));
        return bucket.array(double[].class).ofMinSize(0).ofMaxSize(60);
    }

    @Property(tries = 150)
    void givesAForecast(@ForAll("histories") double[] history) {
        DemandSeries series = SeriesForecasterTest.of("a", history);
        Forecast forecast = new RnnForecaster(Native.MATH)
                .fit(List.of(series), TRAINING)
                .forecast(series, ForecastRequest.of(5).withPaths(10));
        for (int h = 0; h < 5; h++) {
            assertThat(forecast.mean(h)).isFinite().isNotNegative();
            assertThat(forecast.quantileAt(0.975, h)).isFinite();
            assertThat(forecast.paths().orElseThrow().at(9, h)).isFinite().isNotNegative();
        }
    }
}
