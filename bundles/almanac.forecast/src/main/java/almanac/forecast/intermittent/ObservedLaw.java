package almanac.forecast.intermittent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The demands of a history as the law of those to come, each with its weight. Where the sizes are counts, or the same ones come again,
 * nothing between them happens; else sizes between two neighbours do as well.
 */
public final class ObservedLaw implements DemandLaw {
    private final double occurrence;
    private final double[] sizes;
    private final double[] ranks;
    private final boolean steps;

    /**
     * @param y units a bucket; what is not above 0 is no demand
     * @param weights one a bucket, adding up to 1 at most; what they lack is the weight of no demand
     * @param whole whether only sizes seen may happen, whether or not they repeat
     */
    public ObservedLaw(double[] y, double[] weights, boolean whole) {
        int[] order = IntStream.range(0, y.length)
                .filter(t -> y[t] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> y[t]))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = Arrays.stream(order).mapToDouble(t -> weights[t]).sum();
        sizes = Arrays.stream(order).mapToDouble(t -> y[t]).toArray();
        occurrence = Math.min(1, total);
        steps = whole || 2 * Arrays.stream(sizes).distinct().count() <= sizes.length;
        ranks = new double[sizes.length];
        double below = 0;
        for (int i = 0; i < order.length; i++) {
            double share = weights[order[i]] / total;
            below += share;
            ranks[i] = steps ? below : below - share / 2;
        }
    }

    ObservedLaw(DataInput in) throws IOException {
        occurrence = in.readDouble();
        steps = in.readBoolean();
        sizes = new double[in.readInt()];
        ranks = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = in.readDouble();
            ranks[i] = in.readDouble();
        }
    }

    /** Reads what {@link #write} wrote. */
    public static DemandLaw read(DataInput in) throws IOException {
        return new ObservedLaw(in);
    }

    @Override
    public double mean() {
        int n = sizes.length;
        if (n == 0) {
            return 0;
        }
        double sum = steps ? sizes[0] * ranks[0] : sizes[0] * ranks[0] + sizes[n - 1] * (1 - ranks[n - 1]);
        for (int i = 1; i < n; i++) {
            sum += (ranks[i] - ranks[i - 1]) * (steps ? sizes[i] : (sizes[i] + sizes[i - 1]) / 2);
        }
        return occurrence * sum;
    }

    @Override
    public double occurrence() {
        return occurrence;
    }

    @Override
    public double quantile(double probability) {
        double among = (probability - (1 - occurrence)) / occurrence;
        return among <= 0 ? 0 : size(among);
    }

    private double size(double probability) {
        int found = Arrays.binarySearch(ranks, probability);
        int at = found >= 0 ? found : -found - 1;
        if (at >= sizes.length) {
            return sizes[sizes.length - 1];
        }
        if (steps || at == 0) {
            return sizes[at];
        }
        double share = (probability - ranks[at - 1]) / (ranks[at] - ranks[at - 1]);
        return sizes[at - 1] + share * (sizes[at] - sizes[at - 1]);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeDouble(occurrence);
        out.writeBoolean(steps);
        out.writeInt(sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            out.writeDouble(sizes[i]);
            out.writeDouble(ranks[i]);
        }
    }
}
