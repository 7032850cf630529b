package almanac.learning.trees;

import almanac.learning.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Chooses which buckets, as seen from which origins, are learned from. What is chosen of a series depends on its key, the seed and the
 * totals alone, so it is the same in every order of series.
 *
 * @param horizon buckets ahead that will be asked for
 * @param share of the origins that is taken, 0..1
 * @param mature whether most series are older than a year: then what came before rarely counts
 */
record Sampler(Frame frame, int horizon, double share, boolean mature, long seed) {
    /** Buckets told from each origin taken. */
    static final int STEPS = 6;

    /** Share of origins seen as if the series were young. */
    private static final double YOUNG = 0.1;

    /** Share of what has no year before it that is still taken. */
    private static final double IMMATURE = 0.2;

    /** A share of origins that gives about so many rows. */
    static double share(long rows, long buckets) {
        return Math.min(1, rows / Math.max(1.0, (double) buckets * STEPS));
    }

    /** The same with other draws; number 0 has the same. */
    Sampler drawnAnew(int number) {
        return new Sampler(frame, horizon, share, mature, seed + 0x9E3779B97F4A7C15L * number);
    }

    /**
     * Points of one series whose target lies before a limit.
     *
     * @param limit position of the first bucket that is not to be learned from
     */
    void choose(View view, int limit, Consumer<Point> sink) {
        SplittableRandom random = Seeds.random(seed, view.series().sku().key());
        int year = frame.seasons().year();
        for (int origin = 1; origin < limit; origin++) {
            boolean immature = mature && year > 0 && origin < year;
            if (random.nextDouble() >= share * (immature ? IMMATURE : 1)) {
                continue;
            }
            int start = random.nextDouble() < YOUNG ? origin - youth(random, origin) : 0;
            int within = Math.min(horizon, limit - origin);
            for (int k = 0; k < Math.min(STEPS, within); k++) {
                int step = within <= STEPS ? k : random.nextInt(within);
                if (view.isClean(origin + step)) {
                    sink.accept(frame.point(view, start, origin, step));
                }
            }
        }
    }

    /** Buckets of a young past: none in a third of cases, else few more often than many. */
    private int youth(SplittableRandom random, int origin) {
        double most = Math.min(origin, frame.seasons().level());
        return random.nextInt(3) == 0 ? 0 : (int) Math.min(most, Math.exp(random.nextDouble() * Math.log(most + 1)));
    }

    /**
     * Runs of buckets that were held back, each seen from one origin before or within them.
     *
     * @param held buckets held back at the end
     */
    List<List<Point>> heldOut(View view, int held) {
        SplittableRandom random = Seeds.random(seed + 1, view.series().sku().key());
        List<List<Point>> runs = new ArrayList<>();
        if (random.nextDouble() >= share) {
            return runs;
        }
        int first = view.size() - held;
        for (int k = 0; k < STEPS; k++) {
            int room = Math.abs(held - horizon);
            int move = room == 0 ? 0 : room * k / (STEPS - 1);
            int origin = held >= horizon ? first + move : first - move;
            int from = held >= horizon ? 0 : move;
            int start = random.nextDouble() < YOUNG ? origin - youth(random, Math.max(0, origin)) : 0;
            if (origin >= 1) {
                List<Point> run = new ArrayList<>();
                for (int step = from; step < from + Math.min(held, horizon); step++) {
                    run.add(frame.point(view, Math.max(0, start), origin, step));
                }
                runs.add(run);
            }
            if (room == 0) {
                break;
            }
        }
        return runs;
    }
}
