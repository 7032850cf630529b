package almanac.learning.global;

import almanac.learning.network.HorizonShape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two halves of every batch, each with a network of its own on the same weights; a second thread takes one where there is a second processor. */
final class Halves implements AutoCloseable {
    private final Shard first;
    private final Shard second;
    private final ExecutorService other;

    Halves(Inputs inputs, HorizonShape shape, Head head, float[] weights, int batch) {
        this(inputs, shape, head, weights, batch, Runtime.getRuntime().availableProcessors() > 1);
    }

    /**
     * @param parallel whether a second thread helps
     */
    Halves(Inputs inputs, HorizonShape shape, Head head, float[] weights, int batch, boolean parallel) {
        int most = (batch + 1) / 2;
        first = new Shard(inputs, shape, head, weights, most);
        second = new Shard(inputs, shape, head, weights, most);
        other = parallel
                ? Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "almanac-learning");
                    thread.setDaemon(true);
                    return thread;
                })
                : null;
    }

    /** The gradient over a batch; an array of this object's own. */
    float[] gradient(List<Sampler.Window> windows, Sampler sampler, double dropout, SplittableRandom random) {
        int middle = (windows.size() + 1) / 2;
        both(
                () -> first.fill(windows.subList(0, middle), sampler),
                () -> second.fill(windows.subList(middle, windows.size()), sampler));
        double counted = Math.max(1, first.targets.counted() + second.targets.counted());
        first.targets.divisor = counted;
        second.targets.divisor = counted;
        SplittableRandom one = random.split();
        SplittableRandom two = random.split();
        both(() -> first.learn(dropout, one), () -> second.learn(dropout, two));
        float[] sum = first.gradient;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += second.gradient[i];
        }
        return sum;
    }

    /** The sum of losses of windows judged, and over how many buckets. */
    double[] loss(List<Sampler.Window> windows) {
        int middle = (windows.size() + 1) / 2;
        double[] sums = new double[2];
        both(
                () -> sums[0] = first.judge(windows.subList(0, middle)),
                () -> sums[1] = second.judge(windows.subList(middle, windows.size())));
        return new double[] {sums[0] + sums[1], first.targets.counted() + second.targets.counted()};
    }

    /** Tells an estimate what came true of windows judged. */
    void ranks(List<Sampler.Window> windows, RankBonds.Estimate estimate) {
        int middle = (windows.size() + 1) / 2;
        first.judge(windows.subList(0, middle));
        first.ranks(estimate);
        first.judge(windows.subList(middle, windows.size()));
        first.ranks(estimate);
    }

    private void both(Runnable one, Runnable two) {
        if (other == null) {
            one.run();
            two.run();
            return;
        }
        CompletableFuture<Void> helped = CompletableFuture.runAsync(two, other);
        try {
            one.run();
        } finally {
            join(helped);
        }
    }

    private static void join(CompletableFuture<Void> helped) {
        try {
            helped.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (other != null) {
            other.shutdown();
        }
        first.close();
        second.close();
    }
}
