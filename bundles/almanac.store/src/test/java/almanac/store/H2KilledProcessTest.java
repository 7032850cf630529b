package almanac.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2KilledProcessTest extends KilledProcessContractTest {
    @TempDir
    Path home;

    @Override
    StoreAddress emptyDatabase() {
        return new EmbeddedFile(home).address(4);
    }
}
