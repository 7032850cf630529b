package almanac.cycle.life;

import almanac.api.Sku;
import almanac.api.host.OpenSupply;
import almanac.api.host.Receipt;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SupplySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the host shows as ordered, and which of our suggestions that are. */
public final class HostOrders {
    /** A host may round an order a little, or merge two of ours into one. */
    private static final double ALL = 0.9;

    private final Map<Sku, StockPosition> stock;
    private final Map<Sku, List<Receipt>> receipts;

    public HostOrders(SupplySide host) {
        stock = host.stock();
        receipts = host.receipts().stream().collect(Collectors.groupingBy(Receipt::sku));
    }

    /** Keys of a SKU's open orders; an order without a document is known by what it says. */
    public List<String> keys(Sku sku) {
        return open(sku).stream().map(HostOrders::key).distinct().sorted().toList();
    }

    /**
     * Those of a SKU's committed suggestions that the host shows: an order of the same kind and supplier that was not there when it was
     * decided, or a receipt of goods ordered since then. Each order stands for one suggestion, the oldest first, unless together they come
     * to as much as all.
     */
    public Set<Long> shown(List<SuggestionLife> committed) {
        Set<Long> shown = new HashSet<>();
        Map<String, List<SuggestionLife>> byKey =
                committed.stream().collect(Collectors.groupingBy(l -> l.line().key()));
        byKey.values().forEach(same -> shown.addAll(shownOfOneKey(same)));
        return shown;
    }

    private Set<Long> shownOfOneKey(List<SuggestionLife> same) {
        List<SuggestionLife> byAge = new ArrayList<>(same);
        byAge.sort(Comparator.comparing(SuggestionLife::id));
        Map<String, Double> unused = new HashMap<>();
        byAge.forEach(life -> unused.putAll(newOrders(life)));
        double asked = byAge.stream().mapToDouble(l -> l.line().finalQuantity()).sum();
        double there = unused.values().stream().mapToDouble(q -> q).sum();
        Set<Long> shown = new HashSet<>();
        for (SuggestionLife life : byAge) {
            Set<String> own = newOrders(life).keySet();
            String order = own.stream()
                    .filter(unused::containsKey)
                    .sorted()
                    .findFirst()
                    .orElse(null);
            if (order != null || there >= ALL * asked) {
                unused.remove(order);
                shown.add(life.id());
            }
        }
        return shown;
    }

    /** Units by order. */
    private Map<String, Double> newOrders(SuggestionLife life) {
        Suggestion line = life.line();
        Map<String, Double> orders = new HashMap<>();
        for (OpenSupply order : open(line.sku())) {
            boolean known = life.seen().knownOrders().contains(key(order));
            if (!known && sameWay(line, order.kind()) && sameSupplier(line, order.supplierId())) {
                orders.merge(key(order), order.quantity(), Double::sum);
            }
        }
        for (Receipt receipt : receipts.getOrDefault(line.sku(), List.of())) {
            boolean since = life.decision() != null
                    && receipt.orderedOn() != null
                    && !receipt.orderedOn().isBefore(life.decision().on());
            if (since && sameSupplier(line, receipt.supplierId())) {
                orders.merge("received " + receipt.orderedOn(), receipt.quantity(), Double::sum);
            }
        }
        return orders;
    }

    private static boolean sameWay(Suggestion line, SupplyKind kind) {
        return (line.kind() == SupplyKind.TRANSFER) == (kind == SupplyKind.TRANSFER);
    }

    private static boolean sameSupplier(Suggestion line, String supplierId) {
        return supplierId == null || line.supplierId() == null || supplierId.equals(line.supplierId());
    }

    private List<OpenSupply> open(Sku sku) {
        StockPosition position = stock.get(sku);
        return position == null ? List.of() : position.openSupply();
    }

    private static String key(OpenSupply order) {
        return order.document() != null && !order.document().isEmpty()
                ? order.document()
                : order.kind() + "|" + order.supplierId() + "|" + order.dueDate() + "|" + order.quantity();
    }
}
