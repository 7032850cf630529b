package almanac.store;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Compares series bit by bit. */
public final class SeriesAssert {
    private SeriesAssert() {}

    public static void assertSame(CleanedSeries found, CleanedSeries wanted) {
        assertSame(found.raw(), wanted.raw());
        assertSame(found.cleaned(), wanted.cleaned());
        assertThat(found.corrections()).isEqualTo(wanted.corrections());
        assertThat(found.demandClass()).isEqualTo(wanted.demandClass());
    }

    static void assertSame(DemandSeries found, DemandSeries wanted) {
        assertThat(found.sku()).isEqualTo(wanted.sku());
        assertThat(found.grid()).isEqualTo(wanted.grid());
        assertThat(found.firstBucket()).isEqualTo(wanted.firstBucket());
        assertThat(found.scale()).isEqualTo(wanted.scale());
        assertThat(found.attributes()).isEqualTo(wanted.attributes());
        assertThat(bits(found.toArray())).isEqualTo(bits(wanted.toArray()));
        assertThat(bits(availability(found))).isEqualTo(bits(availability(wanted)));
        assertThat(found.drivers()).hasSameSizeAs(wanted.drivers());
        for (int i = 0; i < found.drivers().size(); i++) {
            assertSame(found.drivers().get(i), wanted.drivers().get(i));
        }
    }

    static void assertSame(Driver found, Driver wanted) {
        assertThat(found.name()).isEqualTo(wanted.name());
        assertThat(found.known()).isEqualTo(wanted.known());
        assertThat(found.firstBucket()).isEqualTo(wanted.firstBucket());
        assertThat(found.endBucket()).isEqualTo(wanted.endBucket());
        for (long bucket = wanted.firstBucket(); bucket < wanted.endBucket(); bucket++) {
            assertThat(Double.doubleToRawLongBits(found.at(bucket)))
                    .isEqualTo(Double.doubleToRawLongBits(wanted.at(bucket)));
        }
    }

    private static double[] availability(DemandSeries series) {
        return IntStream.range(0, series.size())
                .mapToDouble(series::availability)
                .toArray();
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
