package almanac.ui.worklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of the table: lines that the filter lets through, sorted, with a head above each group. Immutable. */
public final class Rows {
    /** A group of lines. */
    public record Group(String key, boolean open, Totals totals) {}

    private final List<Line> lines;
    /** A line's position, or -1 - group. */
    private final int[] codes;

    private final List<Group> groups;
    /** Positions of lines that the filter lets through, in order. */
    private final int[] shown;
    /** The group of each of them; null where there are no groups. */
    private final int[] groupOf;

    private final Totals totals;

    private Rows(List<Line> lines, int[] codes, List<Group> groups, int[] shown, int[] groupOf, Totals totals) {
        this.lines = lines;
        this.codes = codes;
        this.groups = groups;
        this.shown = shown;
        this.groupOf = groupOf;
        this.totals = totals;
    }

    /** No rows. */
    public static Rows none() {
        return new Rows(List.of(), new int[0], List.of(), new int[0], null, Totals.NONE);
    }

    /**
     * Makes rows. Takes tens of milliseconds for 100,000 lines.
     *
     * @param lines in the run's rank; not changed afterwards
     * @param closed keys of groups whose lines are hidden
     * @param collation of texts
     */
    public static Rows of(
            List<Line> lines,
            LineFilter filter,
            LineOrder order,
            Grouping grouping,
            Set<String> closed,
            Collation collation) {
        int[] through = new int[lines.size()];
        int count = 0;
        Totals.Sum sum = new Totals.Sum();
        for (int i = 0; i < through.length; i++) {
            if (filter.test(lines.get(i))) {
                through[count++] = i;
                sum.add(lines.get(i));
            }
        }
        int[] shown = order.sorted(lines, Arrays.copyOf(through, count), collation);
        return grouping == Grouping.NONE
                ? new Rows(lines, shown, List.of(), shown, null, sum.totals())
                : grouped(lines, shown, grouping, closed, sum.totals());
    }

    private static Rows grouped(List<Line> lines, int[] shown, Grouping grouping, Set<String> closed, Totals totals) {
        // Groups stand in the order of their first line: the most urgent one, or the first by the order asked for.
        Map<String, Integer> numbers = new HashMap<>();
        List<String> keys = new ArrayList<>();
        List<Totals.Sum> sums = new ArrayList<>();
        int[] groupOf = new int[shown.length];
        for (int i = 0; i < shown.length; i++) {
            Line line = lines.get(shown[i]);
            String key = grouping.of(line);
            Integer number = numbers.get(key);
            if (number == null) {
                number = keys.size();
                numbers.put(key, number);
                keys.add(key);
                sums.add(new Totals.Sum());
            }
            groupOf[i] = number;
            sums.get(number).add(line);
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < keys.size(); g++) {
            groups.add(new Group(
                    keys.get(g), !closed.contains(keys.get(g)), sums.get(g).totals()));
        }
        return new Rows(lines, codes(shown, groupOf, groups), groups, shown, groupOf, totals);
    }

    private static int[] codes(int[] shown, int[] groupOf, List<Group> groups) {
        int[] next = new int[groups.size()];
        int size = 0;
        for (int g = 0; g < next.length; g++) {
            next[g] = size;
            size += 1 + (groups.get(g).open() ? groups.get(g).totals().lines() : 0);
        }
        int[] codes = new int[size];
        for (int g = 0; g < next.length; g++) {
            codes[next[g]++] = -1 - g;
        }
        for (int i = 0; i < shown.length; i++) {
            if (groups.get(groupOf[i]).open()) {
                codes[next[groupOf[i]]++] = shown[i];
            }
        }
        return codes;
    }

    /** How many rows, heads included. */
    public int size() {
        return codes.length;
    }

    /** The line of a row; null where the row is a group's head. */
    public Line line(int row) {
        return codes[row] < 0 ? null : lines.get(codes[row]);
    }

    /** The group whose head a row is; null where the row is a line. */
    public Group group(int row) {
        return codes[row] < 0 ? groups.get(-1 - codes[row]) : null;
    }

    /** In the order in which they stand. */
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    /** Lines that the filter lets through, those of closed groups too, in order. */
    public List<Line> lines() {
        List<Line> all = new ArrayList<>(shown.length);
        for (int position : shown) {
            all.add(lines.get(position));
        }
        return all;
    }

    /** The line of a row, or all lines of the group whose head it is. */
    public List<Line> lines(int row) {
        if (codes[row] >= 0) {
            return List.of(lines.get(codes[row]));
        }
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            if (groupOf[i] == -1 - codes[row]) {
                all.add(lines.get(shown[i]));
            }
        }
        return all;
    }

    /** The row of a suggestion or SKU that stood at a line before; -1 where it is not shown. */
    public int rowOf(Line before) {
        int sameSku = -1;
        for (int row = 0; row < codes.length; row++) {
            Line line = line(row);
            if (line != null && line.sku().equals(before.sku())) {
                if (line.id() == before.id()) {
                    return row;
                }
                sameSku = sameSku < 0 ? row : sameSku;
            }
        }
        return sameSku;
    }

    /** Over all lines that the filter lets through. */
    public Totals totals() {
        return totals;
    }
}
