package almanac.promotion.optimise;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Texts;
import almanac.promotion.PromotionWording;

/** The moment at which a search has to come to its end. */
final class Deadline {
    private final long end;
    private final Progress progress;
    private final Overrun overrun;

    /** What solvers take beyond what they are granted: they cannot be interrupted within a step. */
    private static final class Overrun {
        private long most;
    }

    Deadline(double seconds, Progress progress) {
        this(inNanos(seconds), progress, new Overrun());
    }

    private Deadline(long end, Progress progress, Overrun overrun) {
        this.end = end;
        this.progress = progress;
        this.overrun = overrun;
    }

    private static long inNanos(double seconds) {
        return System.nanoTime() + Math.round(seconds * 1e9);
    }

    /** An earlier one; what is learned of solvers until then is known to both. */
    Deadline sooner(double seconds) {
        return new Deadline(Math.min(end, inNanos(seconds)), progress, overrun);
    }

    /** Whether it has passed. */
    boolean isOver() {
        if (progress.isCancelled()) {
            throw new CancelledException(Texts.of(PromotionWording.class).get("cancelled"));
        }
        return System.nanoTime() >= end;
    }

    /** Whether another step of a solver would likely end too late. */
    boolean isNear() {
        return isOver() || millisLeft() <= 2 * overrun.most;
    }

    /** Notes how many milliseconds beyond what it was granted a solver took. */
    void overran(long millis) {
        overrun.most = Math.max(overrun.most, millis);
    }

    /** At least 1. */
    long millisLeft() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }
}
