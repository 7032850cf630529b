package almanac.store;

class PostgresSuggestionTest extends SuggestionContractTest {
    @Override
    StoreAddress emptyDatabase() throws Exception {
        return PostgresServer.newDatabase();
    }
}
