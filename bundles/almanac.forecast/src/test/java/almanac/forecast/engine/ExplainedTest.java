package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Training;
import almanac.forecast.method.AutoRegression;
import almanac.forecast.method.Regression;
import almanac.forecast.method.SeasonalNaive;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainedTest {
    private static final ForecastRequest REQUEST = ForecastRequest.of(7);

    @Test
    void partsAddUpToTheForecast() {
        DemandSeries series = series();
        for (FittedModel model : List.of(
                new AutoRegression().fit(List.of(series), Training.forHorizon(7)),
                new SeasonalNaive().fit(List.of(series), Training.forHorizon(7)))) {
            Contributions parts = Explained.of(model, series, REQUEST, 7);
            for (int h = 0; h < 7; h++) {
                int step = h;
                double sum = Arrays.stream(Cause.values())
                        .mapToDouble(c -> parts.at(c, step))
                        .sum();
                assertThat(sum).isCloseTo(model.forecast(series, REQUEST).mean(h), within(1e-9));
            }
        }
    }

    @Test
    void aPromotionAheadIsWorthWhatItAdds() {
        DemandSeries series = series();
        FittedModel model = new Regression().fit(List.of(series), Training.forHorizon(7));
        Contributions parts = Explained.of(model, series, REQUEST, 7);
        // A promotion adds 60; on average about a fifth of the buckets have one.
        assertThat(parts.at(Cause.PROMOTION, 0)).isCloseTo(48, within(6.0));
        assertThat(parts.at(Cause.PRICE, 0)).isZero();
    }

    @Test
    void theWeekIsTheSeason() {
        double[] demand =
                IntStream.range(0, 70).mapToDouble(t -> t % 7 == 5 ? 80 : 10).toArray();
        DemandSeries series =
                DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, 0, demand).build();
        FittedModel model = new SeasonalNaive().fit(List.of(series), Training.forHorizon(7));
        Contributions parts = Explained.of(model, series, REQUEST, 7);
        assertThat(parts.at(Cause.LEVEL, 0)).isCloseTo(20, within(1e-9));
        assertThat(parts.at(Cause.SEASON, 5)).isCloseTo(60, within(1e-9));
        assertThat(parts.at(Cause.TREND, 5)).isCloseTo(0, within(1e-9));
    }

    private static DemandSeries series() {
        SplittableRandom random = new SplittableRandom(3);
        double[] promotion = IntStream.range(0, 147)
                .mapToDouble(t -> t == 140 || random.nextInt(5) == 0 ? 1 : 0)
                .toArray();
        double[] demand = IntStream.range(0, 140)
                .mapToDouble(t -> 100 + 60 * promotion[t] + 5 * Math.sin(t * 12.9898))
                .toArray();
        return DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, 0, demand)
                .drivers(List.of(new Driver("promotion", Driver.Known.AHEAD, 0, promotion)))
                .build();
    }
}
