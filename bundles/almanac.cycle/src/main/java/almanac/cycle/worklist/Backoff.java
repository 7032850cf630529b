package almanac.cycle.worklist;

import almanac.api.UsageException;
import almanac.cycle.CycleTexts;
import java.time.Duration;
import java.time.Instant;

/**
 * When to try a host again that did not answer.
 *
 * @param first the pause after the first try; each later one is twice as long
 * @param longest what no pause is longer than
 * @param mostTries after so many a person has to look at it
 */
public record Backoff(Duration first, Duration longest, int mostTries) {
    /** After 1, 2, 4 ... minutes, at most every six hours, for about two days. */
    public static final Backoff USUAL = new Backoff(Duration.ofMinutes(1), Duration.ofHours(6), 16);

    /** Doubling so often is longer than anybody waits. */
    private static final int MOST_DOUBLINGS = 20;

    public Backoff {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0 || mostTries < 1) {
            throw new UsageException(CycleTexts.say("setting.retry", first, longest, mostTries));
        }
    }

    /**
     * The next try.
     *
     * @param tries so far, at least 1
     * @return null where it is not tried again by itself
     */
    Instant next(int tries, Instant now) {
        return tries >= mostTries ? null : now.plus(pause(tries));
    }

    /** How long to wait after so many tries, at least 1. */
    Duration pause(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
