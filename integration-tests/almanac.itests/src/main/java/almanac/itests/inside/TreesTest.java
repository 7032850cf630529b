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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trees grow on LightGBM's native library from inside the framework, with the calendar that another bundle offers. */
class TreesTest {
    private static final ForecastRequest REQUEST = ForecastRequest.of(7);

    private final Forecaster trees = Framework.service(Forecaster.class, "(" + Forecaster.METHOD + "=trees)");

    @Test
    void growAndForecast() {
        Forecast forecast = fit().forecast(week(3), REQUEST);

        assertThat(forecast.provenance().method()).isEqualTo("trees");
        assertThat(Arrays.stream(forecast.means()).boxed()).hasSize(7).allMatch(mean -> mean > 0 && mean < 800);
    }

    @Test
    void comeBackFromTheirFile() throws IOException {
        FittedModel model = fit();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.write(file);

        FittedModel read = trees.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(read.forecast(week(2), REQUEST).means())
                .isEqualTo(model.forecast(week(2), REQUEST).means());
    }

    private FittedModel fit() {
        return trees.fit(
                IntStream.range(1, 6).mapToObj(TreesTest::week).toList(), Training.forHorizon(REQUEST.horizon()));
    }

    /** Twenty weeks with a busy day each. */
    private static DemandSeries week(int level) {
        double[] demand = IntStream.range(0, 140)
                .mapToDouble(t -> 20.0 * level * (t % 7 == 5 ? 3 : 1))
                .toArray();
        return DemandSeries.builder(new Sku("item" + level, "here"), TimeGrid.DAYS, 19_000, demand)
                .build();
    }
}
