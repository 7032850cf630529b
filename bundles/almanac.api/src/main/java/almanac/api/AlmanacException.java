package almanac.api;

/**
 * A failure that a user can understand: its message is one line in the user's language, names the item at fault and holds
 * no secret. The cause is for the log.
 */
public class AlmanacException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlmanacException(String message) {
        super(message);
    }

    public AlmanacException(String message, Throwable cause) {
        super(message, cause);
    }
}
