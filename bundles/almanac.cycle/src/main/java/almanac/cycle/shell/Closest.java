package almanac.cycle.shell;

import almanac.api.Sku;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what someone may have meant. */
final class Closest {
    private static final int MOST = 3;

    private Closest() {}

    /** At most three keys, the closest first; none where nothing is close. */
    static List<String> to(Sku asked, List<Sku> known) {
        String key = lower(asked.key());
        int most = Math.max(2, key.length() / 3);
        record Candidate(String key, int distance) {}
        return known.stream()
                .map(sku -> new Candidate(
                        sku.key(), sku.itemId().equalsIgnoreCase(asked.itemId()) ? 0 : distance(key, lower(sku.key()))))
                .filter(c -> c.distance() <= most)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::key))
                .limit(MOST)
                .map(Candidate::key)
                .toList();
    }

    /** At most three words, the closest first; none where nothing is close. */
    static List<String> to(String asked, Collection<String> known) {
        int most = Math.max(1, asked.length() / 3);
        record Candidate(String word, int distance) {}
        return known.stream()
                .map(word -> new Candidate(word, distance(lower(asked), lower(word))))
                .filter(c -> c.distance() <= most)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance: characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
