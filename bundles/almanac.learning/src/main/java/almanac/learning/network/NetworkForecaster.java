package almanac.learning.network;

import almanac.api.forecast.Forecaster;
import almanac.learning.NativeMath;

/** A method whose model is a recurrent network. */
public abstract class NetworkForecaster implements Forecaster {
    protected final Cell cell;
    protected final NativeMath math;
    private final String method;

    protected NetworkForecaster(String method, Cell cell, NativeMath math) {
        this.method = method;
        this.cell = cell;
        this.math = math;
    }

    @Override
    public final String method() {
        return method;
    }
}
