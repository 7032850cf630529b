package almanac.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.store.codec.BlobFormatException;
import almanac.store.codec.DriverCodec;
import almanac.store.codec.PackedDriver;
import almanac.store.codec.PackedSeries;
import almanac.store.codec.SeriesCodec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SeriesCodecTest {
    @Property(tries = 150)
    void anySeriesComesBackBitByBit(@ForAll("series") CleanedSeries series) {
        SeriesAssert.assertSame(roundTrip(series, series.raw().sku()), series);
    }

    @Provide
    Arbitrary<CleanedSeries> series() {
        Arbitrary<double[]> sold = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 40).map(Integer::doubleValue),
                        Arbitraries.doubles().between(0, 1e6),
                        Arbitraries.just(Double.NaN))
                .array(double[].class)
                .ofMaxSize(50);
        return Combinators.combine(
                        sold,
                        Arbitraries.integers().between(-5_000, 30_000),
                        Arbitraries.of(TimeBucket.values()),
                        Arbitraries.integers().between(-1, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.strings().ofMaxLength(12))
                .as(SeriesCodecTest::make);
    }

    /** Odd kinds differ between raw and cleaned in more than demand. */
    private static CleanedSeries make(
            double[] sold, int first, TimeBucket bucket, int scale, int kind, String attribute) {
        TimeGrid grid = new TimeGrid(bucket, LocalDate.of(2020, 2, 29).plusDays(kind));
        double[] shares = IntStream.range(0, sold.length)
                .mapToDouble(i -> i % 3 == 0 ? 0.5 : 1)
                .toArray();
        DemandSeries raw = DemandSeries.builder(Sku.of("x"), grid, first, sold)
                .availability(kind == 0 ? null : shares)
                .scale(scale)
                .attributes(Map.of("attr_x", attribute))
                .drivers(List.of(new Driver("price", Driver.Known.AHEAD, first + 3L, sold), Examples.weather()))
                .build();
        double[] used = Arrays.stream(sold)
                .map(v -> Double.isNaN(v) || v > 30 ? 1.0 / 3 : v)
                .toArray();
        DemandSeries cleaned = kind % 2 == 0
                ? raw.withDemand(used)
                : DemandSeries.builder(Sku.of("x"), grid, first - 1L, used).build();
        List<Correction> corrections = IntStream.range(0, sold.length)
                .filter(i -> sold[i] != used[i])
                .mapToObj(i -> new Correction(
                        first + (long) i, Correction.Cause.values()[i % 5], "method-" + i % 2, sold[i], used[i]))
                .toList();
        return new CleanedSeries(raw, cleaned, corrections, DemandClass.values()[kind]);
    }

    @Test
    void equalSeriesHaveOneDigestWhateverTheirSku() {
        UUID tea = new SeriesCodec().pack(Examples.series(Examples.TEA, 9)).digest();
        assertThat(new SeriesCodec().pack(Examples.series(Sku.of("coffee"), 9)).digest())
                .isEqualTo(tea);
        assertThat(new SeriesCodec().pack(Examples.series(Examples.TEA, 8)).digest())
                .isNotEqualTo(tea);
    }

    @Test
    void twoThousandDaysOfWholeUnitsTakeAboutAByteADay() {
        double[] sold =
                IntStream.range(0, 2_000).mapToDouble(i -> (i * 7919L) % 40).toArray();
        DemandSeries raw =
                DemandSeries.builder(Sku.of("x"), TimeGrid.DAYS, 18_000, sold).build();
        PackedSeries packed = new SeriesCodec().pack(new CleanedSeries(raw, raw, List.of(), DemandClass.SMOOTH));
        assertThat(packed.content()).hasSizeLessThan(2_100);
    }

    @Test
    void damageAndLaterVersionsAreTold() {
        byte[] content =
                new SeriesCodec().pack(Examples.series(Examples.TEA, 9)).content();
        byte[] later = content.clone();
        later[0] = 2;
        assertThatThrownBy(() -> SeriesCodec.open(later))
                .isInstanceOf(BlobFormatException.class)
                .hasMessageContaining("format 2");
        byte[] cut = Arrays.copyOf(content, content.length / 2);
        assertThatThrownBy(() -> SeriesCodec.open(cut)).isInstanceOf(BlobFormatException.class);
    }

    private static CleanedSeries roundTrip(CleanedSeries series, Sku sku) {
        PackedSeries packed = new SeriesCodec().pack(series);
        Map<UUID, Driver> drivers = packed.drivers().stream()
                .collect(Collectors.toMap(PackedDriver::digest, d -> DriverCodec.open(d.content())));
        return SeriesCodec.open(packed.content()).read(sku, drivers::get);
    }
}
