package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.CensoredLevel;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/**
 * The mean of the history for every bucket ahead, where a bucket with a stock-out tells only that demand was no less than what was sold.
 * Source: see {@link CensoredLevel}.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=censored-mean")
public final class CensoredMean extends LocalForecaster {
    @Override
    public String method() {
        return "censored-mean";
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return fit(history);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new Fit(in);
    }

    private static Fit fit(History history) {
        boolean[] cutOff = new boolean[history.size()];
        for (int t = 0; t < cutOff.length; t++) {
            cutOff[t] = history.series().isCensored(history.offset() + t);
        }
        return new Fit(new CensoredLevel(history.values(), cutOff));
    }

    private static final class Fit extends LevelFit {
        private final double lost;

        Fit(CensoredLevel level) {
            super(level.mean(), 0, Errors.normal(level.deviation()));
            this.lost = level.lost();
        }

        Fit(DataInput in) throws IOException {
            super(in);
            this.lost = in.readDouble();
        }

        @Override
        public LocalFit on(History history) {
            return fit(history);
        }

        @Override
        public SortedMap<String, String> parameters() {
            return new TreeMap<>(Map.of("lostSales", Double.toString(lost)));
        }

        @Override
        public void write(DataOutput out) throws IOException {
            super.write(out);
            out.writeDouble(lost);
        }
    }
}
