package almanac.learning.network;

import java.util.Arrays;

/** The simple recurrent layer of Elman (1990), Cognitive Science 14, 179-211: the hyperbolic tangent of the sums. */
final class RnnLayer extends RecurrentLayer {
    RnnLayer(int inputs, int units) {
        super(Cell.RNN, inputs, units);
    }

    @Override
    void allocate(int longest, int count) {
        // The outputs are all the state there is.
    }

    @Override
    void activate(int step, int count) {
        Activations.tanh(gates[step], 0, out[step], count);
    }

    @Override
    void deactivate(int step, int count, float[] dh, float[] dz) {
        float[] h = out[step];
        for (int j = 0; j < count; j++) {
            dz[j] = dh[j] * (1f - h[j] * h[j]);
        }
        Arrays.fill(dh, 0, count, 0f);
    }
}
