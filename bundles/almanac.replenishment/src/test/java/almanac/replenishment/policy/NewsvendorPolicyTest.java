package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class NewsvendorPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new NewsvendorPolicy();
    }
}
