package almanac.forecast.method;

import almanac.api.forecast.Forecaster;

class DampedTrendTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new DampedTrend();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }
}
