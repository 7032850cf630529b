package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network trains on the native library from inside the framework, with no class loading help from outside. */
class LstmTest {
    private static final ForecastRequest REQUEST = ForecastRequest.of(4);

    private final Forecaster lstm = Framework.service(Forecaster.class, "(" + Forecaster.METHOD + "=lstm)");

    @Test
    void trainsAndForecasts() {
        Forecast forecast = fit().forecast(wave(), REQUEST);

        assertThat(forecast.provenance().method()).isEqualTo("lstm");
        assertThat(Arrays.stream(forecast.means()).boxed()).hasSize(4).allMatch(mean -> mean > 0 && mean < 200);
    }

    @Test
    void comesBackFromItsFile() throws IOException {
        FittedModel model = fit();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.write(file);

        FittedModel read = lstm.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(read.forecast(wave(), REQUEST).means())
                .isEqualTo(model.forecast(wave(), REQUEST).means());
    }

    private FittedModel fit() {
        return lstm.fit(List.of(wave()), Training.forHorizon(REQUEST.horizon()));
    }

    /** Ten rounds of a wave of 12 buckets around 100 units. */
    private static DemandSeries wave() {
        double[] demand = IntStream.range(0, 120)
                .mapToDouble(t -> 100 + 50 * Math.sin(2 * Math.PI * t / 12))
                .toArray();
        return DemandSeries.builder(Sku.parse("wave"), TimeGrid.STEPS, 0, demand)
                .build();
    }
}
