package almanac.learning.series;

import almanac.learning.network.Network;
import almanac.learning.network.Shape;

/** Tells the next value of windows. */
sealed interface OneStep {
    /** Values that a window has. */
    int window();

    /** Opens what one thread tells values with. */
    Session open();

    /** In use by one thread. */
    interface Session extends AutoCloseable {
        /**
         * @param x an array a step, a value a window
         * @param n windows
         * @return the value that follows each window; valid until the next call
         */
        float[] next(float[][] x, int n);

        @Override
        void close();
    }

    /** A network of one input and one output. */
    record Learned(Shape shape, float[] weights, int window) implements OneStep {
        @Override
        public Session open() {
            Network network = new Network(shape, weights);
            return new Session() {
                @Override
                public float[] next(float[][] x, int n) {
                    return network.predict(x, n);
                }

                @Override
                public void close() {
                    network.close();
                }
            };
        }
    }

    /** The mean of the window. */
    record Average(int window) implements OneStep {
        @Override
        public Session open() {
            return new Session() {
                @Override
                public float[] next(float[][] x, int n) {
                    float[] mean = new float[n];
                    for (float[] step : x) {
                        for (int i = 0; i < n; i++) {
                            mean[i] += step[i] / x.length;
                        }
                    }
                    return mean;
                }

                @Override
                public void close() {
                    // Nothing is held.
                }
            };
        }
    }
}
