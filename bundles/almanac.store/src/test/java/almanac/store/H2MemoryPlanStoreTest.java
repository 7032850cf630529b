package almanac.store;

import java.util.UUID;

class H2MemoryPlanStoreTest extends PlanStoreContractTest {
    @Override
    StoreAddress emptyDatabase() {
        return StoreAddress.of("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=60000", "sa", "", 4);
    }
}
