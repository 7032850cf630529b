package almanac.erp.sql;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.erp.table.PlanningTable;
import almanac.erp.table.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;

/**
 * How a database's tables become planning tables: views that bear the contract's names, or a SELECT for each table. Immutable.
 *
 * <p>The mapping file is plain SQL. A line {@code -- table: NAME} begins the SELECT of that planning table; its result columns have the
 * contract's names, in either case and any order. {@code :tenant} is the tenant's id (text), {@code :from} and {@code :to} are the first
 * and last day asked for (0001-01-01 and 9999-12-31 where all are). A result column {@code tenant_id} limits the rows to the tenant.
 * A line {@code -- write: NAME} begins statements that write, see {@link WriteKind}.
 */
public final class Mapping {
    private static final Pattern SECTION =
            Pattern.compile("(?im)^[ \\t]*--[ \\t]*(table|write)[ \\t]*:[ \\t]*(\\S+)[ \\t]*\\r?$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<PlanningTable, Relation> relations;
    private final boolean views;
    private final Writes writes;

    private Mapping(Map<PlanningTable, Relation> relations, boolean views, Writes writes) {
        this.relations = relations;
        this.views = views;
        this.writes = writes;
    }

    /**
     * Views (or tables) named as in the contract.
     *
     * @param schema the schema they are in; null or empty for the connection's own
     * @param prefix what stands before each name, for instance {@code plan_}; null or empty for nothing
     * @param source the settings these come from, for messages
     * @throws InputException where one is not a plain identifier
     */
    public static Mapping views(String schema, String prefix, String source) {
        String before = identifier(prefix, "prefix", source);
        String in = identifier(schema, "schema", source);
        Map<PlanningTable, Relation> relations = new EnumMap<>(PlanningTable.class);
        for (PlanningTable table : PlanningTable.values()) {
            String[] name =
                    in.isEmpty() ? new String[] {before + table.table()} : new String[] {in, before + table.table()};
            String label = name.length == 1 && before.isEmpty()
                    ? table.table()
                    : table.table() + " (" + String.join(".", name) + ")";
            relations.put(table, new Relation(label, DSL.unquotedName(name), null));
        }
        return new Mapping(relations, true, Writes.NONE);
    }

    private static String identifier(String text, String setting, String source) {
        if (text == null || text.isBlank()) {
            return "";
        }
        if (!NAME.matcher(text.strip()).matches()) {
            throw Problems.at(new Place(source, 0, setting), "not-an-identifier", Problems.shown(text));
        }
        return text.strip();
    }

    /**
     * Reads a mapping file.
     *
     * @throws InputException naming file, line and section
     */
    public static Mapping read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InputException(Place.of(file.toString()), Problems.say("no-such-file"), e);
        } catch (CharacterCodingException e) {
            throw new InputException(Place.of(file.toString()), Problems.say("not-utf8"), e);
        } catch (IOException e) {
            throw new InputException(Place.of(file.toString()), Problems.say("unreadable", e.getMessage()), e);
        }
    }

    /**
     * Reads the text of a mapping file.
     *
     * @param source its name, for messages
     * @throws InputException naming source, line and section
     */
    public static Mapping parse(String source, String text) {
        Map<PlanningTable, Relation> relations = new EnumMap<>(PlanningTable.class);
        List<MatchResult> sections = SECTION.matcher(text).results().toList();
        requireOnlyComments(
                source,
                sections.isEmpty() ? text : text.substring(0, sections.get(0).start()));
        Writes.Builder writes = new Writes.Builder(source);
        for (int i = 0; i < sections.size(); i++) {
            MatchResult head = sections.get(i);
            int end = i + 1 < sections.size() ? sections.get(i + 1).start() : text.length();
            Place place = new Place(source, line(text, head.start(2)), "");
            String sql = text.substring(head.end(), end);
            if (head.group(1).equalsIgnoreCase("write")) {
                writes.add(head.group(2), place, line(text, head.end()), sql);
                continue;
            }
            PlanningTable table = table(head.group(2), place);
            if (relations.containsKey(table)) {
                throw Problems.at(place, "mapping-twice", table.table());
            }
            SelectStatement statement = SelectStatement.parse(source, table.table(), line(text, head.end()), sql);
            relations.put(table, new Relation(table.table() + " (" + source + ")", null, statement));
        }
        if (!relations.containsKey(PlanningTable.DEMAND) && (!relations.isEmpty() || writes.isEmpty())) {
            throw Problems.at(Place.of(source), "mapping-no-demand");
        }
        return new Mapping(relations, false, writes.build());
    }

    /** The same; where it says only how to write, these views are read. */
    Mapping orViews(Mapping those) {
        return relations.isEmpty() ? new Mapping(those.relations, those.views, writes) : this;
    }

    /** How to write, empty where it does not say. */
    Writes writes() {
        return writes;
    }

    private static PlanningTable table(String name, Place place) {
        return PlanningTable.ofName(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Problems.at(place, "mapping-unknown-table", Problems.shown(name)));
    }

    private static void requireOnlyComments(String source, String head) {
        String[] lines = head.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].strip().startsWith("--")) {
                throw Problems.at(new Place(source, i + 1, ""), "mapping-before-section");
            }
        }
    }

    private static int line(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** Where a planning table's rows come from, empty where it is not mapped. */
    Optional<Relation> relation(PlanningTable table) {
        return Optional.ofNullable(relations.get(table));
    }

    /** Whether a relation may turn out not to exist, as a view with the contract's name may. */
    boolean mayBeAbsent() {
        return views;
    }
}
