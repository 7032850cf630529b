package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.forecast.Forecaster;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalNaiveTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new SeasonalNaive();
    }

    @Test
    void repeatsTheLastSeason() {
        double[] demand = IntStream.range(0, 25).mapToDouble(t -> t).toArray();
        assertThat(forecast(series("a", demand, -1)).means()).containsExactly(13, 14, 15, 16, 17, 18, 19);
    }

    @Test
    void shorterThanASeasonIsNaiveAndSaysSo() {
        var forecast = forecast(series("a", new double[] {3, 5, 4, 6}, -1));
        assertThat(forecast.provenance().method()).isEqualTo("naive");
        assertThat(forecast.notes()).singleElement().satisfies(n -> assertThat(n.code())
                .isEqualTo("forecast.too-short"));
    }
}
