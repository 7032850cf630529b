package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class MinMaxPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new MinMaxPolicy();
    }
}
