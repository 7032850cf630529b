package almanac.ui.worklist;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
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
     */
    int[] sorted(List<Line> lines, int[] some) {
        if (column == null) {
            return some;
        }
        return switch (column.kind()) {
            case TEXT -> byText(lines, some);
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

    private int[] byText(List<Line> lines, int[] some) {
        Texts texts = new Texts(Collator.getInstance());
        String[] keys = new String[some.length];
        for (int i = 0; i < some.length; i++) {
            keys[i] = (String) column.value(lines.get(some[i]));
        }
        int[] ranks = texts.ranks(keys);
        return order(some, (a, b) -> {
            if (ranks[a] < 0 || ranks[b] < 0) {
                return ranks[a] < 0 && ranks[b] < 0 ? 0 : ranks[a] < 0 ? 1 : -1;
            }
            return descending ? ranks[b] - ranks[a] : ranks[a] - ranks[b];
        });
    }

    private static int[] order(int[] some, java.util.Comparator<Integer> by) {
        Integer[] positions = new Integer[some.length];
        Arrays.setAll(positions, i -> i);
        Arrays.sort(positions, by);
        int[] sorted = new int[some.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = some[positions[i]];
        }
        return sorted;
    }

    /** Ranks of texts in the language's order. Most texts of a column are there many times, and comparing them is slow. */
    private record Texts(Collator collator) {
        int[] ranks(String[] keys) {
            String[] distinct = Arrays.stream(keys)
                    .filter(k -> k != null && !k.isEmpty())
                    .distinct()
                    .map(collator::getCollationKey)
                    .sorted()
                    .map(java.text.CollationKey::getSourceString)
                    .toArray(String[]::new);
            java.util.Map<String, Integer> rank = new java.util.HashMap<>(distinct.length * 2);
            for (int i = 0; i < distinct.length; i++) {
                rank.put(distinct[i], i);
            }
            return Arrays.stream(keys).mapToInt(k -> rank.getOrDefault(k, -1)).toArray();
        }
    }
}
