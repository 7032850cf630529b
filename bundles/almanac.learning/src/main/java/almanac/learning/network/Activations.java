package almanac.learning.network;

/**
 * Hyperbolic tangent and logistic function of whole arrays. Each loop has one store and no call, so that the JIT compiler turns it
 * into vector instructions.
 *
 * <p>The rational approximation and its coefficients are those of Eigen's {@code ptanh_float} (odd degree 13 over even degree 6, clamped
 * at 7.905), off by a few units in the last place.
 */
final class Activations {
    private static final float CLAMP = 7.90531110763549805f;
    private static final float A13 = -2.76076847742355e-16f;
    private static final float A11 = 2.00018790482477e-13f;
    private static final float A9 = -8.60467152213735e-11f;
    private static final float A7 = 5.12229709037114e-08f;
    private static final float A5 = 1.48572235717979e-05f;
    private static final float A3 = 6.37261928875436e-04f;
    private static final float A1 = 4.89352455891786e-03f;
    private static final float B6 = 1.19825839466702e-06f;
    private static final float B4 = 1.18534705686654e-04f;
    private static final float B2 = 2.26843463243900e-03f;
    private static final float B0 = 4.89352518554385e-03f;

    private Activations() {}

    /** to[j] = tanh(from[fromOffset + j]); both may be the same array where the offset is 0. */
    static void tanh(float[] from, int fromOffset, float[] to, int count) {
        for (int j = 0; j < count; j++) {
            float v = Math.min(CLAMP, Math.max(-CLAMP, from[fromOffset + j]));
            float q = v * v;
            float p = ((((((A13 * q + A11) * q + A9) * q + A7) * q + A5) * q + A3) * q + A1) * v;
            float r = ((B6 * q + B4) * q + B2) * q + B0;
            to[j] = p / r;
        }
    }

    /** values[offset + j] = tanh(values[offset + j]). */
    static void tanhInPlace(float[] values, int offset, int count) {
        for (int j = 0; j < count; j++) {
            float v = Math.min(CLAMP, Math.max(-CLAMP, values[offset + j]));
            float q = v * v;
            float p = ((((((A13 * q + A11) * q + A9) * q + A7) * q + A5) * q + A3) * q + A1) * v;
            float r = ((B6 * q + B4) * q + B2) * q + B0;
            values[offset + j] = p / r;
        }
    }

    /** values[offset + j] = 1 / (1 + exp(-values[offset + j])), which is tanh(v / 2) / 2 + 1 / 2. */
    static void sigmoidInPlace(float[] values, int offset, int count) {
        for (int j = 0; j < count; j++) {
            float v = Math.min(CLAMP, Math.max(-CLAMP, 0.5f * values[offset + j]));
            float q = v * v;
            float p = ((((((A13 * q + A11) * q + A9) * q + A7) * q + A5) * q + A3) * q + A1) * v;
            float r = ((B6 * q + B4) * q + B2) * q + B0;
            values[offset + j] = 0.5f * (p / r) + 0.5f;
        }
    }
}
