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
        double[] next(double[][] x, int n);

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
                public double[] next(double[][] x, int n) {
                    float[][] narrow = new float[x.length][n];
                    for (int t = 0; t < x.length; t++) {
                        for (int i = 0; i < n; i++) {
                            narrow[t][i] = (float) x[t][i];
                        }
                    }
                    float[] told = network.predict(narrow, n);
                    double[] next = new double[n];
                    for (int i = 0; i < n; i++) {
                        next[i] = told[i];
                    }
                    return next;
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
                public double[] next(double[][] x, int n) {
                    double[] mean = new double[n];
                    for (double[] step : x) {
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
