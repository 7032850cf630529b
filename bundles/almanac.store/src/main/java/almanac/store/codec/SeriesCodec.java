package almanac.store.codec;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A cleaned series in few bytes, every bit of its numbers kept. In an {@link Envelope} of version 1 stand
 *
 * <ol>
 *   <li>the digests of the drivers that are stored apart
 *   <li>the raw series, see {@link SeriesPart}
 *   <li>the cleaned one: as the positions and values that differ from the raw one (kind 0), or where more differs than demand, in full
 *       (kind 1)
 *   <li>the demand class, and the corrections, see {@link CorrectionPart}
 * </ol>
 *
 * The SKU is not part of it. One codec is for one thread at a time: it remembers drivers that it has met.
 */
public final class SeriesCodec {
    static final int VERSION = 1;
    private static final int DIFFERENCES = 0;
    private static final int IN_FULL = 1;
    /** Drivers of at most so many bytes are cheaper inside the series. */
    private static final int SMALL = 200;
    /** How many drivers a codec remembers. */
    private static final int MOST_REMEMBERED = 2_000;

    private final Map<Driver, byte[]> payloads = new IdentityHashMap<>();

    /** Packs a series. */
    public PackedSeries pack(CleanedSeries series) {
        Map<UUID, PackedDriver> apart = new LinkedHashMap<>();
        Packer body = new Packer();
        putSeries(body, series.raw(), apart);
        putCleaned(body, series, apart);
        body.putText(series.demandClass().name());
        CorrectionPart.write(body, series.corrections());

        Packer payload = new Packer().putCount(apart.size());
        apart.keySet().forEach(payload::putUuid);
        byte[] bytes = payload.putBytes(body.toBytes()).toBytes();
        return new PackedSeries(Content.digestOf(bytes), bytes, List.copyOf(apart.values()));
    }

    /** Opens a stored series as far as to know which drivers it needs. */
    public static OpenedSeries open(byte[] content) {
        Unpacker unpacker = Envelope.open(VERSION, content);
        UUID[] apart = new UUID[unpacker.getSize(2 * Long.BYTES)];
        Arrays.setAll(apart, i -> unpacker.getUuid());
        return new OpenedSeries(Arrays.asList(apart), unpacker);
    }

    private void putCleaned(Packer body, CleanedSeries series, Map<UUID, PackedDriver> apart) {
        if (SeriesPart.differsInDemandOnly(series.raw(), series.cleaned())) {
            body.putByte(DIFFERENCES);
            Differences.write(body, series.raw(), series.cleaned());
        } else {
            body.putByte(IN_FULL);
            putSeries(body, series.cleaned(), apart);
        }
    }

    static DemandSeries readCleaned(Unpacker unpacker, DemandSeries raw, List<Driver> apart) {
        return switch (unpacker.getByte()) {
            case DIFFERENCES -> raw.withDemand(Differences.read(unpacker, raw));
            case IN_FULL -> SeriesPart.read(unpacker, raw.sku(), apart);
            default -> throw new BlobFormatException("a cleaned series of an unknown kind");
        };
    }

    private void putSeries(Packer body, DemandSeries series, Map<UUID, PackedDriver> apart) {
        SeriesPart.write(body, series);
        body.putCount(series.drivers().size());
        for (Driver driver : series.drivers()) {
            byte[] payload = payload(driver);
            if (payload.length <= SMALL) {
                body.putCount(SeriesPart.INSIDE).putBytes(payload);
            } else {
                UUID digest = Content.digestOf(payload);
                apart.put(digest, new PackedDriver(digest, payload));
                body.putCount(SeriesPart.APART + new ArrayList<>(apart.keySet()).indexOf(digest));
            }
        }
    }

    private byte[] payload(Driver driver) {
        if (payloads.size() >= MOST_REMEMBERED) {
            payloads.clear();
        }
        return payloads.computeIfAbsent(driver, DriverCodec::payload);
    }
}
