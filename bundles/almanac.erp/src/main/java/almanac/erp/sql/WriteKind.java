package almanac.erp.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** What a mapping can say about writing: a section {@code -- write: NAME} each. */
enum WriteKind {
    /** Statements that write one draft. */
    DRAFT("tenant key kind item location supplier source_location quantity order_by arrives note"),
    /** The SELECT that finds the document of a key: {@code document}, and {@code state} where the host has states. */
    DOCUMENT("tenant key"),
    /** Statements that cancel the document of a key. */
    CANCEL("tenant key"),
    /** Statements that write one reorder level. */
    LEVEL("tenant item location supplier source_location reorder_point order_up_to order_multiple"),
    /** Statements that remove the forecasts of a SKU that were written before. */
    FORECAST_CLEAR("tenant item location"),
    /** Statements that write one forecast. */
    FORECAST("tenant item location from_date to_date quantity");

    private final Map<String, Parameter> parameters;

    WriteKind(String parameters) {
        this.parameters =
                Arrays.stream(parameters.split(" ")).collect(Collectors.toMap(Function.identity(), Parameter::of));
    }

    /**
     * A named value.
     *
     * @param type how it is bound
     */
    record Parameter(String name, DataType<?> type) {
        private static final Set<String> NUMBERS = Set.of("quantity", "reorder_point", "order_up_to", "order_multiple");
        private static final Set<String> DATES = Set.of("order_by", "arrives", "from_date", "to_date");

        static Parameter of(String name) {
            return new Parameter(
                    name,
                    NUMBERS.contains(name)
                            ? SQLDataType.NUMERIC
                            : DATES.contains(name) ? SQLDataType.LOCALDATE : SQLDataType.VARCHAR);
        }
    }

    /** What may stand after a colon. */
    Map<String, Parameter> parameters() {
        return parameters;
    }

    /** As sections write it. */
    String section() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WriteKind> ofSection(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.section().equalsIgnoreCase(name))
                .findFirst();
    }
}
