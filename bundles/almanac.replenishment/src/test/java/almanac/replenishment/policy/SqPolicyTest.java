package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class SqPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new SqPolicy();
    }
}
