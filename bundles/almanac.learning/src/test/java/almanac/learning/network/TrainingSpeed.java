package almanac.learning.network;

import almanac.learning.Native;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;

/**
 * Measures training: {@code TrainingSpeed LSTM 28 256 8} is two layers of 50 units on windows of 28 steps of 8 values, batches of 256. Prints
 * windows a second, and a second of this thread's processor time.
 */
public final class TrainingSpeed {
    private static final int ROUNDS = 6;
    private static final int WINDOWS = 5120;

    private TrainingSpeed() {}

    public static void main(String[] arguments) {
        Native.start();
        Shape shape = new Shape(Cell.valueOf(arguments[0]), Integer.parseInt(arguments[3]), 2, 50, 1);
        int n = Integer.parseInt(arguments[2]);
        Batch batch = Batch.random(shape, Integer.parseInt(arguments[1]), n, 1);
        float[] weights = Initial.weights(shape, new SplittableRandom(1));
        float[] gradient = new float[weights.length];
        Adam adam = new Adam(weights.length);
        try (Network network = new Network(shape, weights)) {
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                long beginCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                for (int done = 0; done < WINDOWS; done += n) {
                    network.gradient(batch.x(), batch.y(), n, Loss.SQUARED_ERROR, gradient);
                    adam.step(weights, gradient, 0.001);
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - beginCpu) / 1e9;
                System.out.printf("%s %.0f windows/s %.0f windows/cpu-s%n", shape, WINDOWS / seconds, WINDOWS / cpu);
            }
        }
    }
}
