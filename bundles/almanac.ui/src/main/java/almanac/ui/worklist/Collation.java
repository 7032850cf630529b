package almanac.ui.worklist;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The language's order of texts. A text's key takes microseconds to work out and is kept, so that only the first sort pays for it, or nobody where the
 * texts were learned beforehand. Any number of threads.
 */
public final class Collation {
    /** Of more texts, those of books that are long gone are forgotten with all others. */
    private static final int MOST_KEYS = 500_000;

    private final Collator collator = Collator.getInstance();
    private final Map<String, CollationKey> keys = new ConcurrentHashMap<>();

    /** Works keys out ahead, for lines that are to be sorted later. */
    void learn(List<Line> lines) {
        for (Column column : List.of(Column.NAME, Column.ITEM, Column.SUPPLIER, Column.LOCATION, Column.CATEGORY)) {
            for (Line line : lines) {
                String text = (String) column.value(line);
                if (text != null && !text.isEmpty()) {
                    key(text);
                }
            }
        }
    }

    private CollationKey key(String text) {
        CollationKey known = keys.get(text);
        if (known == null) {
            if (keys.size() >= MOST_KEYS) {
                keys.clear();
            }
            known = collator.getCollationKey(text);
            keys.put(text, known);
        }
        return known;
    }

    /** Places of texts in the order, equal ones alike; -1 for none and for empty ones. Most texts of a column are there many times. */
    int[] ranks(String[] texts) {
        Map<String, Integer> rank = new HashMap<>();
        CollationKey[] distinct = Arrays.stream(texts)
                .filter(t -> t != null && !t.isEmpty() && rank.put(t, 0) == null)
                .map(this::key)
                .toArray(CollationKey[]::new);
        Arrays.sort(distinct);
        for (int i = 0; i < distinct.length; i++) {
            rank.put(distinct[i].getSourceString(), i);
        }
        int[] ranks = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            ranks[i] = rank.getOrDefault(texts[i], -1);
        }
        return ranks;
    }
}
