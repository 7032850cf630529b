package almanac.cycle.worklist;

import almanac.api.Reason;

/** What may not be done; caught where the outcome is made. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Reason why;

    Refused(String code, Object... facts) {
        this(Reason.of(code, facts));
    }

    Refused(Reason why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    Reason why() {
        return why;
    }
}
