package almanac.learning.trees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How errors over their expected size are distributed, as held-out buckets showed: by how far ahead, and by how large the expectation
 * is against its error, since what sells rarely errs otherwise than what sells every day. Split conformal prediction by groups: Vovk,
 * Gammerman and Shafer (2005), "Algorithmic Learning in a Random World", ch. 4.5 (Mondrian), with errors scaled as in Lei et al. (2018),
 * JASA 113, section 5.2.
 *
 * <p>Runs of successive errors are kept as ranks, so that futures go together from bucket to bucket as they did.
 */
final class ErrorShapes {
    private static final int GRID = 200;
    private static final int BANDS = 3;
    private static final int CLASSES = 6;
    private static final int LEAST = 150;
    private static final int MOST_RUNS = 2000;

    private final int horizon;
    private final int bands;
    private final double[] borders;
    private final double[][][] quantiles;
    private final float[][] ranks;

    private ErrorShapes(int horizon, int bands, double[] borders, double[][][] quantiles, float[][] ranks) {
        this.horizon = horizon;
        this.bands = bands;
        this.borders = borders;
        this.quantiles = quantiles;
        this.ranks = ranks;
    }

    /** One held-out bucket: how far ahead, expectation over error size, error over error size. */
    record Error(int step, double steadiness, double error) {}

    /**
     * Learns from runs of errors.
     *
     * @param runs at least one error in all
     */
    static ErrorShapes of(List<List<Error>> runs, int horizon) {
        List<Error> all = runs.stream().flatMap(List::stream).toList();
        int n = all.size();
        int bands = n >= BANDS * CLASSES * LEAST ? BANDS : 1;
        int classes = Math.max(1, Math.min(CLASSES, n / LEAST / bands));
        double[] sorted = all.stream().mapToDouble(Error::steadiness).sorted().toArray();
        double[] borders = new double[classes - 1];
        Arrays.setAll(borders, i -> sorted[(i + 1) * n / classes]);
        double[][][] quantiles = new double[bands][classes][];
        ErrorShapes empty = new ErrorShapes(horizon, bands, borders, quantiles, null);
        for (int b = 0; b < bands; b++) {
            for (int c = 0; c < classes; c++) {
                int band = b;
                int kind = c;
                double[] some = all.stream()
                        .filter(e -> empty.band(e.step()) == band && empty.kind(e.steadiness()) == kind)
                        .mapToDouble(Error::error)
                        .toArray();
                quantiles[b][c] = grid(
                        some.length > 0
                                ? some
                                : all.stream().mapToDouble(Error::error).toArray());
            }
        }
        List<List<Error>> kept = runs.stream().filter(r -> !r.isEmpty()).toList();
        int every = Math.max(1, (kept.size() + MOST_RUNS - 1) / MOST_RUNS);
        List<float[]> ranks = new ArrayList<>();
        for (int i = 0; i < kept.size(); i += every) {
            float[] run = new float[kept.get(i).size()];
            for (int j = 0; j < run.length; j++) {
                Error e = kept.get(i).get(j);
                run[j] = (float) empty.rank(e);
            }
            ranks.add(run);
        }
        return new ErrorShapes(horizon, bands, borders, quantiles, ranks.toArray(float[][]::new));
    }

    /** Empirical quantiles at the middle of each of many equal parts. */
    private static double[] grid(double[] errors) {
        Arrays.sort(errors);
        double[] grid = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            double at = (i + 0.5) / GRID * errors.length - 0.5;
            int low = (int) Math.max(0, Math.min(errors.length - 1, Math.floor(at)));
            int high = Math.min(errors.length - 1, low + 1);
            double share = Math.max(0, Math.min(1, at - low));
            grid[i] = errors[low] + share * (errors[high] - errors[low]);
        }
        return grid;
    }

    /** The error, over its expected size, that is not exceeded with a probability. */
    double quantile(int step, double steadiness, double probability) {
        double[] grid = quantiles[band(step)][kind(steadiness)];
        double at = Math.max(0, Math.min(GRID - 1, probability * GRID - 0.5));
        int low = (int) at;
        int high = Math.min(GRID - 1, low + 1);
        return grid[low] + (at - low) * (grid[high] - grid[low]);
    }

    /**
     * Probabilities of futures, bucket by bucket, that go together as held-out errors did while those of each bucket are spread evenly:
     * the Schaake shuffle (Clark et al. 2004, Journal of Hydrometeorology 5, 243-262).
     *
     * @return one row a future
     */
    double[][] draw(RandomGenerator random, int count, int steps) {
        double[][] drawn = new double[count][steps];
        for (double[] future : drawn) {
            for (int h = 0; h < steps; ) {
                float[] run = ranks[random.nextInt(ranks.length)];
                for (int j = 0; j < run.length && h < steps; j++, h++) {
                    // Less than a cell of the grid: only what is equal is told apart.
                    future[h] = run[j] + 0.5 * random.nextDouble() / GRID;
                }
            }
        }
        double[] sorted = new double[count];
        for (int h = 0; h < steps; h++) {
            for (int i = 0; i < count; i++) {
                sorted[i] = drawn[i][h];
            }
            Arrays.sort(sorted);
            for (double[] future : drawn) {
                int place = Arrays.binarySearch(sorted, future[h]);
                future[h] = (place + random.nextDouble()) / count;
            }
        }
        return drawn;
    }

    /** The middle of the ranks that an error has among its like. */
    private double rank(Error e) {
        double[] grid = quantiles[band(e.step())][kind(e.steadiness())];
        int below = 0;
        int same = 0;
        for (double g : grid) {
            below += g < e.error() ? 1 : 0;
            same += g == e.error() ? 1 : 0;
        }
        return (below + 0.5 * same) / GRID;
    }

    private int band(int step) {
        return Math.min(bands - 1, step * bands / Math.max(1, horizon));
    }

    private int kind(double steadiness) {
        int kind = 0;
        while (kind < borders.length && steadiness >= borders[kind]) {
            kind++;
        }
        return kind;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(horizon);
        out.writeInt(bands);
        out.writeInt(borders.length);
        for (double b : borders) {
            out.writeDouble(b);
        }
        for (double[][] band : quantiles) {
            for (double[] grid : band) {
                for (double q : grid) {
                    out.writeDouble(q);
                }
            }
        }
        out.writeInt(ranks.length);
        for (float[] run : ranks) {
            out.writeInt(run.length);
            for (float r : run) {
                out.writeFloat(r);
            }
        }
    }

    static ErrorShapes read(DataInput in) throws IOException {
        int horizon = in.readInt();
        int bands = in.readInt();
        double[] borders = new double[in.readInt()];
        for (int i = 0; i < borders.length; i++) {
            borders[i] = in.readDouble();
        }
        double[][][] quantiles = new double[bands][borders.length + 1][GRID];
        for (double[][] band : quantiles) {
            for (double[] grid : band) {
                for (int i = 0; i < GRID; i++) {
                    grid[i] = in.readDouble();
                }
            }
        }
        float[][] ranks = new float[in.readInt()][];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = new float[in.readInt()];
            for (int j = 0; j < ranks[i].length; j++) {
                ranks[i][j] = in.readFloat();
            }
        }
        return new ErrorShapes(horizon, bands, borders, quantiles, ranks);
    }
}
