package almanac.store.codec;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One series inside a stored one: bucket, anchor (epoch day), first bucket, scale, {@link NumberBlock} of demand, availability (0 for
 * none, 1 and a block), attributes, drivers. A driver is 0 and its payload, or 1 plus its place among those that are stored apart.
 */
final class SeriesPart {
    static final int INSIDE = 0;
    static final int APART = 1;

    private SeriesPart() {}

    /** Writes all but the drivers. */
    static void write(Packer packer, DemandSeries series) {
        packer.putText(series.grid().bucket().name())
                .putSigned(series.grid().anchor().toEpochDay())
                .putSigned(series.firstBucket())
                .putSigned(series.scale());
        NumberBlock.write(packer, series.toArray());
        double[] availability = values(series.size(), series::availability);
        boolean known = IntStream.range(0, availability.length).anyMatch(i -> availability[i] != 1);
        packer.putByte(known ? 1 : 0);
        if (known) {
            NumberBlock.write(packer, availability);
        }
        packer.putCount(series.attributes().size());
        series.attributes().forEach((name, value) -> packer.putText(name).putText(value));
    }

    static DemandSeries read(Unpacker unpacker, Sku sku, List<Driver> apart) {
        TimeBucket bucket = Names.find(TimeBucket.class, unpacker.getText());
        TimeGrid grid = new TimeGrid(bucket, LocalDate.ofEpochDay(unpacker.getSigned()));
        long firstBucket = unpacker.getSigned();
        int scale = (int) unpacker.getSigned();
        double[] demand = NumberBlock.read(unpacker);
        double[] availability = unpacker.getByte() == 0 ? null : NumberBlock.read(unpacker);
        return DemandSeries.builder(sku, grid, firstBucket, demand)
                .scale(scale)
                .availability(availability)
                .attributes(readAttributes(unpacker))
                .drivers(readDrivers(unpacker, apart))
                .build();
    }

    /** Whether two series are the same but for their units. */
    static boolean differsInDemandOnly(DemandSeries one, DemandSeries other) {
        return one.grid().equals(other.grid())
                && one.firstBucket() == other.firstBucket()
                && one.size() == other.size()
                && one.scale() == other.scale()
                && one.attributes().equals(other.attributes())
                && one.drivers().equals(other.drivers())
                && IntStream.range(0, one.size()).allMatch(i -> one.availability(i) == other.availability(i));
    }

    private static Map<String, String> readAttributes(Unpacker unpacker) {
        Map<String, String> attributes = new TreeMap<>();
        for (int left = unpacker.getSize(2); left > 0; left--) {
            attributes.put(unpacker.getText(), unpacker.getText());
        }
        return attributes;
    }

    private static List<Driver> readDrivers(Unpacker unpacker, List<Driver> apart) {
        List<Driver> drivers = new ArrayList<>();
        for (int left = unpacker.getSize(1); left > 0; left--) {
            int place = (int) unpacker.getCount();
            drivers.add(place == INSIDE ? DriverCodec.read(unpacker) : apart.get(place - APART));
        }
        return drivers;
    }

    static double[] values(int size, IntToDoubleFunction at) {
        return IntStream.range(0, size).mapToDouble(at).toArray();
    }
}
