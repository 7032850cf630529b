package almanac.erp.sql;

import almanac.api.Place;
import almanac.erp.table.PlanningTable;
import almanac.erp.table.Problems;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The columns of a relation as the database describes them, and the expressions over them that bring every database's types to keys,
 * days and quantities. Text that cannot be read becomes NULL there, never something else.
 */
final class Columns {
    static final String TENANT = "tenant_id";
    /** Digits of a second's fraction, which every database has. */
    private static final int MICROSECONDS = 6;

    private static final String DATE = "^ *[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?$";
    private static final String NUMBER = "^ *[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)? *$";

    private final SQLDialect dialect;
    private final Map<String, Field<?>> fields;

    private Columns(SQLDialect dialect, Map<String, Field<?>> fields) {
        this.dialect = dialect;
        this.fields = fields;
    }

    /**
     * Takes the columns of a result, by name in lower case.
     *
     * @throws almanac.api.InputException where a required column is missing or one comes twice
     */
    static Columns of(SQLDialect dialect, PlanningTable table, String label, Field<?>[] described) {
        Map<String, Field<?>> fields = new LinkedHashMap<>();
        for (Field<?> field : described) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            boolean read = table.reads(name) || name.equals(TENANT);
            Field<?> column = DSL.field(DSL.quotedName(Relation.ALIAS, field.getName()), type(field));
            if (read && fields.put(name, column) != null) {
                throw Problems.at(new Place(label, 0, name), "column-twice");
            }
        }
        for (String required : table.required()) {
            if (!fields.containsKey(required)) {
                throw Problems.at(
                        new Place(label, 0, required),
                        "missing-column",
                        Problems.quoted(String.join(", ", fields.keySet())));
            }
        }
        return new Columns(dialect, fields);
    }

    /** As the precision of a moment many drivers tell the number of its characters, which is no type to cast to. */
    private static DataType<?> type(Field<?> field) {
        DataType<?> type = field.getDataType();
        return type.isTemporal() && !type.isDate() ? type.precision(MICROSECONDS) : type;
    }

    /** Names that are read, lower case, in the database's order. */
    Set<String> names() {
        return fields.keySet();
    }

    boolean has(String column) {
        return fields.containsKey(column);
    }

    Field<?> field(String column) {
        return fields.get(column);
    }

    /** A key as text without blanks around it, compared byte by byte as Java compares. */
    Field<String> key(String column) {
        Field<String> text = DSL.trim(text(column));
        return switch (dialect.family()) {
            case POSTGRES, YUGABYTEDB -> text.collate("C");
            case MYSQL, MARIADB -> DSL.field("convert({0} using utf8mb4) collate utf8mb4_bin", String.class, text);
            default -> text;
        };
    }

    /** The day of a date, a timestamp or ISO text. */
    Field<LocalDate> day(String column) {
        DataType<?> type = field(column).getDataType();
        if (type.isDate()) {
            return field(column).coerce(SQLDataType.LOCALDATE);
        }
        if (type.isTemporal()) {
            return field(column).cast(SQLDataType.LOCALDATE);
        }
        Field<String> text = text(column);
        return DSL.when(
                text.likeRegex(DATE), DSL.substring(DSL.trim(text), 1, 10).cast(SQLDataType.LOCALDATE));
    }

    /**
     * Rows whose day is in a range. A column of days or moments is compared bare, so that an index on it serves.
     *
     * @param first the first day
     * @param next the first day that is no more of it
     */
    Condition within(String column, Field<LocalDate> first, Field<LocalDate> next) {
        DataType<?> type = field(column).getDataType();
        if (!type.isTemporal()) {
            Field<LocalDate> day = day(column);
            return day.ge(first).and(day.lt(next));
        }
        Field<?> from = first.cast(SQLDataType.LOCALDATE).cast(type);
        Field<?> to = next.cast(SQLDataType.LOCALDATE).cast(type);
        return DSL.condition("{0} >= {1} and {0} < {2}", field(column), from, to);
    }

    /** Whether a flag is set: a truth value, or Y, yes, true, t or 1. */
    Condition flag(String column) {
        Field<?> field = field(column);
        return field.getDataType().isBoolean()
                ? DSL.condition(field.coerce(SQLDataType.BOOLEAN))
                : DSL.lower(DSL.trim(text(column))).in("y", "yes", "true", "t", "1");
    }

    /** A number; decimals stay decimals, so that the database adds them exactly. */
    Field<? extends Number> number(String column) {
        DataType<?> type = field(column).getDataType();
        if (type.isNumeric() && !type.isFloat()) {
            return field(column).coerce(SQLDataType.NUMERIC);
        }
        if (type.isNumeric()) {
            return approximate(field(column));
        }
        Field<String> text = text(column);
        return DSL.when(text.likeRegex(NUMBER), approximate(DSL.trim(text)));
    }

    /** MySQL casts to no binary fraction; MariaDB does, but not under the same name. */
    private Field<Double> approximate(Field<?> value) {
        return switch (dialect.family()) {
            case MYSQL, MARIADB -> DSL.field("({0} + 0e0)", Double.class, value);
            default -> value.cast(SQLDataType.DOUBLE);
        };
    }

    /** Rows of a tenant, where the relation says whose they are; all of them where it does not. */
    Condition of(String tenantId) {
        if (!has(TENANT)) {
            return DSL.noCondition();
        }
        Condition exactly = key(TENANT).eq(tenantId);
        return field(TENANT).getDataType().isString()
                ? field(TENANT).coerce(SQLDataType.VARCHAR).eq(tenantId).and(exactly)
                : exactly;
    }

    private Field<String> text(String column) {
        return field(column).cast(SQLDataType.VARCHAR);
    }
}
