package almanac.api.store;

import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import java.util.Optional;
import java.util.stream.Stream;

/** A host's demand as it was last read, by SKU and bucket, so that only what has changed since need be read. */
public interface DemandMemory {
    /** Up to where it is known; empty where nothing was read. */
    Optional<String> mark();

    /**
     * Keeps demand in place of what there was.
     *
     * @param mark where changes begin from now on
     * @param all in SKU order; read once, not closed
     */
    void replace(String mark, Stream<DemandLine> all);

    /** Applies what has changed since the mark. */
    void apply(DemandChanges changes);

    /** All of it, in the order of item, location, bucket; close the stream. */
    Stream<DemandLine> lines();
}
