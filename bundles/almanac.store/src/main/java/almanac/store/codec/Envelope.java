package almanac.store.codec;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What is around every stored byte string: a format version, how it is packed (0 as it is, 1 deflated), for deflated ones the
 * length before, then the bytes.
 */
final class Envelope {
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;
    /** Beyond this no series or forecast is; damage must not ask for endless memory. */
    private static final long MOST_BYTES = 1L << 30;

    private Envelope() {}

    static byte[] seal(int version, byte[] payload) {
        byte[] deflated = new byte[payload.length];
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(payload);
            deflater.finish();
            int size = deflater.deflate(deflated);
            Packer packer = new Packer().putByte(version);
            return deflater.finished()
                    ? packer.putByte(DEFLATED)
                            .putCount(payload.length)
                            .putBlock(Arrays.copyOf(deflated, size))
                            .toBytes()
                    : packer.putByte(PLAIN).putBlock(payload).toBytes();
        } finally {
            deflater.end();
        }
    }

    static Unpacker open(int version, byte[] sealed) {
        Unpacker envelope = new Unpacker(sealed);
        int found = envelope.getByte();
        if (found != version) {
            throw new BlobFormatException("stored in format " + found + ", this program knows " + version);
        }
        return switch (envelope.getByte()) {
            case PLAIN -> new Unpacker(envelope.getBlock());
            case DEFLATED -> {
                long size = envelope.getCount();
                yield new Unpacker(inflate(envelope.getBlock(), size));
            }
            default -> throw new BlobFormatException("packed in an unknown way");
        };
    }

    private static byte[] inflate(byte[] deflated, long size) {
        if (size < 0 || size > MOST_BYTES) {
            throw new BlobFormatException("a stored length of " + size);
        }
        byte[] payload = new byte[(int) size];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            if (inflater.inflate(payload) != size) {
                throw new BlobFormatException("stored bytes end too early");
            }
            return payload;
        } catch (DataFormatException e) {
            throw new BlobFormatException("stored bytes are damaged", e);
        } finally {
            inflater.end();
        }
    }
}
