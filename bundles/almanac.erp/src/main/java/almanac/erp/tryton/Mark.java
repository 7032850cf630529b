package almanac.erp.tryton;

import almanac.api.host.Draft;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark by which a document of ours is known again: the draft's note and its key in brackets, in a text field of the host that people do
 * not need. It stays with the document through every state.
 */
final class Mark {
    private static final Pattern KEY = Pattern.compile("\\[([A-Za-z0-9._-]{8,80})\\]\\s*$");

    private Mark() {}

    /** The text of a draft. */
    static String of(Draft draft) {
        String note = draft.note() == null || draft.note().isBlank()
                ? "Almanac"
                : draft.note().strip();
        return note.replaceAll("\\s+", " ") + " [" + requireKey(draft.key()) + "]";
    }

    /** A condition that finds texts with one of some keys. */
    static List<Object> anyOf(String field, List<String> keys) {
        List<Object> any = new java.util.ArrayList<>(List.of("OR"));
        for (String key : keys) {
            any.add(List.of(field, "like", "%[" + requireKey(key).replace("_", "\\_") + "]"));
        }
        return any;
    }

    /** The key in a text, null where it bears none. */
    static String keyIn(Object text) {
        Matcher key = KEY.matcher(text == null ? "" : text.toString());
        return key.find() ? key.group(1) : null;
    }

    private static String requireKey(String key) {
        if (!KEY.matcher("[" + key + "]").matches()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return key;
    }
}
