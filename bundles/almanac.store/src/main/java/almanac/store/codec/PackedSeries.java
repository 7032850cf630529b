package almanac.store.codec;

import java.util.List;
import java.util.UUID;

/**
 * A series as it is stored.
 *
 * @param digest of what it holds: equal for equal series, of whatever SKU
 * @param content as {@link SeriesCodec#open} reads it; not copied
 * @param drivers that are stored apart
 */
public record PackedSeries(UUID digest, byte[] content, List<PackedDriver> drivers) {
    public PackedSeries {
        drivers = List.copyOf(drivers);
    }
}
