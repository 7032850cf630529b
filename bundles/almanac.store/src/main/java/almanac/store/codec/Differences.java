package almanac.store.codec;

import almanac.api.demand.DemandSeries;
import java.util.stream.IntStream;

/** Where the units of one series differ from another's: how many positions, the gaps between them, a {@link NumberBlock} of units. */
final class Differences {
    private Differences() {}

    static void write(Packer packer, DemandSeries from, DemandSeries to) {
        int[] positions = IntStream.range(0, from.size())
                .filter(i -> bits(from.demand(i)) != bits(to.demand(i)))
                .toArray();
        packer.putCount(positions.length);
        int before = 0;
        for (int position : positions) {
            packer.putCount(position - before);
            before = position;
        }
        NumberBlock.write(packer, SeriesPart.values(positions.length, i -> to.demand(positions[i])));
    }

    /** The units of the other series. */
    static double[] read(Unpacker unpacker, DemandSeries from) {
        int[] positions = new int[unpacker.getSize(1)];
        int position = 0;
        for (int i = 0; i < positions.length; i++) {
            position += (int) unpacker.getCount();
            positions[i] = position;
        }
        double[] others = NumberBlock.read(unpacker);
        if (others.length != positions.length || position >= Math.max(1, from.size())) {
            throw new BlobFormatException("differences beyond the series");
        }
        double[] units = from.toArray();
        for (int i = 0; i < positions.length; i++) {
            units[positions[i]] = others[i];
        }
        return units;
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
