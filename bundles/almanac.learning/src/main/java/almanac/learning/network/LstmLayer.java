package almanac.learning.network;

import java.util.Arrays;

/**
 * Long short-term memory with a forget gate and without peepholes: Hochreiter and Schmidhuber (1997), Neural Computation 9, 1735-1780; the
 * forget gate is that of Gers, Schmidhuber and Cummins (2000), Neural Computation 12, 2451-2471.
 *
 * <p>Rows of the sums: candidate, forget gate, output gate, input gate, the order of DL4J.
 */
final class LstmLayer extends RecurrentLayer {
    static final int FORGET_GATE = 1;

    private float[][] cell = {};
    private float[][] cellTanh = {};
    private float[] cellGradient = {};
    private float[] none = {};
    private int steps;

    LstmLayer(int inputs, int units) {
        super(Cell.LSTM, inputs, units);
    }

    @Override
    void allocate(int longest, int count) {
        cell = new float[longest][count];
        cellTanh = new float[longest][count];
        cellGradient = new float[count];
        none = new float[count];
    }

    @Override
    void activate(int step, int count) {
        steps = step + 1;
        float[] z = gates[step];
        Activations.tanhInPlace(z, 0, count);
        Activations.sigmoidInPlace(z, count, 3 * count);
        remember(z, before(step), cell[step], count);
        Activations.tanh(cell[step], 0, cellTanh[step], count);
        output(z, cellTanh[step], out[step], count);
    }

    @Override
    void deactivate(int step, int count, float[] dh, float[] dz) {
        float[] z = gates[step];
        if (step == steps - 1) {
            Arrays.fill(cellGradient, 0, count, 0f);
        }
        cellGradient(z, cellTanh[step], dh, cellGradient, count);
        candidate(z, cellGradient, dz, count);
        forget(z, before(step), cellGradient, dz, count);
        outputGate(z, cellTanh[step], dh, dz, count);
        input(z, cellGradient, dz, count);
        toPrevious(z, cellGradient, count);
        Arrays.fill(dh, 0, count, 0f);
    }

    private float[] before(int step) {
        return step == 0 ? none : cell[step - 1];
    }

    // One store a loop: the JIT compiler vectorises nothing else.

    private static void remember(float[] z, float[] before, float[] cell, int count) {
        for (int j = 0; j < count; j++) {
            cell[j] = z[count + j] * before[j] + z[3 * count + j] * z[j];
        }
    }

    private static void output(float[] z, float[] cellTanh, float[] out, int count) {
        for (int j = 0; j < count; j++) {
            out[j] = z[2 * count + j] * cellTanh[j];
        }
    }

    private static void cellGradient(float[] z, float[] cellTanh, float[] dh, float[] dc, int count) {
        for (int j = 0; j < count; j++) {
            dc[j] += dh[j] * z[2 * count + j] * (1f - cellTanh[j] * cellTanh[j]);
        }
    }

    private static void candidate(float[] z, float[] dc, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            dz[j] = dc[j] * z[3 * count + j] * (1f - z[j] * z[j]);
        }
    }

    private static void forget(float[] z, float[] before, float[] dc, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            float gate = z[count + j];
            dz[count + j] = dc[j] * before[j] * gate * (1f - gate);
        }
    }

    private static void outputGate(float[] z, float[] cellTanh, float[] dh, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            float gate = z[2 * count + j];
            dz[2 * count + j] = dh[j] * cellTanh[j] * gate * (1f - gate);
        }
    }

    private static void input(float[] z, float[] dc, float[] dz, int count) {
        for (int j = 0; j < count; j++) {
            float gate = z[3 * count + j];
            dz[3 * count + j] = dc[j] * z[j] * gate * (1f - gate);
        }
    }

    private static void toPrevious(float[] z, float[] dc, int count) {
        for (int j = 0; j < count; j++) {
            dc[j] *= z[count + j];
        }
    }
}
