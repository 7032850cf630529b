package almanac.store.codec;

import almanac.api.Sku;
import almanac.api.host.DemandLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Demand of one SKU in few bytes, every bit kept: in an {@link Envelope} of version 1 days (as differences), quantities and amounts. */
public final class DemandCodec {
    private static final int VERSION = 1;

    private DemandCodec() {}

    /**
     * Packs lines.
     *
     * @param lines of one SKU, by date
     */
    public static byte[] pack(List<DemandLine> lines) {
        double[] days = new double[lines.size()];
        double[] quantities = new double[lines.size()];
        double[] amounts = new double[lines.size()];
        long before = 0;
        for (int i = 0; i < lines.size(); i++) {
            DemandLine line = lines.get(i);
            days[i] = line.date().toEpochDay() - before;
            before = line.date().toEpochDay();
            quantities[i] = line.quantity();
            amounts[i] = line.netAmount() == null ? Double.NaN : line.netAmount();
        }
        Packer packer = new Packer();
        NumberBlock.write(packer, days);
        NumberBlock.write(packer, quantities);
        NumberBlock.write(packer, amounts);
        return Envelope.seal(VERSION, packer.toBytes());
    }

    /**
     * Reads lines.
     *
     * @throws BlobFormatException where the stored bytes make no sense
     */
    public static List<DemandLine> open(Sku sku, byte[] content) {
        Unpacker unpacker = Envelope.open(VERSION, content);
        try {
            double[] days = NumberBlock.read(unpacker);
            double[] quantities = NumberBlock.read(unpacker);
            double[] amounts = NumberBlock.read(unpacker);
            List<DemandLine> lines = new ArrayList<>(days.length);
            long day = 0;
            for (int i = 0; i < days.length; i++) {
                day += (long) days[i];
                Double amount = Double.isNaN(amounts[i]) ? null : Double.valueOf(amounts[i]);
                lines.add(new DemandLine(sku, LocalDate.ofEpochDay(day), quantities[i], amount));
            }
            return lines;
        } catch (IndexOutOfBoundsException e) {
            throw new BlobFormatException("stored demand makes no sense", e);
        }
    }
}
