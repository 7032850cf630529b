package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class RsSPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new RsSPolicy();
    }
}
