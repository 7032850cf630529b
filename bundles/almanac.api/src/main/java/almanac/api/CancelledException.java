package almanac.api;

/** Work that stopped because its {@link Progress} said so; nothing it wrote is visible. */
public class CancelledException extends AlmanacException {
    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        super(message);
    }
}
