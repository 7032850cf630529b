package almanac.erp.sql;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.erp.table.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SELECT that somebody wrote, split at its placeholders. Only a single SELECT, or WITH ... SELECT, is accepted: it is read word by
 * word, so that a second statement, a statement that changes data, or an unbalanced parenthesis that would break out of the derived
 * table it becomes is refused whatever it is hidden in. Comments are dropped.
 */
final class SelectStatement {
    /** What a placeholder stands for. */
    enum Placeholder {
        TENANT,
        FROM,
        TO
    }

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>--[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<literal>'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\\$(?<tag>[A-Za-z_]*)\\$.*?\\$\\k<tag>\\$)"
                    + "|(?<operator>::|:=)"
                    + "|:(?<placeholder>[A-Za-z_]\\w*)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

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

    /** Of those, the words that are functions too. */
    private static final Set<String> FUNCTIONS = Set.of("insert", "replace", "truncate");

    private final List<Object> pieces;

    private SelectStatement(List<Object> pieces) {
        this.pieces = List.copyOf(pieces);
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
        return new Parser(source, section, firstLine, sql).parse();
    }

    private static final class Parser {
        private final String source;
        private final String section;
        private final int firstLine;
        private final String sql;
        private final List<Object> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final Matcher token;
        private String firstWord;
        private int depth;
        private boolean ended;

        Parser(String source, String section, int firstLine, String sql) {
            this.source = source;
            this.section = section;
            this.firstLine = firstLine;
            this.sql = sql;
            this.token = TOKEN.matcher(sql);
        }

        SelectStatement parse() {
            while (token.find()) {
                take();
            }
            if (firstWord == null) {
                throw refused("mapping-not-select", "");
            }
            if (depth != 0) {
                throw refused("mapping-parentheses");
            }
            pieces.add(text.toString());
            return new SelectStatement(pieces);
        }

        private void take() {
            if (token.group("comment") != null || token.group().isBlank()) {
                text.append(token.group("comment") == null ? token.group() : " ");
            } else if (ended) {
                throw refused("mapping-second-statement");
            } else if (token.group("literal") != null) {
                literal(token.group("literal"));
            } else if (token.group("placeholder") != null) {
                placeholder(token.group("placeholder"));
            } else if (token.group("word") != null) {
                word(token.group("word"));
            } else if (token.group("operator") != null) {
                text.append(token.group("operator"));
            } else {
                character(token.group("other").charAt(0));
            }
        }

        private void literal(String literal) {
            if (literal.endsWith("\\'")) {
                throw refused("mapping-backslash");
            }
            text.append(literal);
        }

        private void placeholder(String name) {
            Placeholder placeholder = Arrays.stream(Placeholder.values())
                    .filter(p -> p.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> refused("mapping-placeholder", name));
            pieces.add(text.toString());
            text.setLength(0);
            pieces.add(placeholder);
        }

        private void word(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (firstWord == null && !lower.equals("select") && !lower.equals("with")) {
                throw refused("mapping-not-select", word);
            }
            firstWord = firstWord == null ? lower : firstWord;
            if (REFUSED.contains(lower) && !(FUNCTIONS.contains(lower) && opensParenthesis())) {
                throw refused("mapping-changes", word);
            }
            text.append(word);
        }

        private boolean opensParenthesis() {
            return sql.substring(token.end()).stripLeading().startsWith("(");
        }

        private void character(char c) {
            switch (c) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ';' -> {
                    ended = true;
                    return;
                }
                case '?' -> throw refused("mapping-question-mark");
                case '\'', '"', '`' -> throw refused("mapping-unclosed");
                default -> {}
            }
            if (depth < 0) {
                throw refused("mapping-parentheses");
            }
            text.append(c);
        }

        private InputException refused(String key, String... values) {
            int end = token.hitEnd() ? sql.length() : token.start();
            long line = firstLine
                    + sql.substring(0, end).chars().filter(c -> c == '\n').count();
            return new InputException(
                    new Place(source, line, ""),
                    Problems.say("mapping-section", section) + Problems.say(key, (Object[]) values));
        }
    }
}
