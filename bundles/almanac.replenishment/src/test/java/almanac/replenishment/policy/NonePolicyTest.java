package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class NonePolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new NonePolicy();
    }
}
