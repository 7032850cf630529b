package almanac.forecast.engine;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.forecast.ForecastTexts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many inputs at once and hands the results on in the order of the inputs, holding only so many at a time. */
final class OrderedWork {
    private final ExecutorService pool;
    private final int ahead;

    /**
     * @param ahead inputs taken before the first of them is handed on
     */
    OrderedWork(ExecutorService pool, int ahead) {
        this.pool = pool;
        this.ahead = ahead;
    }

    /**
     * Runs all of it. {@code sink} is called on this thread. The first failure ends the work and is thrown here.
     *
     * @throws CancelledException where the progress says so
     */
    <T, R> void run(Iterable<T> inputs, Function<T, R> work, Consumer<R> sink, Progress progress) {
        Deque<Future<R>> running = new ArrayDeque<>();
        long done = 0;
        try {
            for (Iterator<T> next = inputs.iterator(); next.hasNext() || !running.isEmpty(); ) {
                if (progress.isCancelled()) {
                    throw new CancelledException(ForecastTexts.say("cancelled"));
                }
                if (next.hasNext() && running.size() < ahead) {
                    T input = next.next();
                    running.add(pool.submit(() -> work.apply(input)));
                } else {
                    sink.accept(result(running.poll()));
                    progress.done(++done);
                }
            }
        } finally {
            running.forEach(f -> f.cancel(true));
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException(ForecastTexts.say("cancelled"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
