package almanac.erp.tryton;

import almanac.api.AlmanacException;
import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.host.HostFinding;
import almanac.api.host.HostFinding.Severity;
import almanac.api.host.LeftOut;
import almanac.erp.table.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;

/** What is odd in a Tryton beyond what its planning tables show. */
final class TrytonChecks {
    /** What planning lacks without a module. */
    private static final Map<String, Severity> MODULES = modules();

    private static final Map<String, String> MODULE_OF = Map.of(
            PurchaseRequests.MODEL,
            "purchase_request",
            OrderPoints.MODEL,
            "stock_supply",
            "stock.forecast",
            "stock_forecast");

    private static final Set<String> WRITTEN =
            Set.of(PurchaseRequests.MODEL, InternalShipments.MODEL, OrderPoints.MODEL, "stock.forecast");

    private static final String RIGHTS = "select count(*) as wide from me"
            + " cross join (values ('sale_line'), ('stock_move'), ('purchase_request'), ('product_product')) as t (name)"
            + " where has_table_privilege(t.name, 'INSERT') or has_table_privilege(t.name, 'UPDATE')"
            + " or has_table_privilege(t.name, 'DELETE')";

    private static final String KEYS =
            "select count(*) as without from me cross join product p" + " where p.active and p.item_id like '#%'";

    private static final String HELD = "select count(*) as held from me join stock_order_point o on o.company = me.id"
            + " where o.type = 'purchase' and o.min_quantity < {1}";

    private static final String NO_WAREHOUSE = "select count(*) as lines from me join sale_sale s on s.company = me.id"
            + " join sale_line l on l.sale = s.id join product p on p.id = l.product"
            + " where l.type = 'line' and s.state in ('confirmed', 'processing', 'done') and s.warehouse is null";

    private static final String WITH_TAX = "select count(*) as lists from me"
            + " cross join lateral (select c.sale_price_list as id from sale_configuration_sale_price_list c"
            + " where c.company = me.id or c.company is null order by c.company is null, c.id limit 1) chosen"
            + " join product_price_list x on x.id = chosen.id and x.company = me.id and x.tax_included";

    private static final String OWN_LISTS = "select count(*) as customers from me"
            + " join party_party_sale_price_list l on l.company = me.id where l.sale_price_list is not null";

    private static final String NOT_STOCKED = "select coalesce(p.code, '#' || p.id) as item, t.type, count(*) as lines"
            + " from me join sale_sale s on s.company = me.id join sale_line l on l.sale = s.id"
            + " join product_product p on p.id = l.product join product_template t on t.id = p.template"
            + " where l.type = 'line' and s.state in ('confirmed', 'processing', 'done')"
            + " and not (t.type = 'goods' and not coalesce(t.consumable, false)) group by 1, 2, p.id order by p.id";

    private final TrytonDatabase database;
    private final TrytonSettings settings;
    private final TrytonRpc rpc;
    private final Set<String> modules;

    /**
     * @param rpc null where nothing is written
     */
    TrytonChecks(TrytonDatabase database, TrytonSettings settings, TrytonRpc rpc, Set<String> modules) {
        this.database = database;
        this.settings = settings;
        this.rpc = rpc;
        this.modules = modules;
    }

    private static Map<String, Severity> modules() {
        Map<String, Severity> modules = new LinkedHashMap<>();
        modules.put("purchase_request", Severity.WARNING);
        modules.put("stock_supply", Severity.INFO);
        modules.put("stock_forecast", Severity.INFO);
        modules.put("sale_promotion", Severity.INFO);
        return modules;
    }

    List<HostFinding> findings() {
        List<HostFinding> found = new ArrayList<>();
        MODULES.forEach((module, severity) -> {
            if (!modules.contains(module)) {
                found.add(finding(severity, "module " + module, "tryton.no-module." + module));
            }
        });
        if (count("rights", RIGHTS) > 0) {
            found.add(finding(Severity.WARNING, "rights", "tryton.rights-too-wide"));
        }
        addCount(found, Severity.INFO, "item", "tryton.no-code", count("product_product", KEYS));
        addCount(found, Severity.WARNING, "demand", "tryton.no-warehouse", count("sale_sale", NO_WAREHOUSE));
        if (modules.contains("stock_supply")) {
            long held = count("stock_order_point", HELD, -OrderPoints.HOLD / 2);
            addCount(found, Severity.INFO, "order points", "tryton.on-hold", held);
        }
        if (modules.contains(PriceLists.MODULE)) {
            prices(found);
        }
        if (rpc == null) {
            found.add(finding(Severity.INFO, "rpc.url", "tryton.reads-only"));
        } else {
            found.addAll(server());
        }
        if (settings.isOpenToListeners()) {
            found.add(finding(Severity.WARNING, "rpc.url", "tryton.plain-text"));
        }
        return found;
    }

    /** What of the price lists is not used, or not as customers see it. */
    private void prices(List<HostFinding> found) {
        new PriceLists(database)
                .read()
                .unread()
                .forEach((formula, products) -> found.add(finding(
                        Severity.WARNING,
                        "price",
                        "tryton.price-formula",
                        "formula",
                        Problems.quoted(formula),
                        "products",
                        products)));
        addCount(found, Severity.WARNING, "price", "tryton.price-with-tax", count("product_price_list", WITH_TAX));
        long own = count("party_party_sale_price_list", OWN_LISTS);
        addCount(found, Severity.INFO, "price", "tryton.price-own-lists", own);
    }

    /** Whether the server takes us, and lets us write what there is to write. */
    private List<HostFinding> server() {
        try {
            Set<String> models = new TreeSet<>(WRITTEN);
            models.removeIf(model -> !modules.contains(MODULE_OF.getOrDefault(model, "stock")));
            Map<?, ?> access = (Map<?, ?>) rpc.call("model.ir.model.access.get_access", List.copyOf(models));
            return models.stream()
                    .filter(model -> !Boolean.TRUE.equals(allowed(access.get(model), "create"))
                            || !Boolean.TRUE.equals(allowed(access.get(model), "write")))
                    .map(model -> finding(Severity.WARNING, "rpc.user", "tryton.may-not-write", "model", model))
                    .toList();
        } catch (Refusal | AlmanacException e) {
            return List.of(finding(Severity.ERROR, "rpc.url", "tryton.no-server", "words", e.getMessage()));
        }
    }

    /** What the host says of one right; it says truth values, or numbers where several rules meet. */
    private static Object allowed(Object access, String right) {
        Object said = access instanceof Map<?, ?> rights ? rights.get(right) : null;
        return said instanceof Number number ? number.intValue() > 0 : said;
    }

    private static void addCount(List<HostFinding> found, Severity severity, String where, String code, long count) {
        if (count > 0) {
            found.add(finding(severity, where, code, "count", count));
        }
    }

    private static HostFinding finding(Severity severity, String where, String code, Object... facts) {
        return new HostFinding(severity, Place.of(where), Reason.of(code, facts));
    }

    private long count(String label, String select, Object... values) {
        return database.rows(label, select, values).get(0).get(0, Long.class);
    }

    /** Products that are sold and not kept in stock, each once. */
    List<LeftOut> leftOut() {
        return database.rows("sale_line", NOT_STOCKED).stream()
                .map(TrytonChecks::leftOut)
                .toList();
    }

    private static LeftOut leftOut(Record row) {
        return new LeftOut(
                Place.of("sale_line"),
                Reason.of(
                        "row.tryton-not-stocked",
                        "item",
                        row.get("item", String.class),
                        "type",
                        row.get("type", String.class),
                        "lines",
                        row.get("lines", Long.class)));
    }
}
