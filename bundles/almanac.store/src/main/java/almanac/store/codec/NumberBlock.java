package almanac.store.codec;

import java.util.Arrays;

/**
 * Numbers in few bytes, every bit kept. A block is its count, its form, and the numbers in that form:
 *
 * <ul>
 *   <li>forms 0 to 4: decimals. A number <i>m</i> / 10<sup>form</sup> is the count 3 + zigzag(<i>m</i>); 0 and a count <i>n</i> repeat
 *       the number before <i>n</i> times (before the first stands 0), 1 is not-a-number, 2 is followed by the bits of a number that is no
 *       such decimal
 *   <li>form 8: single precision, where that is exact; first all highest bytes, then all next ones
 *   <li>form 9: double precision in the same manner
 * </ul>
 *
 * The form is the one of least decimals that leaves few numbers out. Whole units take a byte or two, runs of zeros or of ones next to
 * nothing.
 */
final class NumberBlock {
    private static final int MOST_DECIMALS = 4;
    /** Beyond this no series is; damage must not ask for endless memory. */
    private static final int MOST_NUMBERS = 1 << 24;

    private static final int SINGLE = 8;
    private static final int DOUBLE = 9;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000};
    private static final double EXACT_WHOLE = 1L << 53;
    private static final long NOT_A_NUMBER = Double.doubleToRawLongBits(Double.NaN);

    private static final int REPEAT = 0;
    private static final int MISSING = 1;
    private static final int BITS = 2;
    private static final int FIRST_DECIMAL = 3;

    private NumberBlock() {}

    static void write(Packer packer, double[] values) {
        int form = formFor(values);
        packer.putCount(values.length).putByte(form);
        switch (form) {
            case SINGLE -> writeSingles(packer, values);
            case DOUBLE -> writeDoubles(packer, values);
            default -> writeDecimals(packer, values, POWERS[form]);
        }
    }

    static double[] read(Unpacker unpacker) {
        long count = unpacker.getCount();
        if (count < 0 || count > MOST_NUMBERS) {
            throw new BlobFormatException("a stored block of " + count + " numbers");
        }
        double[] values = new double[(int) count];
        int form = unpacker.getByte();
        switch (form) {
            case SINGLE -> readSingles(unpacker, values);
            case DOUBLE -> readDoubles(unpacker, values);
            default -> {
                if (form > MOST_DECIMALS) {
                    throw new BlobFormatException("numbers in an unknown form " + form);
                }
                readDecimals(unpacker, values, POWERS[form]);
            }
        }
        return values;
    }

    private static int formFor(double[] values) {
        int best = -1;
        int fewest = values.length / 8 + 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS && fewest > 0; decimals++) {
            int others = countOthers(values, POWERS[decimals], fewest);
            if (others < fewest) {
                fewest = others;
                best = decimals;
            }
        }
        return best >= 0 ? best : areSingle(values) ? SINGLE : DOUBLE;
    }

    /** Numbers that are no such decimals; stops counting at {@code enough}. */
    private static int countOthers(double[] values, double power, int enough) {
        int others = 0;
        for (int i = 0; i < values.length && others < enough; i++) {
            if (!isDecimal(values[i], power) && bits(values[i]) != NOT_A_NUMBER) {
                others++;
            }
        }
        return others;
    }

    private static boolean isDecimal(double value, double power) {
        double scaled = Math.rint(value * power);
        return Math.abs(scaled) <= EXACT_WHOLE && bits((long) scaled / power) == bits(value);
    }

    private static boolean areSingle(double[] values) {
        for (double value : values) {
            if (bits((float) value) != bits(value)) {
                return false;
            }
        }
        return true;
    }

    private static void writeDecimals(Packer packer, double[] values, double power) {
        long before = bits(0.0);
        int i = 0;
        while (i < values.length) {
            int run = runOf(values, i, before);
            if (run > 1) {
                packer.putCount(REPEAT).putCount(run);
                i += run;
            } else {
                before = bits(values[i]);
                writeDecimal(packer, values[i], power);
                i++;
            }
        }
    }

    private static int runOf(double[] values, int from, long bits) {
        int end = from;
        while (end < values.length && bits(values[end]) == bits) {
            end++;
        }
        return end - from;
    }

    private static void writeDecimal(Packer packer, double value, double power) {
        if (isDecimal(value, power)) {
            packer.putCount(FIRST_DECIMAL + Packer.zigzag((long) Math.rint(value * power)));
        } else if (bits(value) == NOT_A_NUMBER) {
            packer.putCount(MISSING);
        } else {
            packer.putCount(BITS).putDouble(value);
        }
    }

    private static void readDecimals(Unpacker unpacker, double[] values, double power) {
        double before = 0;
        int i = 0;
        while (i < values.length) {
            long token = unpacker.getCount();
            int run = token == REPEAT ? runWithin(unpacker.getCount(), values.length - i) : 1;
            if (token != REPEAT) {
                before = number(token, unpacker, power);
            }
            Arrays.fill(values, i, i + run, before);
            i += run;
        }
    }

    private static int runWithin(long run, int room) {
        if (run < 1 || run > room) {
            throw new BlobFormatException("a stored run of " + run + " numbers");
        }
        return (int) run;
    }

    private static double number(long token, Unpacker unpacker, double power) {
        if (token == MISSING) {
            return Double.NaN;
        }
        return token == BITS ? unpacker.getDouble() : Unpacker.unzigzag(token - FIRST_DECIMAL) / power;
    }

    private static void writeSingles(Packer packer, double[] values) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            for (double value : values) {
                packer.putByte(Float.floatToRawIntBits((float) value) >>> shift);
            }
        }
    }

    private static void readSingles(Unpacker unpacker, double[] values) {
        byte[] planes = unpacker.getBytes(Math.multiplyExact(values.length, Float.BYTES));
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat((int) gather(planes, i, values.length));
        }
    }

    private static void writeDoubles(Packer packer, double[] values) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            for (double value : values) {
                packer.putByte((int) (bits(value) >>> shift));
            }
        }
    }

    private static void readDoubles(Unpacker unpacker, double[] values) {
        byte[] planes = unpacker.getBytes(Math.multiplyExact(values.length, Double.BYTES));
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.longBitsToDouble(gather(planes, i, values.length));
        }
    }

    private static long gather(byte[] planes, int i, int count) {
        long bits = 0;
        for (int at = i; at < planes.length; at += count) {
            bits = bits << 8 | planes[at] & 0xFF;
        }
        return bits;
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
