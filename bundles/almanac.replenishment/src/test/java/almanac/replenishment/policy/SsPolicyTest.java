package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class SsPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new SsPolicy();
    }
}
