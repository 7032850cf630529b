package almanac.erp.tryton;

import static almanac.erp.tryton.Values.create;
import static almanac.erp.tryton.Values.days;
import static almanac.erp.tryton.Values.decimal;
import static almanac.erp.tryton.Values.is;
import static almanac.erp.tryton.Values.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes what a company has, through the host's own calls and in its own words. */
final class Company {
    private final TrytonRpc rpc;
    private final int id;
    private final long currency;

    Company(TrytonRpc rpc, int id, long currency) {
        this.rpc = rpc;
        this.id = id;
        this.currency = currency;
    }

    int id() {
        return id;
    }

    TrytonRpc rpc() {
        return rpc;
    }

    long party(String name) throws Refusal {
        return rpc.create("party.party", of("name", name, "addresses", create(of("street", name))));
    }

    private long address(long party) throws Refusal {
        return id("party.address", is("party", party));
    }

    long id(String model, List<?>... conditions) throws Refusal {
        return ((Number) rpc.find(model, List.of(conditions), "id").get(0).get("id")).longValue();
    }

    List<Object> ids(String model, List<?>... conditions) throws Refusal {
        List<Object> ids = new ArrayList<>();
        rpc.find(model, List.of(conditions), "id").forEach(row -> ids.add(row.get("id")));
        return ids;
    }

    /** Runs buttons of a model on records, one after the other. */
    void press(String model, List<?> records, String... buttons) throws Refusal {
        for (String button : buttons) {
            if (!records.isEmpty()) {
                rpc.call("model." + model + "." + button, records);
            }
        }
    }

    /** A product; its only variant's number. */
    long product(String code, String type, long unit, long tradeUnit, String price, String cost, Object... more)
            throws Refusal {
        Map<String, Object> values = of(
                "name",
                "Product " + code,
                "type",
                type,
                "default_uom",
                unit,
                "salable",
                true,
                "sale_uom",
                tradeUnit,
                "purchasable",
                true,
                "purchase_uom",
                tradeUnit,
                "list_price",
                decimal(price),
                "products",
                create(of("suffix_code", code, "cost_price", decimal(cost))));
        values.putAll(of(more));
        long template = rpc.create("product.template", values);
        return id("product.product", is("template", template));
    }

    /** Gives a product the account that the host wants of what is bought. */
    void setAccounts(long product) throws Refusal {
        long type = rpc.create(
                "account.account.type", of("name", "Expenses", "company", id, "statement", "income", "expense", true));
        long account = rpc.create("account.account", of("name", "Goods", "company", id, "type", type));
        long category =
                rpc.create("product.category", of("name", "Goods", "accounting", true, "account_expense", account));
        Object template = rpc.find("product.product", List.of(is("id", product)), "template")
                .get(0)
                .get("template");
        rpc.call("model.product.template.write", List.of(template), of("account_category", category));
    }

    /** How a product is bought; breaks and prices in turn, in the purchase unit. */
    long supplier(long product, long party, Integer leadDays, int sequence, String... breaksAndPrices) throws Refusal {
        List<Map<String, Object>> prices = new ArrayList<>();
        for (int i = 0; i < breaksAndPrices.length; i += 2) {
            prices.add(of(
                    "sequence", i,
                    "quantity", Double.valueOf(breaksAndPrices[i]),
                    "unit_price", decimal(breaksAndPrices[i + 1])));
        }
        Object template = rpc.find("product.product", List.of(is("id", product)), "template")
                .get(0)
                .get("template");
        Map<String, Object> values = of(
                "company", id,
                "template", template,
                "product", product,
                "party", party,
                "currency", currency,
                "sequence", sequence,
                "prices", List.of(List.of("create", prices)));
        if (leadDays != null) {
            values.put("lead_time", days(leadDays));
        }
        return rpc.create("purchase.product_supplier", values);
    }

    /** Counts stock into a location. */
    void count(long location, LocalDate day, Object... productsAndQuantities) throws Refusal {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < productsAndQuantities.length; i += 2) {
            lines.add(of("product", productsAndQuantities[i], "quantity", productsAndQuantities[i + 1]));
        }
        long inventory = rpc.create(
                "stock.inventory",
                of("company", id, "location", location, "date", day, "lines", List.of(List.of("create", lines))));
        press("stock.inventory", List.of(inventory), "confirm");
    }

    Map<String, Object> line(long product, double quantity, long unit, String price) {
        return of("type", "line", "product", product, "quantity", quantity, "unit", unit, "unit_price", decimal(price));
    }

    /** A line that is bought as a supplier's terms say. */
    Map<String, Object> bought(Map<String, Object> line, long productSupplier) {
        line.put("product_supplier", productSupplier);
        return line;
    }

    /** Leaves sales and purchases confirmed until somebody processes them. */
    void processLater() throws Refusal {
        for (String kind : List.of("sale", "purchase")) {
            rpc.call("model." + kind + ".configuration.write", List.of(1), of(kind + "_process_after", days(1)));
        }
    }

    /** A sale, still a draft. */
    @SafeVarargs
    final Map<String, Object> sale(long party, long warehouse, LocalDate day, Map<String, Object>... lines)
            throws Refusal {
        return trade("sale_date", party, warehouse, day, lines);
    }

    @SafeVarargs
    private Map<String, Object> trade(
            String date, long party, long warehouse, LocalDate day, Map<String, Object>... lines) throws Refusal {
        return of(
                "company",
                id,
                "currency",
                currency,
                "party",
                party,
                "invoice_address",
                address(party),
                "warehouse",
                warehouse,
                "invoice_method",
                "manual",
                date,
                day,
                "lines",
                create(lines));
    }

    /** Creates sales and brings them as far as some buttons do. */
    List<?> sell(List<Map<String, Object>> sales, String... buttons) throws Refusal {
        for (Map<String, Object> sale : sales) {
            sale.put("shipment_address", sale.get("invoice_address"));
            sale.put("shipment_method", "order");
        }
        List<?> ids = (List<?>) rpc.call("model.sale.sale.create", sales);
        press("sale.sale", ids, buttons);
        return ids;
    }

    /** Sends what waits for customers, on a day. */
    void ship(List<Object> shipments, LocalDate day) throws Refusal {
        if (!shipments.isEmpty()) {
            rpc.call("model.stock.shipment.out.write", shipments, of("effective_date", day));
            press("stock.shipment.out", shipments, "assign_try", "pick", "pack", "done");
        }
    }

    /** A purchase, as far as some buttons bring it. */
    @SafeVarargs
    final long buy(long party, long warehouse, LocalDate day, List<String> buttons, Map<String, Object>... lines)
            throws Refusal {
        long purchase = rpc.create("purchase.purchase", trade("purchase_date", party, warehouse, day, lines));
        press("purchase.purchase", List.of(purchase), buttons.toArray(String[]::new));
        return purchase;
    }

    /** Receives all that is open of a purchase, on a day. */
    void receive(long purchase, long supplier, long warehouse, LocalDate day) throws Refusal {
        List<Object> moves = new ArrayList<>();
        for (Object line : ids("purchase.line", is("purchase", purchase))) {
            moves.addAll(ids("stock.move", is("origin", "purchase.line," + line), is("state", "draft")));
        }
        long shipment = rpc.create(
                "stock.shipment.in",
                of(
                        "company", id,
                        "supplier", supplier,
                        "warehouse", warehouse,
                        "effective_date", day,
                        "incoming_moves", List.of(Arrays.asList("add", moves))));
        press("stock.shipment.in", List.of(shipment), "receive", "done");
    }

    /**
     * The host's quantity of each product, as its own screens show it.
     *
     * @param here calls in the context of a place
     */
    static Map<Long, Double> quantities(TrytonRpc here, List<Object> products, String field) throws Refusal {
        Map<Long, Double> quantities = new TreeMap<>();
        for (Map<String, Object> row : here.find("product.product", List.of(List.of("id", "in", products)), field)) {
            quantities.put(((Number) row.get("id")).longValue(), ((Number) row.get(field)).doubleValue());
        }
        return quantities;
    }

    /** The host's own supply run. */
    void supplyRun() throws Refusal {
        List<?> session = (List<?>) rpc.call("wizard.stock.supply.create");
        rpc.call("wizard.stock.supply.execute", session.get(0), of(), "create_");
        rpc.call("wizard.stock.supply.delete", session.get(0));
    }
}
