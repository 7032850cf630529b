package almanac.promotion.learn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Numbers that are seldom looked at, in little memory. Immutable. */
public final class PackedFloats {
    private static final int BYTES = 4;
    private static final int ALL_BITS = -1;

    /** Without the lower 13 of 23 bits of the fraction: exact to 0.05%. */
    private static final int HIGHER_BITS = -1 << 13;

    private final byte[] packed;
    private final int size;

    private PackedFloats(byte[] packed, int size) {
        this.packed = packed;
        this.size = size;
    }

    /** Keeps each number as it is, rounded to a float. */
    static PackedFloats exact(double[] values) {
        return pack(values, ALL_BITS);
    }

    /** Keeps each number to within 0.05%. */
    static PackedFloats rounded(double[] values) {
        return pack(values, HIGHER_BITS);
    }

    /** Bytes of one weight lie together: those of neighbours are alike and take little room. */
    private static PackedFloats pack(double[] values, int mask) {
        byte[] planes = new byte[BYTES * values.length];
        int half = mask == ALL_BITS ? 0 : Integer.lowestOneBit(mask) >> 1;
        for (int i = 0; i < values.length; i++) {
            float value = (float) values[i];
            int bits = Float.floatToIntBits(value);
            bits = Float.isFinite(value) ? bits + half & mask : bits;
            for (int b = 0; b < BYTES; b++) {
                planes[b * values.length + i] = (byte) (bits >>> 8 * b);
            }
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(planes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new PackedFloats(bytes.toByteArray(), values.length);
    }

    public int size() {
        return size;
    }

    /** The numbers; a new array each time. */
    public float[] open() {
        byte[] planes;
        Inflater inflater = new Inflater();
        try (InflaterInputStream in = new InflaterInputStream(new java.io.ByteArrayInputStream(packed), inflater)) {
            planes = in.readNBytes(BYTES * size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            int bits = 0;
            for (int b = 0; b < BYTES; b++) {
                bits |= (planes[b * size + i] & 0xff) << 8 * b;
            }
            values[i] = Float.intBitsToFloat(bits);
        }
        return values;
    }
}
