package almanac.erp.idempiere.rest;

import almanac.api.AlmanacException;

/** What iDempiere says to a request that it does not do. */
final class RestRefusal extends AlmanacException {
    private static final long serialVersionUID = 1L;
    private final String words;

    RestRefusal(String message, String words) {
        super(message);
        this.words = words;
    }

    /** iDempiere's own words. */
    String words() {
        return words;
    }
}
