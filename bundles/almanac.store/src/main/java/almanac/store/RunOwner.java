package almanac.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that writes a run.
 *
 * @param machine where its process ids mean something: host name, and in a container its process namespace
 * @param pid process id
 * @param startedAt milliseconds since 1970, 0 where the system does not tell
 */
record RunOwner(String machine, long pid, long startedAt) {
    /** Linux computes a process's start from a boot time that may shift a little. */
    private static final long CLOCK_SHIFT_MILLIS = 5_000;

    static RunOwner current() {
        ProcessHandle self = ProcessHandle.current();
        return new RunOwner(machineName(), self.pid(), startOf(self));
    }

    static RunOwner parse(String text) {
        String[] parts = text.split(" ");
        return new RunOwner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    /**
     * Whether the process is gone.
     *
     * @param silent how long it has not said that it lives
     * @param patience how long a process of another machine may be silent
     */
    boolean isGone(Duration silent, Duration patience) {
        return machine.equals(current().machine) ? !isRunningHere() : silent.compareTo(patience) > 0;
    }

    private boolean isRunningHere() {
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
        return machine + ' ' + pid + ' ' + startedAt;
    }
}
