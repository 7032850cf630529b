package almanac.api.forecast;

import almanac.api.demand.DemandSeries;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A trained model: immutable, safe for many threads. */
@ConsumerType
public interface FittedModel {
    Provenance provenance();

    /**
     * Forecasts one series from its end on.
     *
     * @param history of a series fitted on, up to the same or a later origin, or of another series where the method is global; drivers
     *     known ahead are used over the horizon
     */
    Forecast forecast(DemandSeries history, ForecastRequest request);

    /**
     * Where the expected units of a forecast come from. The parts add up to the means of {@link #forecast} with the same arguments.
     *
     * @return empty where the method cannot tell
     */
    default Optional<Contributions> contributions(DemandSeries history, ForecastRequest request) {
        return Optional.empty();
    }

    /** Writes the model so that {@link Forecaster#read} gives one with bit-equal forecasts. */
    void write(OutputStream out) throws IOException;
}
