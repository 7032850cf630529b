package almanac.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Told by long work how far it is; asks it to stop. Called from any thread. */
@ConsumerType
public interface Progress {
    /** Tells nobody and never cancels. */
    Progress NONE = new Progress() {};

    /**
     * A step begins.
     *
     * @param step kebab-case name, for instance {@code forecast}
     * @param total how many units of work it has, 0 where that is not known
     */
    default void begin(String step, long total) {}

    /** Units of work done since the step began. */
    default void done(long units) {}

    /** Whether the work should stop as soon as it can, by a {@link CancelledException}. */
    default boolean isCancelled() {
        return false;
    }
}
