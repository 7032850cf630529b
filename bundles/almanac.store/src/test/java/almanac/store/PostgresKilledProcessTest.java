package almanac.store;

class PostgresKilledProcessTest extends KilledProcessContractTest {
    @Override
    StoreAddress emptyDatabase() throws Exception {
        return PostgresServer.newDatabase();
    }
}
