package almanac.learning.network;

/**
 * Gated recurrent unit: Cho et al. (2014), EMNLP, 1724-1734, with the reset gate applied after the recurrent product, as PyTorch, cuDNN and
 * Keras ({@code reset_after}) have it: with reset gate r and update gate u,
 *
 * <pre>
 * r = sigmoid(Wr x + br + Rr h)      u = sigmoid(Wu x + bu + Ru h)
 * c = tanh(Wc x + bc + r (Rc h + dc))     h' = (1 - u) c + u h
 * </pre>
 *
 * <p>Rows of the sums: r, u, the candidate's part from the inputs, its part from the previous output.
 */
final class GruLayer extends RecurrentLayer {
    private float[] none = {};

    GruLayer(int inputs, int units) {
        super(Cell.GRU, inputs, units);
    }

    @Override
    void allocate(int longest, int count) {
        none = new float[count];
    }

    @Override
    void activate(int step, int count) {
        float[] z = gates[step];
        Activations.sigmoidInPlace(z, 0, 2 * count);
        reset(z, count);
        Activations.tanhInPlace(z, 2 * count, count);
        update(z, before(step), out[step], count);
    }

    @Override
    void deactivate(int step, int count, float[] dh, float[] dz) {
        float[] z = gates[step];
        candidateGradient(z, dh, dz, count);
        resetGradient(z, dz, count);
        updateGradient(z, before(step), dh, dz, count);
        recurrentGradient(z, dz, count);
        toPrevious(z, dh, count);
    }

    private float[] before(int step) {
        return step == 0 ? none : out[step - 1];
    }

    // One store a loop: the JIT compiler vectorises nothing else.

    private static void reset(float[] z, int count) {
        for (int j = 0; j < count; j++) {
            z[2 * count + j] += z[j] * z[3 * count + j];
        }
    }

    private static void update(float[] z, float[] before, float[] out, int count) {
        for (int j = 0; j < count; j++) {
            float c = z[2 * count + j];
            out[j] = c + z[count + j] * (before[j] - c);
        }
    }

    private static void candidateGradient(float[] z, float[] dh, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            float c = z[2 * count + j];
            dz[2 * count + j] = dh[j] * (1f - z[count + j]) * (1f - c * c);
        }
    }

    private static void resetGradient(float[] z, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            float r = z[j];
            dz[j] = dz[2 * count + j] * z[3 * count + j] * r * (1f - r);
        }
    }

    private static void updateGradient(float[] z, float[] before, float[] dh, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            float u = z[count + j];
            dz[count + j] = dh[j] * (before[j] - z[2 * count + j]) * u * (1f - u);
        }
    }

    private static void recurrentGradient(float[] z, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            dz[3 * count + j] = dz[2 * count + j] * z[j];
        }
    }

    private static void toPrevious(float[] z, float[] dh, int count) {
        for (int j = 0; j < count; j++) {
            dh[j] *= z[count + j];
        }
    }
}
