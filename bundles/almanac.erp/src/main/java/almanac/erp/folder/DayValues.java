package almanac.erp.folder;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two numbers a day in plain arrays, 20 bytes a day. Days may come in any order and more than once; those that come twice become one as
 * the merger says, at the latest in {@link #settle}.
 */
final class DayValues {
    /** What becomes of two entries for a day. */
    interface Merger {
        /** Takes entry {@code from} into entry {@code into}; both are of the same day. */
        void merge(DayValues values, int into, int from);
    }

    private final Merger merger;
    private int[] days = new int[8];
    private double[] first = new double[8];
    private double[] second = new double[8];
    private int size;
    private boolean sorted = true;

    DayValues(Merger merger) {
        this.merger = merger;
    }

    /**
     * @param day since 1970-01-01
     */
    void add(int day, double one, double two) {
        if (size == days.length) {
            makeRoom();
        }
        days[size] = day;
        first[size] = one;
        second[size] = two;
        size++;
        int last = size - 2;
        if (last >= 0 && days[last] == day) {
            merger.merge(this, last, size - 1);
            size--;
        } else if (last >= 0 && days[last] > day) {
            sorted = false;
        }
    }

    private void makeRoom() {
        settle();
        if (size > days.length / 2) {
            int more = Math.addExact(size, size);
            days = Arrays.copyOf(days, more);
            first = Arrays.copyOf(first, more);
            second = Arrays.copyOf(second, more);
        }
    }

    /** Sorts by day, earlier additions first, and merges the days that come twice. */
    void settle() {
        if (sorted) {
            return;
        }
        long[] order = IntStream.range(0, size)
                .mapToLong(i -> (long) days[i] << 32 | i)
                .sorted()
                .toArray();
        int[] oldDays = Arrays.copyOf(days, size);
        double[] oldFirst = Arrays.copyOf(first, size);
        double[] oldSecond = Arrays.copyOf(second, size);
        sorted = true;
        size = 0;
        for (long entry : order) {
            int i = (int) entry;
            add(oldDays[i], oldFirst[i], oldSecond[i]);
        }
    }

    int size() {
        return size;
    }

    int day(int entry) {
        return days[entry];
    }

    double first(int entry) {
        return first[entry];
    }

    double second(int entry) {
        return second[entry];
    }

    void set(int entry, double one, double two) {
        first[entry] = one;
        second[entry] = two;
    }
}
