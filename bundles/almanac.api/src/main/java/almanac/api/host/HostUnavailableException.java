package almanac.api.host;

import almanac.api.AlmanacException;

/**
 * The host does not answer just now: it cannot be reached, is too slow, or is locked. The same may succeed later. Where it happens in a write, nobody
 * knows whether the host has done it.
 */
public class HostUnavailableException extends AlmanacException {
    private static final long serialVersionUID = 1L;

    public HostUnavailableException(String message) {
        super(message);
    }

    public HostUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
