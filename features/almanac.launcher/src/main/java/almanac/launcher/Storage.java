package almanac.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The framework's own folder for one process, gone when the process is. Several processes run side by side, each in its
 * own. A lock tells a folder in use from one that a killed process left: process numbers would not, where containers
 * share a home.
 */
final class Storage implements AutoCloseable {
    private static final String LOCK = "lock";

    /** Bytes that the frameworks write at a start, and some more. */
    private static final long NEEDED = 32L << 20;

    private final Path folder;
    private final FileChannel channel;

    private Storage(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes a new folder below {@code parent}, and clears away what killed processes left there. */
    static Storage create(Path parent) throws LaunchException {
        return create(parent, NEEDED);
    }

    /**
     * As {@link #create(Path)}. A framework whose disk is full tells so in many words, and not in one line.
     *
     * @param needed bytes that must be free
     */
    static Storage create(Path parent, long needed) throws LaunchException {
        try {
            Files.createDirectories(parent);
            clearAbandoned(parent);
            long free = Files.getFileStore(parent).getUsableSpace();
            if (free < needed) {
                throw new LaunchException(Texts.get("noRoom", parent, free >> 20, needed >> 20));
            }
            Path folder = Files.createTempDirectory(parent, "framework-");
            FileChannel channel = open(folder);
            channel.lock();
            return new Storage(folder, channel);
        } catch (IOException e) {
            throw new LaunchException(Texts.get("noStorage", parent, e), e);
        }
    }

    Path folder() {
        return folder.resolve("cache");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        delete(folder);
    }

    private static void clearAbandoned(Path parent) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(parent)) {
            folders = entries.filter(entry -> entry.getFileName().toString().startsWith("framework-"))
                    .toList();
        }
        for (Path folder : folders) {
            if (isAbandoned(folder)) {
                delete(folder);
            }
        }
    }

    /** A folder without a lock file is one that another process is just making, or just deleting. */
    private static boolean isAbandoned(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Two processes may clear the same folder at once, so what is gone already is no failure. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            if (Files.exists(folder.resolve(LOCK))) {
                throw e;
            }
        }
    }
}
