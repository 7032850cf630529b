package almanac.store.codec;

import java.util.UUID;

/**
 * A driver as it is stored apart, for all series that share it.
 *
 * @param digest of what it holds
 * @param content as {@link DriverCodec#open} reads it; not copied
 */
public record PackedDriver(UUID digest, byte[] content) {}
