package almanac.store.codec;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A forecast and the choice that led to it in few bytes, every bit of its numbers kept; sample paths are left out. In an
 * {@link Envelope} of version 1 stand the forecast (bucket, anchor, first bucket, {@link NumberBlock}s of means, of probabilities and of
 * all quantiles row after row, provenance and notes as JSON), then 1 and the champion, or 0 where there is none (method, reasons as JSON,
 * the accuracies of each candidate).
 */
public final class ForecastCodec {
    private static final int VERSION = 1;

    private ForecastCodec() {}

    /** Packs an outcome. */
    public static byte[] pack(ForecastOutcome outcome) {
        Packer packer = new Packer();
        putForecast(packer, outcome.forecast());
        packer.putByte(outcome.champion() == null ? 0 : 1);
        if (outcome.champion() != null) {
            putChampion(packer, outcome.champion());
        }
        return Envelope.seal(VERSION, packer.toBytes());
    }

    /**
     * Reads an outcome.
     *
     * @throws BlobFormatException where the stored bytes make no sense
     */
    public static ForecastOutcome open(Sku sku, byte[] content) {
        Unpacker unpacker = Envelope.open(VERSION, content);
        try {
            Forecast forecast = readForecast(unpacker, sku);
            return new ForecastOutcome(forecast, unpacker.getByte() == 0 ? null : readChampion(unpacker, sku));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BlobFormatException("a stored forecast makes no sense", e);
        }
    }

    private static void putForecast(Packer packer, Forecast forecast) {
        packer.putText(forecast.grid().bucket().name())
                .putSigned(forecast.grid().anchor().toEpochDay())
                .putSigned(forecast.firstBucket());
        int horizon = forecast.horizon();
        NumberBlock.write(packer, forecast.means());
        NumberBlock.write(packer, forecast.probabilities());
        NumberBlock.write(
                packer,
                SeriesPart.values(
                        forecast.probabilities().length * horizon, i -> forecast.quantile(i / horizon, i % horizon)));
        packer.putText(Json.ofProvenance(forecast.provenance())).putText(Json.ofReasons(forecast.notes()));
    }

    private static Forecast readForecast(Unpacker unpacker, Sku sku) {
        TimeBucket bucket = Names.find(TimeBucket.class, unpacker.getText());
        TimeGrid grid = new TimeGrid(bucket, LocalDate.ofEpochDay(unpacker.getSigned()));
        long firstBucket = unpacker.getSigned();
        double[] means = NumberBlock.read(unpacker);
        double[] probabilities = NumberBlock.read(unpacker);
        double[] flat = NumberBlock.read(unpacker);
        double[][] quantiles = new double[probabilities.length][];
        Arrays.setAll(quantiles, i -> Arrays.copyOfRange(flat, i * means.length, (i + 1) * means.length));
        return new Forecast(
                sku,
                grid,
                firstBucket,
                means,
                probabilities,
                quantiles,
                null,
                Json.toProvenance(unpacker.getText()),
                Json.toReasons(unpacker.getText()));
    }

    private static void putChampion(Packer packer, Champion champion) {
        packer.putText(champion.method()).putText(Json.ofReasons(champion.reasons()));
        packer.putCount(champion.accuracies().size());
        champion.accuracies().forEach((method, accuracy) -> {
            packer.putText(method).putCount(accuracy.origins()).putCount(accuracy.points());
            for (double measure : measures(accuracy)) {
                packer.putDouble(measure);
            }
        });
    }

    private static Champion readChampion(Unpacker unpacker, Sku sku) {
        String method = unpacker.getText();
        String reasons = unpacker.getText();
        SortedMap<String, Accuracy> accuracies = new TreeMap<>();
        for (int left = unpacker.getSize(1); left > 0; left--) {
            accuracies.put(unpacker.getText(), readAccuracy(unpacker));
        }
        return new Champion(sku, method, accuracies, Json.toReasons(reasons));
    }

    private static double[] measures(Accuracy a) {
        return new double[] {
            a.mae(),
            a.mse(),
            a.rmse(),
            a.wape(),
            a.mase(),
            a.rmsse(),
            a.bias(),
            a.pinball(),
            a.coverage80(),
            a.coverage95(),
            a.crps(),
            a.seconds()
        };
    }

    private static Accuracy readAccuracy(Unpacker unpacker) {
        int origins = (int) unpacker.getCount();
        int points = (int) unpacker.getCount();
        return new Accuracy(
                origins,
                points,
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble(),
                unpacker.getDouble());
    }
}
