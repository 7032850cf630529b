package almanac.ui.cockpit;

import almanac.ui.worklist.LineFilter;

/**
 * A number to begin the day with.
 *
 * @param key of its words: {@code tile.KEY}
 * @param filter what a click shows in the worklist
 * @param count lines
 * @param money what they come to; null where that says nothing
 * @param moneyKey of the words that say what the money is
 * @param before lines in the run before; null where it is not known
 */
public record Tile(String key, LineFilter filter, int count, Double money, String moneyKey, Integer before) {
    /** Lines more than in the run before, fewer where negative; null where it is not known. */
    public Integer change() {
        return before == null ? null : (Integer) (count - before);
    }
}
