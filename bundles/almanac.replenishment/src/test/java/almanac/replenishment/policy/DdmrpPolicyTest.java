package almanac.replenishment.policy;

import almanac.api.replenishment.ReplenishmentPolicy;

class DdmrpPolicyTest extends PolicyContract {
    @Override
    ReplenishmentPolicy policy() {
        return new DdmrpPolicy();
    }
}
