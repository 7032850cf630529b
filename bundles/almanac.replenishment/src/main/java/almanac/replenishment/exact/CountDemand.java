package almanac.replenishment.exact;

import almanac.api.demand.Distribution;

/** Demand that comes in whole steps. */
public interface CountDemand extends Distribution {
    /** P(demand = steps). */
    double probability(int steps);
}
