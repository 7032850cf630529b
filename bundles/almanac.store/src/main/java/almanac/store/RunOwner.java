package almanac.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The process, and the writer in it, that a run belongs to.
 *
 * @param machine where its process ids mean something: host name, and in a container its process namespace
 * @param pid process id
 * @param startedAt milliseconds since 1970, 0 where the system does not tell
 * @param writer which of the process's writers
 */
record RunOwner(String machine, long pid, long startedAt, UUID writer) {
    /** The writers of this process that are not closed. */
    private static final Set<UUID> OPEN = ConcurrentHashMap.newKeySet();

    /** Linux computes a process's start from a boot time that may shift a little. */
    private static final long CLOCK_SHIFT_MILLIS = 5_000;

    /** A new writer of this process, until it is {@link #close closed}. */
    static RunOwner open() {
        ProcessHandle self = ProcessHandle.current();
        RunOwner owner = new RunOwner(machineName(), self.pid(), startOf(self), UUID.randomUUID());
        OPEN.add(owner.writer);
        return owner;
    }

    void close() {
        OPEN.remove(writer);
    }

    static RunOwner parse(String text) {
        String[] parts = text.split(" ");
        return new RunOwner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), UUID.fromString(parts[3]));
    }

    /**
     * Whether the writer is gone.
     *
     * @param silent how long it has not said that it lives
     * @param patience how long a writer on another machine may be silent
     */
    boolean isGone(Duration silent, Duration patience) {
        return machine.equals(machineName()) ? !isRunningHere() : silent.compareTo(patience) > 0;
    }

    private boolean isRunningHere() {
        if (pid == ProcessHandle.current().pid()) {
            return OPEN.contains(writer);
        }
        Optional<ProcessHandle> found = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return found.isPresent() && Math.abs(startOf(found.get()) - startedAt) <= CLOCK_SHIFT_MILLIS;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String machineName() {
        return (hostName() + '/' + processNamespace()).replace(' ', '_');
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String processNamespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            // Only Linux has one.
            return "";
        }
    }

    /** As {@link #parse} reads it. */
    String text() {
        return machine + ' ' + pid + ' ' + startedAt + ' ' + writer;
    }
}
