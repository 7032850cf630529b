package almanac.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Builds a byte string of counts, numbers and texts; {@link Unpacker} reads it back in the same order. */
final class Packer {
    private byte[] bytes = new byte[512];
    private int size;

    Packer putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** A number that is never negative, seven bits a byte, the lowest first. */
    Packer putCount(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** A number of either sign: small ones are short. */
    Packer putSigned(long value) {
        return putCount(zigzag(value));
    }

    /** The bits of a number, the highest byte first. */
    Packer putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    Packer putText(String text) {
        return putBlock(text.getBytes(StandardCharsets.UTF_8));
    }

    Packer putUuid(UUID value) {
        return putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    /** Bytes with their count in front. */
    Packer putBlock(byte[] block) {
        return putCount(block.length).putBytes(block);
    }

    /** Bytes without their count. */
    Packer putBytes(byte[] block) {
        room(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Folds the sign into the lowest bit, so that numbers near 0 of either sign are small. */
    static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private Packer putLong(long bits) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            putByte((int) (bits >>> shift));
        }
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
