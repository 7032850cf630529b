package almanac.store.codec;

import almanac.api.forecast.SamplePaths;

/**
 * Sample paths in few bytes, every bit kept: in an {@link Envelope} of version 1 how many paths and buckets there are, then a
 * {@link NumberBlock} of all units, path after path.
 */
public final class PathsCodec {
    private static final int VERSION = 1;
    private static final int MOST_BUCKETS = 1 << 20;

    private PathsCodec() {}

    /** Packs paths. */
    public static byte[] pack(SamplePaths paths) {
        int horizon = paths.horizon();
        Packer packer = new Packer().putCount(paths.count()).putCount(horizon);
        NumberBlock.write(packer, SeriesPart.values(paths.count() * horizon, i -> paths.at(i / horizon, i % horizon)));
        return Envelope.seal(VERSION, packer.toBytes());
    }

    /**
     * Reads paths.
     *
     * @throws BlobFormatException where the stored bytes make no sense
     */
    public static SamplePaths open(byte[] content) {
        Unpacker unpacker = Envelope.open(VERSION, content);
        try {
            int count = (int) unpacker.getCount();
            int horizon = (int) unpacker.getCount();
            double[] units = NumberBlock.read(unpacker);
            if (horizon < 0 || horizon > MOST_BUCKETS || (long) count * horizon != units.length) {
                throw new BlobFormatException("stored paths of " + horizon + " buckets");
            }
            float[][] paths = new float[count][horizon];
            for (int i = 0; i < units.length; i++) {
                paths[i / horizon][i % horizon] = (float) units[i];
            }
            return new SamplePaths(paths);
        } catch (IndexOutOfBoundsException e) {
            throw new BlobFormatException("stored paths make no sense", e);
        }
    }
}
