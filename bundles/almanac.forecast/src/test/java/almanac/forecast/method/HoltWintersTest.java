package almanac.forecast.method;

import almanac.api.forecast.Forecaster;

class HoltWintersTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new HoltWinters();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }
}
