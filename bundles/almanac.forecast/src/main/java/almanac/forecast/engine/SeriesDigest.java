package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.forecast.Training;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** What a model is trained on, as one short text: settings, and every series with its drivers, in their order. */
final class SeriesDigest {
    private final MessageDigest digest;

    private SeriesDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 digest in hexadecimal digits. */
    static String of(Iterable<DemandSeries> series, Training training) {
        SeriesDigest all = new SeriesDigest();
        all.add(training.season() + " " + training.horizon() + " " + training.seed());
        all.add(new TreeMap<>(training.parameters()).toString());
        series.forEach(all::add);
        return HexFormat.of().formatHex(all.digest.digest());
    }

    private void add(DemandSeries series) {
        add(series.sku().key());
        add(series.grid().toString());
        add(series.attributes().toString());
        ByteBuffer numbers = ByteBuffer.allocate((2 * series.size() + 3) * Double.BYTES);
        numbers.putLong(series.firstBucket()).putLong(series.size()).putLong(series.scale());
        for (int t = 0; t < series.size(); t++) {
            numbers.putDouble(series.demand(t)).putDouble(series.availability(t));
        }
        digest.update(numbers.array());
        series.drivers().forEach(this::add);
    }

    private void add(Driver driver) {
        add(driver.name());
        add(driver.known().name());
        int size = (int) (driver.endBucket() - driver.firstBucket());
        ByteBuffer numbers = ByteBuffer.allocate((size + 2) * Double.BYTES);
        numbers.putLong(driver.firstBucket()).putLong(size);
        for (long bucket = driver.firstBucket(); bucket < driver.endBucket(); bucket++) {
            numbers.putDouble(driver.at(bucket));
        }
        digest.update(numbers.array());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
