package almanac.store.codec;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A stored series that waits for the drivers stored apart from it. Read it once. */
public final class OpenedSeries {
    private final List<UUID> apart;
    private final Unpacker unpacker;

    OpenedSeries(List<UUID> apart, Unpacker unpacker) {
        this.apart = apart;
        this.unpacker = unpacker;
    }

    /** Digests of the drivers that are stored apart. */
    public List<UUID> drivers() {
        return apart;
    }

    /**
     * The series.
     *
     * @param sku whose it is
     * @param find gives a driver by its digest
     * @throws BlobFormatException where the stored bytes make no sense
     */
    public CleanedSeries read(Sku sku, Function<UUID, Driver> find) {
        List<Driver> drivers = apart.stream().map(find).toList();
        try {
            DemandSeries raw = SeriesPart.read(unpacker, sku, drivers);
            DemandSeries cleaned = SeriesCodec.readCleaned(unpacker, raw, drivers);
            DemandClass demandClass = Names.find(DemandClass.class, unpacker.getText());
            return new CleanedSeries(raw, cleaned, CorrectionPart.read(unpacker), demandClass);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BlobFormatException("a stored series makes no sense", e);
        }
    }
}
