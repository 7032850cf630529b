package almanac.cycle;

import almanac.api.CancelledException;
import almanac.api.Progress;

/** Where long work may stop. */
public final class Cancellation {
    private Cancellation() {}

    /**
     * Goes on, or stops.
     *
     * @throws CancelledException where the progress says so, or the thread was interrupted
     */
    public static void check(Progress progress) {
        if (progress.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancelledException(CycleTexts.say("run.cancelled"));
        }
    }
}
