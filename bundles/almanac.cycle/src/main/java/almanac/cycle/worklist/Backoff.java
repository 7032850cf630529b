package almanac.cycle.worklist;

import java.time.Duration;
import java.time.Instant;

/** When to try a host again that did not answer: after one minute, then twice as long each time, at most every six hours. */
final class Backoff {
    /** After so many tries, about two days, a person has to look at it. */
    static final int MOST_TRIES = 16;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Backoff() {}

    /**
     * The next try.
     *
     * @param tries so far, at least 1
     * @return null where it is not tried again by itself
     */
    static Instant next(int tries, Instant now) {
        return tries >= MOST_TRIES ? null : now.plus(pause(tries));
    }

    private static Duration pause(int tries) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
