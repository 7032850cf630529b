package almanac.api;

/** A request that makes no sense as asked (unknown method, negative horizon): exit code 2 on the command line. */
public class UsageException extends AlmanacException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
