package almanac.erp.sql;

import almanac.api.Sku;
import almanac.api.host.DemandCell;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Up to where a database's changes were told.
 *
 * @param stamp the newest change stamp, see {@link ChangeStamps}; empty where there was none
 * @param movable where documents stood that may since have moved away, or gone, without a trace
 * @param complete whether these are all of them; where not, what changed since cannot be told
 */
record ChangeMark(String stamp, Set<DemandCell> movable, boolean complete) {
    /** Of more than so many no list is kept. */
    static final int MOST_MOVABLE = 10_000;

    private static final String LINE = "\n";
    private static final String COLUMN = "\t";
    private static final String TOO_MANY = "*";

    /** With what can move, unless that is too much. */
    static ChangeMark of(String stamp, Set<DemandCell> movable) {
        boolean complete = movable.size() <= MOST_MOVABLE;
        return new ChangeMark(stamp, complete ? Set.copyOf(movable) : Set.of(), complete);
    }

    /** Reads what {@link #text} wrote. */
    static ChangeMark parse(String text) {
        List<String> lines = text.lines().toList();
        Set<DemandCell> movable = new HashSet<>();
        boolean complete = true;
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (line.equals(TOO_MANY)) {
                complete = false;
            } else {
                String[] parts = line.split(COLUMN, -1);
                movable.add(new DemandCell(new Sku(decoded(parts[1]), decoded(parts[2])), LocalDate.parse(parts[0])));
            }
        }
        return new ChangeMark(lines.isEmpty() ? "" : lines.get(0), movable, complete);
    }

    /** As text: the stamp, then a line for each that may move. */
    String text() {
        if (!complete) {
            return stamp + LINE + TOO_MANY;
        }
        return stamp
                + movable.stream()
                        .map(cell -> LINE
                                + cell.bucket()
                                + COLUMN
                                + encoded(cell.sku().itemId())
                                + COLUMN
                                + encoded(cell.sku().locationId()))
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static String decoded(String key) {
        return URLDecoder.decode(key, StandardCharsets.UTF_8);
    }
}
