package almanac.api.host;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads files of promotions: the columns of the planning table {@code promotion}. */
@ProviderType
public interface PromotionFiles {
    /**
     * Reads a whole file, plain or gzip.
     *
     * @throws almanac.api.InputException naming file, row and column
     */
    List<Promotion> read(Path file);
}
