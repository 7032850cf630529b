package almanac.erp.idempiere;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.erp.ErpContractTest;
import org.junit.jupiter.api.BeforeAll;

/** What holds of every host holds of iDempiere's tables. */
class IdempiereErpTest extends ErpContractTest {
    private static GardenDatabase database;

    @BeforeAll
    static void create() {
        database = GardenDatabase.withPromotions();
    }

    @Override
    protected Erp open(Tenant tenant) {
        return Garden.open(database, "11");
    }
}
