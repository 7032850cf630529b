package almanac.erp.series;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of one series in plain arrays: time, line of the file, and the columns' numbers. */
final class Observations {
    private int[] times = new int[16];
    private int[] lines = new int[16];
    private final double[][] columns;
    private int size;
    private boolean sorted = true;

    Observations(int columns) {
        this.columns = new double[columns][16];
    }

    void add(int time, long line, double[] numbers) {
        if (size == times.length) {
            int more = size + (size >> 1);
            times = Arrays.copyOf(times, more);
            lines = Arrays.copyOf(lines, more);
            for (int c = 0; c < columns.length; c++) {
                columns[c] = Arrays.copyOf(columns[c], more);
            }
        }
        sorted &= size == 0 || times[size - 1] < time;
        times[size] = time;
        lines[size] = (int) line;
        for (int c = 0; c < columns.length; c++) {
            columns[c][size] = numbers[c];
        }
        size++;
    }

    /** Sorts by time, rows of the same time as in the file. */
    void sort() {
        if (sorted) {
            return;
        }
        int[] order = IntStream.range(0, size)
                .mapToLong(i -> (long) times[i] << 32 | i)
                .sorted()
                .mapToInt(entry -> (int) entry)
                .toArray();
        times = IntStream.of(order).map(i -> times[i]).toArray();
        lines = IntStream.of(order).map(i -> lines[i]).toArray();
        for (int c = 0; c < columns.length; c++) {
            double[] column = columns[c];
            columns[c] = IntStream.of(order).mapToDouble(i -> column[i]).toArray();
        }
        sorted = true;
    }

    int size() {
        return size;
    }

    int time(int row) {
        return times[row];
    }

    long line(int row) {
        return lines[row];
    }

    double value(int column, int row) {
        return columns[column][row];
    }
}
