package almanac.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * User and password of the embedded database: random, kept in a file that only its owner may read.
 *
 * @param user name
 * @param password secret
 */
record StoreKey(String user, String password) {
    private static final Set<OpenOption> READ_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /** The key in a file; the first process that asks makes it. */
    static synchronized StoreKey readOrMake(Path file) throws IOException {
        // The lock is for other processes that start at the same moment.
        try (FileChannel channel = FileChannel.open(file, READ_WRITE, ownerOnly(file));
                var lock = channel.lock()) {
            if (channel.size() == 0) {
                channel.write(ByteBuffer.wrap(random().text().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), 1_000));
            channel.read(bytes, 0);
            return parse(new String(bytes.array(), StandardCharsets.US_ASCII), file);
        }
    }

    private static StoreKey random() {
        byte[] bytes = new byte[28];
        new SecureRandom().nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return new StoreKey("almanac_" + hex.substring(0, 8), hex.substring(8));
    }

    private String text() {
        return user + '\n' + password + '\n';
    }

    private static StoreKey parse(String text, Path file) throws IOException {
        String[] lines = text.split("\\s+");
        if (lines.length != 2) {
            throw new IOException(file + " does not hold a user and a password");
        }
        return new StoreKey(lines[0], lines[1]);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return user;
    }
}
