package almanac.forecast.method;

import almanac.api.forecast.Forecaster;

class HoltTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Holt();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }
}
