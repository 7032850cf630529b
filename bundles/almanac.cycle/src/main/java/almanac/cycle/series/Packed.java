package almanac.cycle.series;

import java.util.Arrays;

/**
 * Numbers in the fewest bytes each that hold them exactly: most demand is in whole units, and few of them. Immutable.
 *
 * @param values a byte[], a short[] or a double[]
 */
record Packed(Object values) {
    /** Copies them. */
    static Packed of(double[] numbers) {
        double least = 0;
        double most = 0;
        for (double number : numbers) {
            if (number != Math.rint(number) || number == 0 && 1 / number < 0) {
                return new Packed(numbers.clone());
            }
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        if (least >= Byte.MIN_VALUE && most <= Byte.MAX_VALUE) {
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) numbers[i];
            }
            return new Packed(bytes);
        }
        if (least >= Short.MIN_VALUE && most <= Short.MAX_VALUE) {
            short[] shorts = new short[numbers.length];
            for (int i = 0; i < shorts.length; i++) {
                shorts[i] = (short) numbers[i];
            }
            return new Packed(shorts);
        }
        return new Packed(numbers.clone());
    }

    /** A copy of them. */
    double[] open() {
        if (values instanceof byte[] bytes) {
            double[] numbers = new double[bytes.length];
            Arrays.setAll(numbers, i -> bytes[i]);
            return numbers;
        }
        if (values instanceof short[] shorts) {
            double[] numbers = new double[shorts.length];
            Arrays.setAll(numbers, i -> shorts[i]);
            return numbers;
        }
        return ((double[]) values).clone();
    }
}
