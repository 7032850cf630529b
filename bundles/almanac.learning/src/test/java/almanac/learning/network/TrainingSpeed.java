package almanac.learning.network;

import almanac.learning.Native;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures training: {@code TrainingSpeed LSTM 28 256 8 1} is two layers of 50 units on windows of 28 steps of 8 values, batches of 256, one
 * thread. With more threads each takes its part of every batch, and gradients are added up. Prints windows a second, and a second of the
 * process's processor time. {@code bundles/almanac.learning/training-speed} runs it in turns with PyTorch.
 */
public final class TrainingSpeed {
    private static final int ROUNDS = 6;
    private static final int WINDOWS = 5120;

    private TrainingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Native.start();
        Shape shape = new Shape(Cell.valueOf(arguments[0]), Integer.parseInt(arguments[3]), 2, 50, 1);
        int steps = Integer.parseInt(arguments[1]);
        int n = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[4]);
        float[] weights = Initial.weights(shape, new SplittableRandom(1));
        Adam adam = new Adam(weights.length);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(
                    new Part(new Network(shape, weights), Batch.random(shape, steps, n / threads, i), weights.length));
        }
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long beginCpu = cpu();
            for (int done = 0; done < WINDOWS; done += n) {
                step(parts, pool, weights, adam);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = (cpu() - beginCpu) / 1e9;
            System.out.printf(
                    "%s threads=%d %.0f windows/s %.0f windows/cpu-s%n",
                    shape, threads, WINDOWS / seconds, WINDOWS / cpu);
        }
        pool.shutdown();
        parts.forEach(part -> part.network().close());
    }

    private static void step(List<Part> parts, ExecutorService pool, float[] weights, Adam adam) throws Exception {
        List<Future<?>> others = new ArrayList<>();
        for (Part part : parts.subList(1, parts.size())) {
            others.add(pool.submit(part::learn));
        }
        parts.get(0).learn();
        float[] sum = parts.get(0).gradient;
        for (int i = 0; i < others.size(); i++) {
            others.get(i).get();
            float[] other = parts.get(i + 1).gradient;
            for (int j = 0; j < sum.length; j++) {
                sum[j] += other[j];
            }
        }
        adam.step(weights, sum, 0.001);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** One thread's network and part of the batch. */
    private record Part(Network network, Batch batch, float[] gradient) {
        Part(Network network, Batch batch, int weights) {
            this(network, batch, new float[weights]);
        }

        void learn() {
            network.gradient(batch.x(), batch.y(), batch.n(), Loss.SQUARED_ERROR, gradient);
        }
    }
}
