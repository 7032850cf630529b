package almanac.store;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.SamplePaths;
import almanac.store.codec.ForecastCodec;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ForecastCodecTest {
    @Property(tries = 100)
    void everyBitOfMeansAndQuantilesComesBack(
            @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 1e9) Double> numbers) {
        double[] means = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] quantiles = {
            means, numbers.stream().mapToDouble(v -> Math.ceil(v) + 1).toArray()
        };
        Forecast like = Examples.forecast(Examples.TEA, "ets", 0.4).forecast();
        Forecast forecast = new Forecast(
                like.sku(),
                like.grid(),
                like.firstBucket(),
                means,
                new double[] {0.5, 0.9},
                quantiles,
                null,
                like.provenance(),
                List.of());
        ForecastOutcome found = roundTrip(new ForecastOutcome(forecast, null));
        assertThat(found.forecast()).usingRecursiveComparison().isEqualTo(forecast);
        assertThat(found.champion()).isNull();
    }

    @Test
    void samplePathsAreLeftOut() {
        Forecast like = Examples.forecast(Examples.TEA, "ets", 0.4).forecast();
        Forecast withPaths = new Forecast(
                like.sku(),
                like.grid(),
                0,
                new double[] {1},
                new double[0],
                new double[0][],
                new SamplePaths(new float[][] {{1}}),
                like.provenance(),
                like.notes());
        Champion champion = Champion.named(like.sku(), "ets");
        ForecastOutcome found = roundTrip(new ForecastOutcome(withPaths, champion));
        assertThat(found.forecast().paths()).isEmpty();
        assertThat(found.forecast().notes()).isEqualTo(like.notes());
        assertThat(found.champion()).isEqualTo(champion);
    }

    private static ForecastOutcome roundTrip(ForecastOutcome outcome) {
        return ForecastCodec.open(outcome.forecast().sku(), ForecastCodec.pack(outcome));
    }
}
