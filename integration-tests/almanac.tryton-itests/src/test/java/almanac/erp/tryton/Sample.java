package almanac.erp.tryton;

import static almanac.erp.tryton.Values.create;
import static almanac.erp.tryton.Values.decimal;
import static almanac.erp.tryton.Values.is;
import static almanac.erp.tryton.Values.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A company with two warehouses and its trade of a year, and a second company beside it in the same database, made through the host's own calls.
 * It holds the traps: units by the dozen, a unit with decimals, a foreign currency, services, products without and with a common code, returns,
 * drafts, cancelled documents, negative stock, stock that is assigned, open orders in every state, two suppliers.
 */
final class Sample {
    static final String DATABASE = "sample";
    static final String USER = "almanac";
    static final String PASSWORD = "gHj-Lotus8Vane#k";
    static final int WEEKS = 24;
    /** What the weekly sale of the first three products is about, in the sales unit. */
    private static final int[] BASE = {20, 2, 3};

    private static LocalDate madeOn;

    final LocalDate today = LocalDate.now();
    private final LiveTryton tryton;
    private final Random random = new Random(11);
    private Company first;
    private Company second;
    private long unit;
    private long dozen;
    private long kilo;
    private long north;
    private long south;
    private long northStore;
    private long southStore;
    private long customer;
    private long supplier;
    private long termOfP0;
    private long termOfP1;
    private final List<Long> products = new ArrayList<>();

    private Sample(LiveTryton tryton) {
        this.tryton = tryton;
    }

    /** Makes the sample where it is not there, and anew after midnight. */
    static void ensure(LiveTryton tryton) throws Refusal {
        Sample sample = new Sample(tryton);
        boolean ofYesterday = madeOn != null && !madeOn.equals(sample.today);
        if (ofYesterday || !tryton.has(DATABASE)) {
            tryton.copy("base", "making");
            sample.make();
            tryton.copy("making", DATABASE);
            tryton.grant(DATABASE);
            madeOn = sample.today;
        }
    }

    private void make() throws Refusal {
        companies();
        masters();
        LocalDate start = today.minusDays(7L * WEEKS + 10);
        first.count(northStore, start, products.get(0), 1700.0, products.get(1), 2000.0, products.get(2), 40.5);
        first.count(southStore, start, products.get(0), 300.0);
        trade();
        receipts();
        openOrders();
        otherCompany();
        promotions();
        tryton.execute("making", "analyze");
    }

    private void companies() throws Refusal {
        TrytonRpc anybody = tryton.admin("making", Map.of());
        long euro = currency(anybody, "EUR", "1");
        currency(anybody, "USD", "1.25");
        List<Object> companies = new ArrayList<>();
        for (String name : List.of("First Ltd", "Second Ltd")) {
            long party = anybody.create("party.party", of("name", name));
            companies.add(anybody.create("company.company", of("party", party, "currency", euro)));
        }
        List<?> all = List.of(List.of("add", companies));
        anybody.call("model.res.user.write", List.of(anybody.userId()), of("companies", all));
        anybody.call(
                "model.res.user.write",
                List.of(anybody.userId()),
                of("company", companies.get(0), "company_filter", "all"));
        first = new Company(tryton.admin("making", 1), 1, euro);
        second = new Company(tryton.admin("making", 2), 2, euro);
        List<Object> groups = new ArrayList<>();
        for (String name :
                List.of("group_purchase_request", "group_stock", "group_stock_admin", "group_stock_forecast")) {
            groups.add(anybody.find("ir.model.data", List.of(is("fs_id", name)), "db_id")
                    .get(0)
                    .get("db_id"));
        }
        anybody.create(
                "res.user",
                of(
                        "name",
                        "Almanac",
                        "login",
                        USER,
                        "password",
                        PASSWORD,
                        "companies",
                        List.of(List.of("add", List.of(companies.get(0)))),
                        "company",
                        companies.get(0),
                        "groups",
                        List.of(List.of("add", groups))));
    }

    private long currency(TrytonRpc rpc, String code, String rate) throws Refusal {
        return rpc.create(
                "currency.currency",
                of(
                        "name",
                        code,
                        "code",
                        code,
                        "symbol",
                        code,
                        "digits",
                        2,
                        "rounding",
                        decimal("0.01"),
                        "rates",
                        create(of("date", today.minusYears(3), "rate", decimal(rate)))));
    }

    private void masters() throws Refusal {
        first.processLater();
        unit = first.id("product.uom", is("symbol", "u"));
        kilo = first.id("product.uom", is("symbol", "kg"));
        Object units = first.rpc()
                .find("product.uom", List.of(is("id", unit)), "category")
                .get(0)
                .get("category");
        dozen = first.rpc()
                .create(
                        "product.uom",
                        of(
                                "name",
                                "Dozen",
                                "symbol",
                                "dz",
                                "category",
                                units,
                                "factor",
                                12.0,
                                "rate",
                                Math.round(1e12 / 12) / 1e12,
                                "rounding",
                                1.0,
                                "digits",
                                0));
        north = first.id("stock.location", is("code", "WH"));
        northStore = first.id("stock.location", is("code", "STO"));
        southWarehouse();
        customer = first.party("Customer");
        supplier = first.party("Supplier");
        long backup = first.party("Backup supplier");
        products.add(first.product("P0", "goods", unit, unit, "10", "4"));
        long archived = first.product("P1", "goods", unit, unit, "7", "3");
        first.rpc().call("model.product.product.write", List.of(archived), of("active", false));
        products.add(first.product("P1", "goods", unit, dozen, "20", "8"));
        products.add(first.product("KG", "goods", kilo, kilo, "30", "12"));
        products.add(first.product("INSTALL", "service", unit, unit, "50", "0"));
        products.add(first.product("P4", "goods", unit, unit, "7", "3"));
        products.add(first.product("", "goods", unit, unit, "6", "2"));
        products.add(first.product("RAG", "goods", unit, unit, "1", "0.5", "consumable", true));
        termOfP0 = first.supplier(products.get(0), supplier, 7, 1, "0", "5", "100", "4.5");
        first.supplier(products.get(0), backup, null, 2, "0", "6");
        termOfP1 = first.supplier(products.get(1), supplier, 14, 1, "0", "60", "10", "54");
        first.supplier(products.get(2), supplier, 0, 1, "0", "12");
        for (int i = 0; i < 2; i++) {
            first.rpc()
                    .create(
                            "stock.order_point",
                            of(
                                    "company",
                                    1,
                                    "type",
                                    "purchase",
                                    "product",
                                    products.get(i),
                                    "warehouse_location",
                                    north,
                                    "min_quantity",
                                    i == 0 ? 40.0 : 24.0,
                                    "target_quantity",
                                    i == 0 ? 160.0 : 96.0));
        }
    }

    private void southWarehouse() throws Refusal {
        TrytonRpc rpc = first.rpc();
        List<Object> zones = new ArrayList<>();
        for (String name : List.of("South in", "South out", "South store")) {
            zones.add(rpc.create("stock.location", of("name", name, "type", "storage")));
        }
        south = rpc.create(
                "stock.location",
                of(
                        "name",
                        "South",
                        "code",
                        "SOUTH",
                        "type",
                        "warehouse",
                        "input_location",
                        zones.get(0),
                        "output_location",
                        zones.get(1),
                        "storage_location",
                        zones.get(2),
                        "lost_found_location",
                        first.id("stock.location", is("type", "lost_found"))));
        southStore = ((Number) zones.get(2)).longValue();
        rpc.call("model.stock.location.write", zones, of("parent", south));
    }

    private void trade() throws Refusal {
        List<Map<String, Object>> sales = new ArrayList<>();
        for (int week = WEEKS; week > 0; week--) {
            LocalDate day = today.minusDays(7L * week);
            sales.add(first.sale(
                    customer,
                    week % 6 == 0 ? south : north,
                    day,
                    first.line(products.get(0), around(BASE[0]), unit, "10"),
                    first.line(products.get(1), around(BASE[1]), dozen, "240"),
                    first.line(products.get(2), around(BASE[2]) / 4.0, kilo, "30"),
                    first.line(products.get(3), 1, unit, "50")));
        }
        List<?> ids = first.sell(sales, "quote", "confirm", "process");
        for (int i = 0; i < ids.size(); i += 10) {
            List<Object> origins = new ArrayList<>(ids.subList(i, Math.min(ids.size(), i + 10)));
            List<Object> shipments = new ArrayList<>();
            for (Map<String, Object> sale :
                    first.rpc().find("sale.sale", List.of(List.of("id", "in", origins)), "shipments")) {
                shipments.addAll((List<?>) sale.get("shipments"));
            }
            first.ship(shipments, today.minusDays(7L * (WEEKS - i) - 3));
        }
    }

    private double around(int base) {
        return base + random.nextInt(base + 1) - base / 2;
    }

    private void receipts() throws Refusal {
        List<String> toProcess = List.of("quote", "confirm", "process");
        for (int months = 3; months > 0; months--) {
            LocalDate day = today.minusDays(60L * months);
            long purchase = first.buy(
                    supplier,
                    north,
                    day,
                    toProcess,
                    first.bought(first.line(products.get(1), 10, dozen, "54"), termOfP1));
            first.receive(purchase, supplier, north, day.plusDays(12 + months));
        }
    }

    private void openOrders() throws Refusal {
        LocalDate recent = today.minusDays(5);
        List<Map<String, Object>> back =
                List.of(first.sale(customer, north, recent, first.line(products.get(0), -3, unit, "10")));
        List<?> returned = first.sell(new ArrayList<>(back), "quote", "confirm", "process");
        for (Object shipment : (List<?>) first.rpc()
                .find("sale.sale", List.of(is("id", returned.get(0))), "shipment_returns")
                .get(0)
                .get("shipment_returns")) {
            first.rpc().call("model.stock.shipment.out.return.write", List.of(shipment), of("effective_date", recent));
            first.press("stock.shipment.out.return", List.of(shipment), "receive");
        }
        first.sell(list(first.sale(customer, north, today, first.line(products.get(0), 999, unit, "10"))));
        first.sell(list(first.sale(customer, north, today, first.line(products.get(0), 888, unit, "10"))), "cancel");
        first.sell(
                list(first.sale(customer, north, today, first.line(products.get(1), 4, dozen, "240"))),
                "quote",
                "confirm",
                "process");
        first.press(
                "stock.shipment.out",
                first.ids("stock.shipment.out", is("state", "waiting"), is("company", 1)).stream()
                        .limit(1)
                        .toList(),
                "assign_try");
        long dollars = first.id("currency.currency", is("code", "USD"));
        Map<String, Object> abroad =
                first.sale(customer, south, today.minusDays(2), first.line(products.get(4), 8, unit, "10"));
        abroad.put("currency", dollars);
        first.sell(list(abroad), "quote", "confirm");
        first.buy(
                supplier,
                north,
                today,
                List.of("quote", "confirm", "process"),
                first.bought(first.line(products.get(1), 3, dozen, "60"), termOfP1));
        first.buy(
                supplier,
                south,
                today,
                List.of("quote", "confirm"),
                first.bought(first.line(products.get(0), 50, unit, "5"), termOfP0));
        first.buy(
                supplier, north, today, List.of(), first.bought(first.line(products.get(0), 777, unit, "5"), termOfP0));
        // Sold without having been counted: the host lets stock go below zero.
        List<?> sold = first.sell(
                list(first.sale(customer, south, today.minusDays(9), first.line(products.get(5), 6, unit, "6"))),
                "quote",
                "confirm",
                "process");
        Object shipment = ((List<?>) first.rpc()
                        .find("sale.sale", List.of(is("id", sold.get(0))), "shipments")
                        .get(0)
                        .get("shipments"))
                .get(0);
        first.rpc().call("model.stock.shipment.out.write", List.of(shipment), of("effective_date", today.minusDays(8)));
        first.press("stock.shipment.out", List.of(shipment), "assign_force", "pick", "pack", "done");
        long transfer = first.rpc()
                .create(
                        "stock.shipment.internal",
                        of(
                                "company",
                                1,
                                "from_location",
                                northStore,
                                "to_location",
                                southStore,
                                "planned_start_date",
                                today.plusDays(1),
                                "planned_date",
                                today.plusDays(3),
                                "moves",
                                create(of(
                                        "product",
                                        products.get(0),
                                        "quantity",
                                        25.0,
                                        "uom",
                                        unit,
                                        "from_location",
                                        northStore,
                                        "to_location",
                                        southStore,
                                        "company",
                                        1))));
        first.press("stock.shipment.internal", List.of(transfer), "wait");
    }

    @SafeVarargs
    private static List<Map<String, Object>> list(Map<String, Object>... sales) {
        return new ArrayList<>(List.of(sales));
    }

    /** The same products at the same places, in other hands. */
    private void otherCompany() throws Refusal {
        second.count(northStore, today.minusDays(100), products.get(0), 5000.0);
        second.sell(
                list(second.sale(customer, north, today.minusDays(20), second.line(products.get(0), 4321, unit, "9"))),
                "quote",
                "confirm",
                "process");
        second.supplier(products.get(0), supplier, 99, 1, "0", "1");
        second.buy(
                supplier,
                north,
                today,
                List.of("quote", "confirm", "process"),
                second.line(products.get(0), 1234, unit, "1"));
    }

    private void promotions() throws Refusal {
        TrytonRpc rpc = first.rpc();
        long list = rpc.create(
                "product.price_list",
                of(
                        "name",
                        "All",
                        "company",
                        1,
                        "unit",
                        "product_default",
                        "lines",
                        create(of("formula", "unit_price"))));
        String[] formulas = {"unit_price * 0.8", "Decimal('0.75')*unit_price", "unit_price - 1"};
        for (int i = 0; i < formulas.length; i++) {
            rpc.create(
                    "sale.promotion",
                    of(
                            "name",
                            "Promotion " + i,
                            "company",
                            1,
                            "price_list",
                            list,
                            "start_date",
                            today.minusDays(30).plusDays(20L * i),
                            "end_date",
                            today.minusDays(20).plusDays(20L * i),
                            "formula",
                            formulas[i],
                            "products",
                            List.of(List.of("add", List.of(products.get(i))))));
        }
    }
}
