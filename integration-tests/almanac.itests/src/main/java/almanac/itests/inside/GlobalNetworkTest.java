package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Cause;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One network over all series trains, explains, goes on and comes back from its file inside the framework. */
class GlobalNetworkTest {
    private static final ForecastRequest REQUEST = ForecastRequest.of(7);
    private static final Map<String, String> SMALL = Map.of("units", "8", "samples", "512", "epochs", "2");

    @Test
    void lstmTrainsForecastsAndComesBack() throws IOException {
        trainsForecastsAndComesBack("lstm-global");
    }

    @Test
    void gruTrainsForecastsAndComesBack() throws IOException {
        trainsForecastsAndComesBack("gru-global");
    }

    private static void trainsForecastsAndComesBack(String method) throws IOException {
        Forecaster forecaster = Framework.service(Forecaster.class, "(" + Forecaster.METHOD + "=" + method + ")");
        FittedModel model = forecaster.fit(shop(), training());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.write(file);
        FittedModel read = forecaster.read(new ByteArrayInputStream(file.toByteArray()));
        for (DemandSeries series : shop()) {
            double[] means = model.forecast(series, REQUEST).means();
            assertThat(Arrays.stream(means).boxed()).hasSize(7).allMatch(mean -> mean > 0 && mean < 1000);
            assertThat(read.forecast(series, REQUEST).means()).containsExactly(means);
        }
    }

    @Test
    void explainsAndGoesOn() {
        Forecaster forecaster = Framework.service(Forecaster.class, "(" + Forecaster.METHOD + "=gru-global)");
        FittedModel model = forecaster.fit(shop(), training());
        assertThat(model.contributions(shop().get(0), REQUEST).orElseThrow().total(Cause.LEVEL))
                .isPositive();
        assertThat(forecaster.refit(model, shop(), training()).provenance().parameters())
                .containsEntry("warmStart", "true");
    }

    private static Training training() {
        return new Training(0, REQUEST.horizon(), 1, SMALL, Progress.NONE);
    }

    /** Three items with a week's pattern and a promotion. */
    private static List<DemandSeries> shop() {
        return IntStream.of(10, 50, 100).mapToObj(GlobalNetworkTest::series).toList();
    }

    private static DemandSeries series(int level) {
        double[] demand = IntStream.range(0, 150)
                .mapToDouble(t -> level * (1 + 0.5 * Math.sin(2 * Math.PI * t / 7)) * (t % 20 < 3 ? 2 : 1))
                .toArray();
        double[] promotion =
                IntStream.range(0, 157).mapToDouble(t -> t % 20 < 3 ? 1 : 0).toArray();
        return DemandSeries.builder(Sku.of("item" + level), TimeGrid.DAYS, 0, demand)
                .drivers(List.of(new Driver("promotion", Driver.Known.AHEAD, 0, promotion)))
                .build();
    }
}
