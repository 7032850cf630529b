package almanac.forecast.method;

import almanac.api.forecast.Forecaster;

class SimpleExponentialSmoothingTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new SimpleExponentialSmoothing();
    }
}
