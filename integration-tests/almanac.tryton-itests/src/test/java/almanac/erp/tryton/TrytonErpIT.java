package almanac.erp.tryton;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.erp.ErpContractTest;
import org.junit.jupiter.api.BeforeAll;

/** What holds of every host, of a live Tryton. */
class TrytonErpIT extends ErpContractTest {
    @BeforeAll
    static void fill() throws Exception {
        Sample.ensure(LiveTryton.get());
    }

    @Override
    protected Erp open(Tenant tenant) {
        return Opened.company(LiveTryton.get(), Sample.DATABASE, 1);
    }
}
