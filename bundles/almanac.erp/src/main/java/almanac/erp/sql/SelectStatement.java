package almanac.erp.sql;

import almanac.api.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One SELECT that somebody wrote, split at its placeholders. Only a single SELECT, or WITH ... SELECT, is accepted: a second statement, a
 * statement that changes data, or an unbalanced parenthesis that would break out of the derived table it becomes is refused.
 */
final class SelectStatement {
    /** What a placeholder stands for. */
    enum Placeholder {
        TENANT,
        FROM,
        TO
    }

    /** Words of statements that change something. */
    private static final Set<String> REFUSED = Set.of(
            "insert",
            "update",
            "delete",
            "merge",
            "replace",
            "truncate",
            "into",
            "create",
            "alter",
            "drop",
            "grant",
            "revoke",
            "call",
            "exec",
            "execute",
            "copy",
            "lock",
            "vacuum",
            "commit",
            "rollback",
            "shutdown",
            "runscript",
            "script",
            "load",
            "handler");

    private static final Map<String, Placeholder> PLACEHOLDERS = Arrays.stream(Placeholder.values())
            .collect(Collectors.toMap(p -> p.name().toLowerCase(Locale.ROOT), Function.identity()));

    private static final Grammar GRAMMAR = new Grammar(
            "mapping-section",
            Set.of("select", "with"),
            "mapping-not-select",
            REFUSED,
            "mapping-changes",
            PLACEHOLDERS,
            false);

    private final List<Object> pieces;

    private SelectStatement(List<Object> pieces) {
        this.pieces = pieces;
    }

    /** SQL text and {@link Placeholder}s in turn; the text has no comments, and no {@code ?} outside literals. */
    List<Object> pieces() {
        return pieces;
    }

    /**
     * Reads a statement.
     *
     * @param source its file, for messages
     * @param section the planning table it is for, for messages
     * @param firstLine the line of the file on which it begins
     * @throws InputException naming file, line and section where it is not one SELECT
     */
    static SelectStatement parse(String source, String section, int firstLine, String sql) {
        return new SelectStatement(new StatementParser(GRAMMAR, source, section, firstLine, sql)
                .parse()
                .get(0));
    }
}
