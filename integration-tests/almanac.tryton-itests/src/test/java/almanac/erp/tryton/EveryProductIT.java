package almanac.erp.tryton;

import static almanac.erp.tryton.Values.is;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Item;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the adapter reads by SQL, against what the host itself answers by its calls, on every product of the sample. */
class EveryProductIT {
    private static final Offset<Double> EXACT = Offset.offset(1e-6);

    private static TrytonErp erp;
    private static TrytonRpc host;
    private static HostKeys keys;

    @BeforeAll
    static void open() throws Exception {
        LiveTryton tryton = LiveTryton.get();
        Sample.ensure(tryton);
        erp = Opened.company(tryton, Sample.DATABASE, 1);
        host = tryton.admin(Sample.DATABASE, 1);
        keys = HostKeys.read(host);
    }

    @AfterAll
    static void close() {
        // Nothing is open where these tests are skipped.
        if (erp != null) {
            erp.close();
            host.close();
        }
    }

    private static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    private Map<Sku, Double> hostQuantities(String field) throws Refusal {
        Map<Sku, Double> quantities = new TreeMap<>();
        for (Map.Entry<Long, String> warehouse : keys.warehouses().entrySet()) {
            TrytonRpc here = LiveTryton.get()
                    .admin(
                            Sample.DATABASE,
                            Map.of(
                                    "company", 1,
                                    "locations", List.of(warehouse.getKey()),
                                    "stock_date_end", LocalDate.of(2999, 12, 31)));
            Company.quantities(here, new ArrayList<>(keys.products().keySet()), field)
                    .forEach((product, quantity) ->
                            quantities.put(new Sku(keys.products().get(product), warehouse.getValue()), quantity));
        }
        assertThat(quantities)
                .hasSize(keys.products().size() * keys.warehouses().size())
                .hasSizeGreaterThan(9);
        return quantities;
    }

    @Test
    void stockIsTheHostsQuantityOfEveryProductAtEveryWarehouse() throws Exception {
        Map<Sku, Double> read = new TreeMap<>();
        all(erp.stock()).forEach(level -> read.put(level.sku(), level.onHand()));
        hostQuantities("quantity")
                .forEach((sku, quantity) ->
                        assertThat(read.getOrDefault(sku, 0.0)).as(sku.key()).isCloseTo(quantity, EXACT));
        assertThat(read.get(new Sku("#" + keyless(), "SOUTH"))).isEqualTo(-6.0);
    }

    private static long keyless() {
        return keys.products().entrySet().stream()
                .filter(entry -> entry.getValue().startsWith("#"))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void stockAndOpenMovesComeToTheHostsForecastOfEveryProduct() throws Exception {
        Map<Sku, Double> expected = new TreeMap<>();
        all(erp.stock()).forEach(level -> expected.merge(level.sku(), level.onHand(), Double::sum));
        List<Object> unmoved = new ArrayList<>();
        for (Map<String, Object> row : host.find("purchase.purchase", List.of(is("state", "confirmed")), "id")) {
            unmoved.add("purchase.purchase," + row.get("id"));
        }
        for (OpenSupply order : all(erp.openSupply())) {
            if (order.kind() != SupplyKind.REQUISITION && !unmoved.contains(order.document())) {
                expected.merge(order.sku(), order.quantity(), Double::sum);
            }
        }
        for (OpenDemand order : all(erp.openDemand())) {
            if (!order.document().startsWith("sale.sale,")) {
                expected.merge(order.sku(), -order.quantity(), Double::sum);
            }
        }
        hostQuantities("forecast_quantity").forEach((sku, quantity) -> assertThat(expected.getOrDefault(sku, 0.0))
                .as(sku.key())
                .isCloseTo(quantity, EXACT));
    }

    @Test
    void demandIsWhatTheHostsSalesSay() throws Exception {
        Map<String, Double> expected = new TreeMap<>();
        Map<Object, Map<String, Object>> sales = new TreeMap<>();
        for (Map<String, Object> sale : host.find(
                "sale.sale",
                List.of(is("company", 1), List.of("state", "in", List.of("confirmed", "processing", "done"))),
                "sale_date",
                "warehouse")) {
            sales.put(HostKeys.number(sale.get("id")), sale);
        }
        List<Object> ids = new ArrayList<>(sales.keySet());
        for (Map<String, Object> line :
                host.find("sale.line", List.of(List.of("sale", "in", ids)), "product", "quantity", "unit", "sale")) {
            String item = keys.products().get(HostKeys.number(line.get("product")));
            if (item != null) {
                Map<String, Object> sale = sales.get(HostKeys.number(line.get("sale")));
                String key = item + "@" + keys.warehouses().get(HostKeys.number(sale.get("warehouse"))) + " "
                        + sale.get("sale_date");
                double quantity = ((Number) line.get("quantity")).doubleValue();
                expected.merge(key, quantity * keys.factor(line.get("unit")), Double::sum);
            }
        }
        Map<String, Double> read = new TreeMap<>();
        for (DemandLine line : all(erp.demand(new DemandQuery(TimeBucket.DAY, null, null)))) {
            read.put(line.sku().key() + " " + line.date(), line.quantity());
        }
        assertThat(read.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(3 * Sample.WEEKS);
        expected.forEach((key, quantity) -> assertThat(read.get(key)).as(key).isCloseTo(quantity, EXACT));
    }

    @Test
    void everyItemHasTheHostsOwnPriceAndCost() throws Exception {
        Map<String, Map<String, Object>> expected = new TreeMap<>();
        for (Map<String, Object> row : host.find(
                "product.product",
                List.of(List.of("id", "in", new ArrayList<>(keys.products().keySet()))),
                "list_price",
                "cost_price",
                "default_uom.symbol",
                "default_uom.digits")) {
            expected.put(keys.products().get(HostKeys.number(row.get("id"))), row);
        }
        List<Item> items = all(erp.items());
        items.stream().filter(Item::active).forEach(item -> {
            Map<String, Object> row = expected.remove(item.itemId());
            assertThat(item.unitPrice())
                    .as(item.itemId())
                    .isEqualTo(((BigDecimal) row.get("list_price")).doubleValue());
            assertThat(item.unitCost()).as(item.itemId()).isEqualTo(((BigDecimal) row.get("cost_price")).doubleValue());
            Map<?, ?> unit = (Map<?, ?>) row.get("default_uom.");
            assertThat(item.baseUom()).isEqualTo(unit.get("symbol"));
            assertThat(item.uomScale()).isEqualTo(((Number) unit.get("digits")).intValue());
        });
        assertThat(expected).isEmpty();
    }

    /** What is left of every line that is confirmed, by the host's own lines and moves. */
    @Test
    void openOrdersAreTheHostsOwnOfEveryProduct() throws Exception {
        Map<String, Double> bought = open("purchase");
        Map<String, Double> sold = open("sale");
        Map<String, Double> supply = new TreeMap<>();
        all(erp.openSupply()).stream()
                .filter(order -> order.kind() == SupplyKind.PURCHASE)
                .forEach(order -> supply.merge(order.sku().key(), order.quantity(), Double::sum));
        assertThat(supply.keySet()).isEqualTo(bought.keySet()).isNotEmpty();
        bought.forEach((sku, quantity) -> assertThat(supply.get(sku)).as(sku).isCloseTo(quantity, EXACT));
        Map<String, Double> demand = new TreeMap<>();
        all(erp.openDemand()).stream()
                .filter(order -> !order.document().startsWith("stock.shipment.internal,"))
                .forEach(order -> demand.merge(order.sku().key(), order.quantity(), Double::sum));
        assertThat(demand.keySet()).isEqualTo(sold.keySet()).isNotEmpty();
        sold.forEach((sku, quantity) -> assertThat(demand.get(sku)).as(sku).isCloseTo(quantity, EXACT));
    }

    /** Units of sale or purchase lines without a done move, by SKU. */
    private static Map<String, Double> open(String kind) throws Refusal {
        Map<Object, Map<String, Object>> documents = new TreeMap<>();
        for (Map<String, Object> row : host.find(
                kind + "." + kind,
                List.of(is("company", 1), List.of("state", "in", List.of("confirmed", "processing"))),
                "warehouse")) {
            documents.put(row.get("id"), row);
        }
        Map<Object, Double> moved = new TreeMap<>();
        for (Map<String, Object> move : host.find(
                "stock.move",
                List.of(is("company", 1), is("state", "done"), List.of("origin", "like", kind + ".line,%")),
                "origin",
                "internal_quantity")) {
            moved.merge(move.get("origin"), ((Number) move.get("internal_quantity")).doubleValue(), Double::sum);
        }
        Map<String, Double> open = new TreeMap<>();
        for (Map<String, Object> line : host.find(
                kind + ".line",
                List.of(List.of(kind, "in", new ArrayList<>(documents.keySet())), is("type", "line")),
                "product",
                "quantity",
                "unit",
                kind)) {
            String item = keys.products().get(HostKeys.number(line.get("product")));
            double ordered = ((Number) line.get("quantity")).doubleValue() * keys.factor(line.get("unit"));
            double left = ordered - moved.getOrDefault(kind + ".line," + line.get("id"), 0.0);
            if (item != null && left > 1e-9) {
                Object where = documents.get(line.get(kind)).get("warehouse");
                open.merge(item + "@" + keys.warehouses().get(HostKeys.number(where)), left, Double::sum);
            }
        }
        return open;
    }
}
