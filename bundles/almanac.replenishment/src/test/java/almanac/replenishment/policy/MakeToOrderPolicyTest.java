package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class MakeToOrderPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new MakeToOrderPolicy();
    }
}
