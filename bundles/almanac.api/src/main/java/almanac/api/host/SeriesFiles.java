package almanac.api.host;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Reads series files: {@code unique_id,ds,y} and further numeric columns as drivers. */
@ProviderType
public interface SeriesFiles {
    /**
     * Reads a whole file, plain or gzip.
     *
     * <p>The grid is found from the dates where {@code bucket} is null, and keeps their phase (weekday, month end). Buckets without a
     * row, and empty or NaN {@code y}, are missing (NaN). With a file of future values every driver it holds is known ahead, the others
     * are past-only.
     *
     * @param future driver values after the history, {@code unique_id,ds} and driver columns; null for none
     * @param bucket null to find it; whole-number times are steps whatever is given
     * @throws almanac.api.InputException naming file, row and column
     */
    List<DemandSeries> read(Path file, Path future, TimeBucket bucket);

    /**
     * Reads which groups series belong to: {@code unique_id} and a column a level, such as {@code category}; plain or gzip.
     *
     * @return by series, the group of each level, levels in the order of the columns
     * @throws almanac.api.InputException naming file, row and column
     */
    default Map<String, Map<String, String>> groups(Path file) {
        throw new UnsupportedOperationException("groups");
    }
}
