package almanac.cycle;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.store.PlanScope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps two runs of one scope apart within the process: the second waits, and may be cancelled while it does. */
public final class ScopeLocks {
    private static final long WAIT_MILLIS = 200;

    private final Map<PlanScope, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** A lock that is held until closed, by the thread that took it. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for the scope to be free and takes it.
     *
     * @throws CancelledException where the progress says so, or the thread is interrupted, while waiting
     */
    public Held hold(PlanScope scope, Progress progress) {
        ReentrantLock lock = locks.computeIfAbsent(scope, s -> new ReentrantLock(true));
        try {
            while (!lock.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                Cancellation.check(progress);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException(CycleTexts.say("run.cancelled"));
        }
        return lock::unlock;
    }
}
