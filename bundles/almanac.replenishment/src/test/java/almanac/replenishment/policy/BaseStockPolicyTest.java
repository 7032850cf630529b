package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class BaseStockPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new BaseStockPolicy();
    }
}
