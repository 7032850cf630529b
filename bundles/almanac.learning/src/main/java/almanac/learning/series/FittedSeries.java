package almanac.learning.series;

import almanac.api.Reason;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.Scaler;
import java.util.List;

/**
 * What was fitted to one series.
 *
 * @param oneStep tells the next value on the scaled series
 * @param scaler of the series
 * @param errors one-step errors on the scaled series, actual minus forecast; not to be changed
 * @param provenance what truly ran
 * @param notes how good it is, or why it stands in
 */
record FittedSeries(OneStep oneStep, Scaler scaler, double[] errors, Provenance provenance, List<Reason> notes) {
    FittedSeries {
        notes = List.copyOf(notes);
    }
}
