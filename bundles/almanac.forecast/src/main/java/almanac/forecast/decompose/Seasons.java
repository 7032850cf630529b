package almanac.forecast.decompose;

import java.util.ArrayList;
import java.util.List;

/**
 * The seasons of a series, each as its last cycle, and the series without them. Several seasons are found in turns, the shortest first,
 * each in what the others leave. Source: Bandara, Hyndman and Bergmeir 2021, "MSTL: A seasonal-trend decomposition algorithm for time
 * series with multiple seasonal patterns", arXiv 2107.13462, algorithm 1, with its windows (11, 15, ...). Immutable.
 *
 * @param cycles one array a season, by bucket of the history modulo its length
 * @param adjusted the series without its seasons
 */
public record Seasons(List<double[]> cycles, double[] adjusted) {
    private static final int ROUNDS = 2;

    /**
     * Of seasons that fit twice into the series; longer ones are left out.
     *
     * @param lengths ascending
     * @param robust whether outliers are kept from bending the seasons
     */
    public static Seasons of(double[] y, List<Integer> lengths, boolean robust) {
        List<Integer> known =
                lengths.stream().filter(m -> m > 1 && y.length > 2 * m).toList();
        List<double[]> seasons = new ArrayList<>();
        known.forEach(m -> seasons.add(new double[y.length]));
        double[] rest = y.clone();
        int rounds = known.size() > 1 ? ROUNDS : 1;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < seasons.size(); i++) {
                add(rest, seasons.get(i), 1);
                int window = 7 + 4 * (i + 1);
                Stl stl = robust ? Stl.robust(rest, known.get(i), window) : Stl.usual(rest, known.get(i), window);
                seasons.set(i, stl.season());
                add(rest, stl.season(), -1);
            }
        }
        List<double[]> cycles = new ArrayList<>();
        for (int i = 0; i < seasons.size(); i++) {
            cycles.add(lastCycle(seasons.get(i), known.get(i)));
        }
        return new Seasons(cycles, rest);
    }

    private static void add(double[] to, double[] what, int sign) {
        for (int t = 0; t < to.length; t++) {
            to[t] += sign * what[t];
        }
    }

    private static double[] lastCycle(double[] season, int length) {
        double[] cycle = new double[length];
        for (int t = season.length - length; t < season.length; t++) {
            cycle[t % length] = season[t];
        }
        return cycle;
    }

    /** What the seasons add to a bucket, counted from the first of the history on. */
    public static double sum(List<double[]> cycles, int bucket) {
        double sum = 0;
        for (double[] cycle : cycles) {
            sum += cycle[bucket % cycle.length];
        }
        return sum;
    }
}
