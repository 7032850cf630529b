package almanac.erp.sql;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.erp.table.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads statements that somebody wrote word by word and splits them at their placeholders, so that whatever the {@link Grammar} refuses is refused
 * whatever it is hidden in. Comments are dropped.
 */
final class StatementParser {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>--[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<literal>'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\\$(?<tag>[A-Za-z_]*)\\$.*?\\$\\k<tag>\\$)"
                    + "|(?<operator>::|:=)"
                    + "|:(?<placeholder>[A-Za-z_]\\w*)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    /** Words of statements that are functions too. */
    private static final Set<String> FUNCTIONS = Set.of("insert", "replace", "truncate");

    private final Grammar grammar;
    private final String source;
    private final String section;
    private final int firstLine;
    private final String sql;
    private final List<List<Object>> statements = new ArrayList<>();
    private final List<Object> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Matcher token;
    private String firstWord;
    private int depth;
    private boolean ended;

    /**
     * @param source its file, for messages
     * @param section what it is for, for messages
     * @param firstLine the line of the file on which it begins
     */
    StatementParser(Grammar grammar, String source, String section, int firstLine, String sql) {
        this.grammar = grammar;
        this.source = source;
        this.section = section;
        this.firstLine = firstLine;
        this.sql = sql;
        this.token = TOKEN.matcher(sql);
    }

    /**
     * The statements, at least one, each as SQL text and placeholders in turn. The text has no comments, and no {@code ?} outside literals.
     *
     * @throws InputException naming file, line and section where it is not what the grammar takes
     */
    List<List<Object>> parse() {
        while (token.find()) {
            take();
        }
        end();
        if (statements.isEmpty()) {
            throw refused(grammar.notFirst(), "");
        }
        return List.copyOf(statements);
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
        if (literal.endsWith("\\'") || literal.endsWith("\\\"")) {
            throw refused("mapping-backslash");
        }
        text.append(literal);
    }

    private void placeholder(String name) {
        Object placeholder = grammar.placeholders().get(name.toLowerCase(Locale.ROOT));
        if (placeholder == null) {
            throw refused("mapping-placeholder", name, grammar.names());
        }
        pieces.add(text.toString());
        text.setLength(0);
        pieces.add(placeholder);
    }

    private void word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (firstWord == null && !grammar.first().contains(lower)) {
            throw refused(grammar.notFirst(), word);
        }
        firstWord = firstWord == null ? lower : firstWord;
        if (grammar.refused().contains(lower) && !(FUNCTIONS.contains(lower) && opensParenthesis())) {
            throw refused(grammar.refusal(), word);
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
                ended = !grammar.several();
                end();
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

    /** Ends a statement, where there is one. */
    private void end() {
        if (depth != 0) {
            throw refused("mapping-parentheses");
        }
        if (firstWord == null) {
            return;
        }
        pieces.add(text.toString());
        statements.add(List.copyOf(pieces));
        pieces.clear();
        text.setLength(0);
        firstWord = null;
    }

    private InputException refused(String key, String... values) {
        int end = token.hitEnd() ? sql.length() : token.start();
        long line =
                firstLine + sql.substring(0, end).chars().filter(c -> c == '\n').count();
        return new InputException(
                new Place(source, line, ""),
                Problems.say(grammar.section(), section) + Problems.say(key, (Object[]) values));
    }
}
