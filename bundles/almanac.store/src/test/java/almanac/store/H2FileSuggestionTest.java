package almanac.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2FileSuggestionTest extends SuggestionContractTest {
    @TempDir
    Path home;

    @Override
    StoreAddress emptyDatabase() {
        return new EmbeddedFile(home).address(4);
    }
}
