package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class RsPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new RsPolicy();
    }
}
