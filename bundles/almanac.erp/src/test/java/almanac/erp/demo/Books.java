package almanac.erp.demo;

import almanac.erp.demo.shop.Company;
import almanac.erp.demo.shop.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A company's rows in memory, by table. */
final class Books implements Rows {
    private final Map<String, List<Object[]>> tables = new HashMap<>();
    final Company company;

    Books(long seed) {
        company = new Company(seed);
        company.write(this);
    }

    @Override
    public void add(String table, Object... values) {
        tables.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
    }

    List<Object[]> table(String name) {
        return tables.get(name);
    }

    /** A number for each table that differs where any value does. */
    Map<String, Integer> fingerprint() {
        Map<String, Integer> prints = new HashMap<>();
        tables.forEach((name, rows) ->
                prints.put(name, rows.stream().mapToInt(Arrays::hashCode).reduce(7, (a, b) -> 31 * a + b)));
        return prints;
    }
}
