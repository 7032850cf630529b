package almanac.erp.tryton;

import almanac.api.host.HostUnavailableException;
import almanac.api.host.PublishResult;

/** Turns what a write came to into a result for its caller. */
final class Answers {
    private Answers() {}

    /** Something that the host is asked to do. */
    interface Write {
        /** Does it and gives the host's reference. */
        String run() throws Refusal;
    }

    /** The result of a write; a host that does not answer is one that may be asked again. */
    static PublishResult of(String key, Write write) {
        try {
            return new PublishResult(key, write.run(), null);
        } catch (Refusal e) {
            return new PublishResult(key, null, e.getMessage(), e.temporary());
        } catch (HostUnavailableException e) {
            return PublishResult.unanswered(key, e.getMessage());
        }
    }
}
