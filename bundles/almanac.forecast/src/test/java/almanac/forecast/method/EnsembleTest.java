package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnsembleTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Ensemble();
    }

    @Override
    protected double scaleTolerance() {
        return 0.01;
    }

    @Test
    void isTheMedianOfItsMembers() {
        DemandSeries series = series(
                "a",
                IntStream.range(0, 60)
                        .mapToDouble(t -> 100 + t + 20 * Math.sin(t))
                        .toArray(),
                -1);
        double[] members = Stream.of(new Ets(), new Theta(), new AutoRegression(), new SeasonalNaive())
                .mapToDouble(m -> m.fit(List.of(series), training())
                        .forecast(series, ForecastRequest.of(7))
                        .mean(0))
                .sorted()
                .toArray();
        Forecast all = forecast(series);
        assertThat(all.mean(0)).isCloseTo((members[1] + members[2]) / 2, within(1e-9));
        assertThat(all.provenance().parameters()).containsEntry("members", "ets+theta+ar+seasonal-naive");
    }

    @Test
    void membersThatNeedMoreHistoryAreLeftOut() {
        Forecast forecast = forecast(series("a", new double[] {3, 5, 4, 6, 5, 7}, -1));
        assertThat(forecast.provenance().method()).isEqualTo("ensemble");
        assertThat(forecast.provenance().parameters().get("members")).doesNotContain("seasonal-naive");
    }
}
