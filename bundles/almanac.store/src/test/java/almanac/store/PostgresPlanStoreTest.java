package almanac.store;

class PostgresPlanStoreTest extends PlanStoreContractTest {
    @Override
    StoreAddress emptyDatabase() throws Exception {
        return PostgresServer.newDatabase();
    }
}
