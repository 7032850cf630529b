package almanac.learning.series;

import almanac.api.forecast.Forecaster;
import almanac.learning.GruForecaster;
import almanac.learning.Native;

class GruForecasterTest extends SeriesForecasterTest {
    @Override
    Forecaster forecaster() {
        return new GruForecaster(Native.MATH);
    }
}
