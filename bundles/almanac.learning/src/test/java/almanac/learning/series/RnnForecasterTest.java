package almanac.learning.series;

import almanac.api.forecast.Forecaster;
import almanac.learning.Native;
import almanac.learning.RnnForecaster;

class RnnForecasterTest extends SeriesForecasterTest {
    @Override
    Forecaster forecaster() {
        return new RnnForecaster(Native.MATH);
    }
}
