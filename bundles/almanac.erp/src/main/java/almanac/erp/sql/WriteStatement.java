package almanac.erp.sql;

import almanac.erp.sql.WriteKind.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/** One statement that somebody wrote to write something, split at its parameters; values are bound, never pasted in. */
final class WriteStatement {
    /** Words of statements that change more than rows, or that would end the transaction. */
    private static final Set<String> REFUSED = Set.of(
            "create",
            "alter",
            "drop",
            "truncate",
            "grant",
            "revoke",
            "copy",
            "lock",
            "vacuum",
            "commit",
            "rollback",
            "savepoint",
            "begin",
            "shutdown",
            "runscript",
            "script",
            "load",
            "outfile",
            "dumpfile",
            "handler");

    private final List<Object> pieces;

    private WriteStatement(List<Object> pieces) {
        this.pieces = pieces;
    }

    /**
     * Reads a section.
     *
     * @param source its file, for messages
     * @param firstLine the line of the file on which it begins
     * @throws almanac.api.InputException naming file, line and section where it cannot be used
     */
    static List<WriteStatement> parse(String source, WriteKind kind, int firstLine, String sql) {
        boolean select = kind == WriteKind.DOCUMENT;
        Grammar grammar = new Grammar(
                "write-section",
                select
                        ? Set.of("select", "with")
                        : Set.of("insert", "update", "delete", "merge", "call", "select", "with"),
                select ? "mapping-not-select" : "write-not-first",
                REFUSED,
                "write-word",
                kind.parameters(),
                !select);
        return new StatementParser(grammar, source, kind.section(), firstLine, sql)
                .parse().stream().map(WriteStatement::new).toList();
    }

    /** Whether a parameter occurs in it. */
    boolean uses(String parameter) {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Parameter p && p.name().equals(parameter));
    }

    /** Whether it gives rows rather than a count. */
    boolean isSelect() {
        String text = String.valueOf(pieces.get(0)).strip();
        return text.regionMatches(true, 0, "select", 0, 6) || text.regionMatches(true, 0, "with", 0, 4);
    }

    /** It with values, for jOOQ. */
    CustomQueryPart with(Map<String, Object> values) {
        return new Bound(pieces, values);
    }

    private static final class Bound extends CustomQueryPart {
        private static final long serialVersionUID = 1L;
        private final transient List<Object> pieces;
        private final transient Map<String, Object> values;

        Bound(List<Object> pieces, Map<String, Object> values) {
            this.pieces = pieces;
            this.values = values;
        }

        @Override
        public void accept(Context<?> context) {
            for (Object piece : pieces) {
                if (piece instanceof Parameter parameter) {
                    context.visit(DSL.val(values.get(parameter.name()), parameter.type()));
                } else {
                    context.sql((String) piece);
                }
            }
        }
    }
}
