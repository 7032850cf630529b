package almanac.erp.demo;

import almanac.erp.sql.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The SQL of the demo ERP, from the files beside this class. */
final class DemoSql {
    private DemoSql() {}

    /** The statements that create its tables. */
    static List<String> schema() {
        return statements("schema.sql");
    }

    /** How it becomes planning tables. */
    static Mapping mapping() {
        return Mapping.parse("mapping.sql", text("mapping.sql"));
    }

    /** The order lines that the mapping leaves out: {@code reason}, {@code line_id}, {@code order_id}, {@code item_id}. */
    static String leftOut() {
        return text("left_out.sql");
    }

    /** The statements that create the table of requisitions, or bring it up to date, where that is needed. */
    static List<String> drafts() {
        return statements("drafts.sql");
    }

    private static List<String> statements(String name) {
        return Arrays.stream(text(name).split(";\\s*\\n"))
                .filter(s -> !s.isBlank())
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = DemoSql.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
