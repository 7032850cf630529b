package almanac.store.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names bytes by what they hold. */
final class Content {
    private Content() {}

    /** The first 128 bits of the SHA-256 of some bytes: equal bytes, equal digest; other bytes, another one. */
    static UUID digestOf(byte[] bytes) {
        try {
            Unpacker hash = new Unpacker(MessageDigest.getInstance("SHA-256").digest(bytes));
            return hash.getUuid();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
