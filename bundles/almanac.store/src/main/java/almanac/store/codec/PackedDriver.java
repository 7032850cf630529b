package almanac.store.codec;

import java.util.UUID;

/**
 * A driver on its way into the store, apart from the series that share it.
 *
 * @param digest of what it holds
 * @param payload what it holds; not copied
 */
public record PackedDriver(UUID digest, byte[] payload) {
    /** The bytes to store, as {@link DriverCodec#open} reads them. */
    public byte[] content() {
        return Envelope.seal(DriverCodec.VERSION, payload);
    }
}
