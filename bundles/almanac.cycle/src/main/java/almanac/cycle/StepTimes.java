package almanac.cycle;

import almanac.api.Progress;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes a run's progress on, and logs how long each step took. */
final class StepTimes implements Progress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StepTimes.class);
    private static final double NANOS = 1e9;

    private final Progress outer;
    private final LongSupplier nanoTime;
    private String step;
    private long begun;

    StepTimes(Progress outer, LongSupplier nanoTime) {
        this.outer = outer;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void begin(String newStep, long total) {
        if (!newStep.equals(step)) {
            close();
            step = newStep;
            begun = nanoTime.getAsLong();
        }
        outer.begin(newStep, total);
    }

    @Override
    public void done(long units) {
        outer.done(units);
    }

    @Override
    public boolean isCancelled() {
        return outer.isCancelled();
    }

    /** Ends the last step. */
    @Override
    public synchronized void close() {
        if (step != null) {
            double seconds = (nanoTime.getAsLong() - begun) / NANOS;
            LOG.info("step {} took {} s", step, String.format(Locale.ROOT, "%.2f", seconds));
            step = null;
        }
    }
}
