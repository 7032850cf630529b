package almanac.cycle.worklist;

import almanac.cycle.life.LifeRules;

/** How suggestions live, and who may approve them. */
public interface WorklistSettings {
    LifeRules rules();

    Approvals approvals();
}
