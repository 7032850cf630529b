package almanac.store.codec;

/** Stored bytes that cannot be read: damaged, or of a later version. */
public final class BlobFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BlobFormatException(String problem) {
        super(problem);
    }

    BlobFormatException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
