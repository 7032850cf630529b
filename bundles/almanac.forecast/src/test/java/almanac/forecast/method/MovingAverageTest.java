package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovingAverageTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new MovingAverage();
    }

    @Test
    void takesTheMeanOfTheWindow() {
        var series = series("a", new double[] {9, 1, 2, 3, 6, 8}, -1);
        var training = new Training(0, 2, 1, Map.of("window", "4"), Progress.NONE);
        assertThat(forecaster()
                        .fit(List.of(series), training)
                        .forecast(series, ForecastRequest.of(2))
                        .means())
                .containsExactly(4.75, 4.75);
    }
}
