package almanac.erp.tryton;

import almanac.api.host.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Record;

/**
 * What one sales unit costs by the company's default sale price list, day by day, in money a base unit: the first line that fits says so by its formula, and
 * where none fits the list price holds. Tryton keeps no earlier formulas and prices, so a line without days is taken to have held always.
 */
final class PriceLists {
    /** The module without which there are none. */
    static final String MODULE = "sale_price_list";

    /** The first day for which a price is told. */
    static final LocalDate ALWAYS = LocalDate.EPOCH;

    private static final String SELECT = TrytonMapping.text("prices.sql").replaceAll("(?m)^--.*$", "");

    /**
     * A line that may be a product's price.
     *
     * @param start its first day; null for always
     * @param end its last day; null for ever
     */
    record Line(String formula, LocalDate start, LocalDate end) {
        private boolean holdsOn(LocalDate day) {
            return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
        }
    }

    /**
     * What was read.
     *
     * @param unread products without a price for some days, by the formula that gives them none
     */
    record Read(List<Price> prices, Map<String, Integer> unread) {}

    private final TrytonDatabase database;
    private final Map<String, Optional<PriceFormula>> formulas = new HashMap<>();

    PriceLists(TrytonDatabase database) {
        this.database = database;
    }

    Read read() {
        Map<String, List<Record>> items = new LinkedHashMap<>();
        database.rows("product_price_list", SELECT)
                .forEach(row -> items.computeIfAbsent(row.get("item_id", String.class), i -> new ArrayList<>())
                        .add(row));
        List<Price> prices = new ArrayList<>();
        Map<String, Integer> unread = new TreeMap<>();
        items.forEach((item, rows) -> {
            List<Line> lines = rows.stream()
                    .filter(row -> row.get("line") != null)
                    .map(row -> new Line(
                            row.get("formula", String.class),
                            row.get("start_date", LocalDate.class),
                            row.get("end_date", LocalDate.class)))
                    .toList();
            BigDecimal list = rows.get(0).get("list_price", BigDecimal.class);
            BigDecimal cost = rows.get(0).get("cost_price", BigDecimal.class);
            TreeSet<String> own = new TreeSet<>();
            prices.addAll(prices(item, lines, list, cost == null ? BigDecimal.ZERO : cost, own));
            own.forEach(formula -> unread.merge(formula, 1, Integer::sum));
        });
        return new Read(prices, unread);
    }

    /**
     * A product's prices.
     *
     * @param list null where it has none; then only lines that do not name it give a price
     * @param unread takes the formulas that give no price though there is a list price
     */
    List<Price> prices(String item, List<Line> lines, BigDecimal list, BigDecimal cost, TreeSet<String> unread) {
        Map<String, BigDecimal> known = new HashMap<>();
        known.put("unit_price", list);
        known.put("list_price", list);
        known.put("cost_price", cost);
        TreeSet<LocalDate> changes = new TreeSet<>(List.of(ALWAYS));
        lines.forEach(line -> {
            add(changes, line.start());
            add(changes, line.end() == null ? null : line.end().plusDays(1));
        });
        List<Price> prices = new ArrayList<>();
        for (LocalDate from : changes) {
            LocalDate next = changes.higher(from);
            BigDecimal price = price(lines, from, known, list == null ? new TreeSet<>() : unread);
            if (price != null) {
                prices.add(new Price(item, null, from, next == null ? null : next.minusDays(1), price.doubleValue()));
            }
        }
        return prices;
    }

    private static void add(TreeSet<LocalDate> changes, LocalDate day) {
        if (day != null && day.isAfter(ALWAYS)) {
            changes.add(day);
        }
    }

    /** Null where there is none. */
    private BigDecimal price(List<Line> lines, LocalDate day, Map<String, BigDecimal> known, TreeSet<String> unread) {
        Optional<Line> line = lines.stream().filter(l -> l.holdsOn(day)).findFirst();
        if (line.isEmpty()) {
            return known.get("list_price");
        }
        String formula = Objects.toString(line.get().formula(), "");
        Optional<BigDecimal> price = formulas.computeIfAbsent(formula, PriceFormula::parse)
                .flatMap(f -> f.value(known))
                .filter(value -> value.signum() >= 0 && Double.isFinite(value.doubleValue()));
        if (price.isEmpty()) {
            unread.add(formula);
        }
        return price.orElse(null);
    }
}
