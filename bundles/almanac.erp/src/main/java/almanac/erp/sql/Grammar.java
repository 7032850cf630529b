package almanac.erp.sql;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a statement that somebody wrote may be.
 *
 * @param section message key of what stands before a problem
 * @param first words that it may begin with
 * @param notFirst message key for any other first word
 * @param refused words that may stand nowhere in it
 * @param refusal message key for such a word
 * @param placeholders what may stand after a colon, by name in lower case
 * @param several whether there may be more than one statement
 */
record Grammar(
        String section,
        Set<String> first,
        String notFirst,
        Set<String> refused,
        String refusal,
        Map<String, ?> placeholders,
        boolean several) {
    /** The placeholders, for a message. */
    String names() {
        return new TreeSet<>(placeholders.keySet())
                .stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    }
}
