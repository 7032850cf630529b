package almanac.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Reads what a {@link Packer} wrote; throws {@link BlobFormatException} where the bytes end too early. */
final class Unpacker {
    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    int getByte() {
        if (at >= bytes.length) {
            throw new BlobFormatException("stored bytes end too early");
        }
        return bytes[at++] & 0xFF;
    }

    long getCount() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = getByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new BlobFormatException("a stored count has no end");
    }

    /** A count of things that follow, each at least {@code leastBytes} long, so that damage cannot ask for endless memory. */
    int getSize(int leastBytes) {
        long count = getCount();
        if (count < 0 || count * leastBytes > bytes.length - at) {
            throw new BlobFormatException("a stored count of " + count + " is beyond the stored bytes");
        }
        return (int) count;
    }

    long getSigned() {
        return unzigzag(getCount());
    }

    double getDouble() {
        return Double.longBitsToDouble(getLong());
    }

    String getText() {
        return new String(getBlock(), StandardCharsets.UTF_8);
    }

    UUID getUuid() {
        return new UUID(getLong(), getLong());
    }

    byte[] getBlock() {
        return getBytes(getSize(1));
    }

    byte[] getBytes(int count) {
        if (count > bytes.length - at) {
            throw new BlobFormatException("stored bytes end too early");
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    private long getLong() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | getByte();
        }
        return bits;
    }
}
