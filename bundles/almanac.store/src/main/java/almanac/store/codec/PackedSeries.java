package almanac.store.codec;

import java.util.List;
import java.util.UUID;

/**
 * A series on its way into the store.
 *
 * @param digest of what it holds: equal for equal series, of whatever SKU
 * @param payload what it holds; not copied
 * @param drivers that are stored apart
 */
public record PackedSeries(UUID digest, byte[] payload, List<PackedDriver> drivers) {
    public PackedSeries {
        drivers = List.copyOf(drivers);
    }

    /** The bytes to store, as {@link SeriesCodec#open} reads them; made anew at each call, as most series are stored already. */
    public byte[] content() {
        return Envelope.seal(SeriesCodec.VERSION, payload);
    }
}
