package almanac.forecast.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Origins to evaluate at, as sizes of the history known then, oldest first.
 *
 * @param horizon buckets judged after each origin
 */
record RollingOrigins(List<Integer> sizes, int horizon) {
    private static final int LEAST_HISTORY = 2;

    /** Buckets known at the first origin; 0 where there is none. */
    int first() {
        return sizes.isEmpty() ? 0 : sizes.get(0);
    }

    /** At most so many origins, {@code step} apart; the last leaves exactly the horizon. */
    static RollingOrigins of(int buckets, int horizon, int origins, int step) {
        List<Integer> sizes = new ArrayList<>();
        for (int k = origins - 1; k >= 0; k--) {
            int size = buckets - horizon - k * step;
            if (size >= LEAST_HISTORY) {
                sizes.add(size);
            }
        }
        return new RollingOrigins(List.copyOf(sizes), horizon);
    }

    /**
     * Origins to judge methods by that learn across series: at most two horizons or two seasons, but never more than a fifth of the
     * history, since a model that may learn only from half of it is not the one that will forecast. Where that leaves less than the
     * horizon, a shorter one is judged.
     */
    static RollingOrigins atGate(int buckets, int horizon, int season, int most) {
        int held = Math.min(2 * Math.max(horizon, season), buckets / 5);
        if (held < 1) {
            return new RollingOrigins(List.of(), horizon);
        }
        int judged = Math.min(horizon, held);
        int spare = held - judged;
        int origins = Math.min(most, spare + 1);
        return of(buckets, judged, origins, origins == 1 ? 1 : Math.max(1, spare / (origins - 1)));
    }

    /**
     * Origins to choose a method by: at most two horizons or two seasons, and half of the history, are held back; a season and three
     * buckets stay to fit on. Where that leaves less than the horizon, a shorter one is judged.
     */
    static RollingOrigins toChoose(int buckets, int horizon, int season, int most) {
        int held = Math.min(2 * Math.max(horizon, season), Math.min(buckets / 2, buckets - season - 3));
        if (held < 1) {
            held = Math.min(horizon, buckets / 3);
        }
        int judged = Math.min(horizon, held);
        if (judged < 1) {
            return new RollingOrigins(List.of(), horizon);
        }
        int spare = held - judged;
        int origins = Math.min(most, spare + 1);
        return of(buckets, judged, origins, origins == 1 ? 1 : Math.max(1, spare / (origins - 1)));
    }
}
