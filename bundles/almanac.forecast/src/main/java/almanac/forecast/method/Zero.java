package almanac.forecast.method;

import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.IOException;

/** No demand ever: what stands in where nothing is known of a series. Not offered as a method. */
final class Zero extends LocalForecaster {
    static final String NAME = "zero";

    static final LevelFit FIT = new LevelFit(0, 0, Errors.NONE) {
        @Override
        public LocalFit on(History history) {
            return this;
        }
    };

    @Override
    public String method() {
        return NAME;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return FIT;
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        Naive.readFrom(in);
        return FIT;
    }
}
