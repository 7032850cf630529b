package almanac.erp.tryton;

import almanac.erp.table.Problems;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The host understood a call and did not do it; the message is in the host's own words. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    Refusal(String words, boolean temporary) {
        super(Problems.quoted(words), null, false, false);
        this.temporary = temporary;
    }

    /** Whether the same may succeed later: somebody else changed the record at the same time. */
    boolean temporary() {
        return temporary;
    }

    /**
     * What the host said.
     *
     * @param error the answer's {@code error}: the kind with its arguments, or the text and trace of an exception that the host did not expect
     */
    static Refusal of(Object error) {
        if (!(error instanceof List<?> parts) || parts.isEmpty()) {
            return new Refusal(String.valueOf(error), false);
        }
        Object arguments = parts.size() > 1 ? parts.get(1) : null;
        return switch (String.valueOf(parts.get(0))) {
            case "UserError" -> new Refusal(words(arguments, 0), false);
            case "UserWarning" -> new Refusal(words(arguments, 1), false);
            case "ConcurrencyException" -> new Refusal(String.valueOf(arguments), true);
            default -> new Refusal(String.valueOf(parts.get(0)), false);
        };
    }

    /** Message and description, which stand side by side. */
    private static String words(Object arguments, int from) {
        if (!(arguments instanceof List<?> list)) {
            return String.valueOf(arguments);
        }
        return list.stream()
                .skip(from)
                .limit(2)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
    }
}
