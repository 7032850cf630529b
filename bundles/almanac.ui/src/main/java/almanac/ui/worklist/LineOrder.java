package almanac.ui.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * By what lines are sorted. Lines without a value come last, whichever way; equal ones stay as the run ranked them.
 *
 * @param column null for the run's own rank
 */
public record LineOrder(Column column, boolean descending) {
    /** The most urgent first, as the run ranked them. */
    public static final LineOrder RANK = new LineOrder(null, false);

    /** What a click on a column's head makes of it: up, down, and back to the run's rank. */
    public LineOrder clicked(Column head) {
        if (head != column) {
            return new LineOrder(head, head.kind().isNumber());
        }
        boolean second = descending != head.kind().isNumber();
        return second ? RANK : new LineOrder(head, !descending);
    }

    /**
     * Sorts.
     *
     * @param lines in the run's rank
     * @param some positions in {@code lines}, ascending; not changed
     * @param collation of texts
     */
    int[] sorted(List<Line> lines, int[] some, Collation collation) {
        if (column == null) {
            return some;
        }
        return switch (column.kind()) {
            case TEXT -> byText(lines, some, collation);
            case PICTURE -> some;
            default -> byNumber(lines, some);
        };
    }

    private int[] byNumber(List<Line> lines, int[] some) {
        double[] keys = new double[some.length];
        for (int i = 0; i < some.length; i++) {
            double number = number(column.value(lines.get(some[i])));
            keys[i] = descending ? -number : number;
        }
        return order(some, (a, b) -> Double.compare(keys[a], keys[b]));
    }

    /** NaN for nothing: {@link Double#compare} puts it last, with either sign. */
    private static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        return value instanceof Enum<?> constant ? constant.ordinal() : Double.NaN;
    }

    /** Place and position packed into one number each, which sorts many times faster than objects do. */
    private int[] byText(List<Line> lines, int[] some, Collation collation) {
        String[] texts = new String[some.length];
        for (int i = 0; i < some.length; i++) {
            texts[i] = (String) column.value(lines.get(some[i]));
        }
        int[] ranks = collation.ranks(texts);
        long[] packed = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            long place = ranks[i] < 0 ? Integer.MAX_VALUE : descending ? some.length - ranks[i] : ranks[i];
            packed[i] = place << Integer.SIZE | i;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(p -> some[(int) p]).toArray();
    }

    private static int[] order(int[] some, Comparator<Integer> by) {
        Integer[] positions = new Integer[some.length];
        Arrays.setAll(positions, i -> i);
        Arrays.sort(positions, by);
        int[] sorted = new int[some.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = some[positions[i]];
        }
        return sorted;
    }
}
