package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class TimePhasedPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new TimePhasedPolicy();
    }
}
