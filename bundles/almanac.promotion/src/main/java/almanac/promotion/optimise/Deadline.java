package almanac.promotion.optimise;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Texts;
import almanac.promotion.PromotionWording;

/** The moment at which a search has to come to its end. */
final class Deadline {
    private final long end;
    private final Progress progress;

    Deadline(double seconds, Progress progress) {
        this.end = System.nanoTime() + Math.round(seconds * 1e9);
        this.progress = progress;
    }

    /** Whether it has passed. */
    boolean isOver() {
        if (progress.isCancelled()) {
            throw new CancelledException(Texts.of(PromotionWording.class).get("cancelled"));
        }
        return System.nanoTime() >= end;
    }

    /** At least 1. */
    long millisLeft() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }
}
