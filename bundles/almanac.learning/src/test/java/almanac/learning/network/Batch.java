package almanac.learning.network;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Random sequences for tests, as our networks take them and as DL4J does. */
record Batch(Shape shape, int n, float[][] x, float[] y) {
    static Batch random(Shape shape, int steps, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] x = new float[steps][shape.inputs() * n];
        float[] y = new float[shape.outputs() * n];
        for (float[] step : x) {
            for (int j = 0; j < step.length; j++) {
                step[j] = (float) random.nextDouble(-1, 1);
            }
        }
        for (int j = 0; j < y.length; j++) {
            y[j] = (float) random.nextDouble(-1, 1);
        }
        return new Batch(shape, n, x, y);
    }

    INDArray features() {
        INDArray features = Nd4j.create(DataType.FLOAT, n, shape.inputs(), x.length);
        for (int t = 0; t < x.length; t++) {
            for (int f = 0; f < shape.inputs(); f++) {
                for (int i = 0; i < n; i++) {
                    features.putScalar(i, f, t, x[t][f * n + i]);
                }
            }
        }
        return features;
    }

    INDArray labels() {
        INDArray labels = Nd4j.create(DataType.FLOAT, n, shape.outputs());
        for (int o = 0; o < shape.outputs(); o++) {
            for (int i = 0; i < n; i++) {
                labels.putScalar(i, o, y[o * n + i]);
            }
        }
        return labels;
    }
}
