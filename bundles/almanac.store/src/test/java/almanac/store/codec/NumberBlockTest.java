package almanac.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class NumberBlockTest {
    @Property(tries = 300)
    void everyBitOfAnyNumbersComesBack(@ForAll("numbers") List<Double> numbers) {
        double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(bits(roundTrip(values))).isEqualTo(bits(values));
    }

    @Property(tries = 200)
    void everyBitPatternComesBack(@ForAll long[] patterns) {
        double[] values =
                Arrays.stream(patterns).mapToDouble(Double::longBitsToDouble).toArray();
        assertThat(bits(roundTrip(values))).isEqualTo(bits(values));
    }

    @Property(tries = 200)
    void decimalsComeBack(@ForAll("cents") List<Long> cents) {
        double[] values = cents.stream().mapToDouble(c -> c / 100.0).toArray();
        assertThat(bits(roundTrip(values))).isEqualTo(bits(values));
    }

    @Provide
    Arbitrary<List<Long>> cents() {
        return Arbitraries.longs().between(-1_000_000, 1_000_000).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Double>> numbers() {
        Arbitrary<Double> special = Arbitraries.of(
                0.0,
                -0.0,
                1.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                0.1 + 0.2,
                (double) (1L << 53),
                (double) Long.MAX_VALUE);
        Arbitrary<Double> units = Arbitraries.integers().between(-3, 500).map(Integer::doubleValue);
        Arbitrary<Double> single = Arbitraries.floats().map(Float::doubleValue);
        return Arbitraries.oneOf(
                Arbitraries.frequencyOf(Tuple.of(8, units), Tuple.of(2, special))
                        .list()
                        .ofMaxSize(80),
                single.list().ofMaxSize(80),
                Arbitraries.doubles().list().ofMaxSize(80));
    }

    @Test
    void runsAndWholeUnitsTakeFewBytes() {
        assertThat(packed(new double[2_000])).hasSizeLessThan(8);
        double[] units = new double[2_000];
        Arrays.setAll(units, i -> i * 31 % 60);
        assertThat(packed(units)).hasSizeLessThan(2_010);
        Arrays.fill(units, 12.95);
        assertThat(packed(units)).hasSizeLessThan(12);
        Arrays.fill(units, Double.NaN);
        assertThat(packed(units)).hasSizeLessThan(8);
    }

    @Test
    void aFewOddNumbersDoNotSpoilTheRest() {
        double[] values = new double[1_000];
        Arrays.setAll(values, i -> i % 50);
        values[17] = Math.PI;
        values[900] = -0.0;
        assertThat(packed(values)).hasSizeLessThan(1_030);
        assertThat(bits(roundTrip(values))).isEqualTo(bits(values));
    }

    @Test
    void damageIsToldAndAsksForNoEndlessMemory() {
        byte[] block = packed(new double[] {1, 2, 3});
        for (int length = 0; length < block.length; length++) {
            Unpacker cut = new Unpacker(Arrays.copyOf(block, length));
            assertThatThrownBy(() -> NumberBlock.read(cut)).isInstanceOf(BlobFormatException.class);
        }
        byte[] huge = new Packer().putCount(Long.MAX_VALUE).putByte(0).toBytes();
        assertThatThrownBy(() -> NumberBlock.read(new Unpacker(huge))).isInstanceOf(BlobFormatException.class);
    }

    private static double[] roundTrip(double[] values) {
        return NumberBlock.read(new Unpacker(packed(values)));
    }

    private static byte[] packed(double[] values) {
        Packer packer = new Packer();
        NumberBlock.write(packer, values);
        return packer.toBytes();
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
