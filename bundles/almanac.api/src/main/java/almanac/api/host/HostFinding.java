package almanac.api.host;

import almanac.api.Place;
import almanac.api.Reason;

/**
 * Something that {@code almanac host check} found. The {@link almanac.api.Wording} of the bundle that found it has a sentence for the reason's code, and,
 * where something can be done, one for the code with {@code .fix} after it; both take the same facts.
 *
 * @param where the planning table, or what of the host is meant
 * @param what code and numbers, for instance {@code check.negative-stock}
 */
public record HostFinding(Severity severity, Place where, Reason what) {
    /** How bad it is. */
    public enum Severity {
        /** Planning cannot use the host as it is. */
        ERROR,
        /** Planning works, and something is wrong or will be planned badly. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    /** What to do about it, for the wording. */
    public Reason fix() {
        return new Reason(what.code() + ".fix", what.facts());
    }
}
