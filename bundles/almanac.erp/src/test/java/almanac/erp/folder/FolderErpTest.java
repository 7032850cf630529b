package almanac.erp.folder;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.erp.ErpContractTest;
import almanac.erp.SampleTables;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class FolderErpTest extends ErpContractTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        SampleTables.write(folder);
    }

    @Override
    protected Erp open(Tenant tenant) {
        return new FolderErpProvider().open(folder.toString(), tenant);
    }
}
