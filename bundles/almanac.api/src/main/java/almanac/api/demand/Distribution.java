package almanac.api.demand;

import org.osgi.annotation.versioning.ConsumerType;

/** A distribution of units demanded over some span. Immutable. */
@ConsumerType
public interface Distribution {
    double mean();

    double standardDeviation();

    /**
     * The smallest quantity that covers demand with a probability.
     *
     * @param probability 0..1
     */
    double quantile(double probability);

    /** P(demand &lt;= quantity). */
    double cdf(double quantity);

    /** E[max(0, demand - quantity)], the loss function: units short when {@code quantity} is there. */
    double expectedShortage(double quantity);
}
