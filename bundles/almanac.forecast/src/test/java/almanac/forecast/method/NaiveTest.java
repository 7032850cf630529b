package almanac.forecast.method;

import almanac.api.forecast.Forecaster;

class NaiveTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Naive();
    }
}
