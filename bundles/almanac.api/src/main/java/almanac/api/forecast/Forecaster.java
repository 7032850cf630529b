package almanac.api.forecast;

import almanac.api.demand.DemandSeries;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A forecasting method: a trainer. A service with the property {@link #METHOD}; a bundle adds a method by offering one.
 *
 * <p>Implementations hold no state between calls and may be called from many threads at once.
 */
@ConsumerType
public interface Forecaster {
    /** Service property: the method's name, as on the command line. */
    String METHOD = "method";

    /** Service property, Boolean: true where one model learns across series, so that fitting one by one makes no sense. */
    String GLOBAL = "method.global";

    /** Service property, Boolean: true where fitting takes much longer than a statistical method; {@code auto} then uses it only when told. */
    String COSTLY = "method.costly";

    /** Service property, Boolean: true where the method is meant for demand in few buckets; {@code auto} then tries it only there. */
    String INTERMITTENT = "method.intermittent";

    /** The method's name, as on the command line; lower case kebab. */
    String method();

    /** What may be set. */
    List<Parameter> parameters();

    /**
     * Fits one model to one or many series of the same grid.
     *
     * <p>Never fails for want of data: where a series is too short or constant the model falls back to a simpler method, and each
     * forecast names what truly ran in its provenance and says so in its notes. Missing buckets (NaN) are allowed.
     *
     * @param history at least one series; may be a lazy collection, is iterated in order
     * @throws almanac.api.UsageException where a parameter is not one of this method's or out of range
     */
    FittedModel fit(Collection<DemandSeries> history, Training training);

    /**
     * Fits to more or later series, beginning from an earlier model of this method where the method can: incremental training. A method that
     * cannot, or an earlier model that does not suit, gives what {@link #fit} gives.
     *
     * @param before a model that this method fitted or read
     * @param history as for {@link #fit}: all that is to be learned from, not only what is new
     */
    default FittedModel refit(FittedModel before, Collection<DemandSeries> history, Training training) {
        return fit(history, training);
    }

    /**
     * Reads a model that {@link FittedModel#write} wrote.
     *
     * @throws IOException also where the model is of a version this method no longer reads; the message says which
     */
    FittedModel read(InputStream in) throws IOException;
}
