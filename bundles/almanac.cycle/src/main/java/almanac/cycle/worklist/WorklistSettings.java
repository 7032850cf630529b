package almanac.cycle.worklist;

import almanac.cycle.life.LifeRules;

/** How suggestions live, who may approve them, and when hosts are tried again. */
public interface WorklistSettings {
    LifeRules rules();

    Approvals approvals();

    Backoff backoff();
}
