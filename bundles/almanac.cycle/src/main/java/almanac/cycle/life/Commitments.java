package almanac.cycle.life;

import almanac.api.Sku;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.SupplySide;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What planners have approved or ordered and the host does not show yet, and what they split off or moved to another supplier: it counts as
 * coming, so that runs do not suggest it a second time.
 */
public final class Commitments {
    private final List<SuggestionLife> counted;
    private final LocalDate asOf;

    private Commitments(List<SuggestionLife> counted, LocalDate asOf) {
        this.counted = List.copyOf(counted);
        this.asOf = asOf;
    }

    /** Those among what lives that a run on a day reckons with. */
    public static Commitments of(List<SuggestionLife> alive, HostOrders host, LocalDate asOf, LifeRules rules) {
        Map<Sku, List<SuggestionLife>> bySku = new TreeMap<>();
        for (SuggestionLife life : alive) {
            if (Ages.isCommitment(life) && !Ages.isOver(life, asOf, rules)) {
                bySku.computeIfAbsent(life.line().sku(), s -> new ArrayList<>()).add(life);
            }
        }
        List<SuggestionLife> counted = new ArrayList<>();
        for (List<SuggestionLife> lives : bySku.values()) {
            Set<Long> shown = host.shown(
                    lives.stream().filter(l -> l.status().isCommitted()).toList());
            lives.stream().filter(l -> !shown.contains(l.id())).forEach(counted::add);
        }
        return new Commitments(counted, asOf);
    }

    /** Numbers of those that are counted. */
    public Set<Long> ids() {
        Set<Long> ids = new HashSet<>();
        counted.forEach(l -> ids.add(l.id()));
        return ids;
    }

    /** The supply side with them: coming where they go to, promised where they come from. */
    public SupplySide addedTo(SupplySide host) {
        if (counted.isEmpty()) {
            return host;
        }
        Map<Sku, StockPosition> stock = new HashMap<>(host.stock());
        for (SuggestionLife life : counted) {
            Suggestion line = life.line();
            stock.merge(line.sku(), coming(life), Commitments::together);
            if (line.sourceLocationId() != null) {
                stock.merge(
                        new Sku(line.sku().itemId(), line.sourceLocationId()), leaving(line), Commitments::together);
            }
        }
        return host.withStock(stock);
    }

    private StockPosition coming(SuggestionLife life) {
        Suggestion line = life.line();
        OpenSupply order = new OpenSupply(
                line.sku(), line.kind(), due(life), line.finalQuantity(), line.supplierId(), document(life));
        return new StockPosition(line.sku(), 0, 0, 0, List.of(order), List.of());
    }

    /** What is not ordered yet comes later by as many days as it is late. */
    private LocalDate due(SuggestionLife life) {
        Suggestion line = life.line();
        if (line.arrives() == null) {
            return asOf;
        }
        boolean waits = life.status() != SuggestionStatus.ORDERED && line.orderBy() != null;
        long late = waits ? Math.max(0, ChronoUnit.DAYS.between(line.orderBy(), asOf)) : 0;
        return line.arrives().plusDays(late);
    }

    private static String document(SuggestionLife life) {
        String document = life.handover().document();
        return document == null ? "#" + life.id() : document;
    }

    private static StockPosition leaving(Suggestion line) {
        Sku source = new Sku(line.sku().itemId(), line.sourceLocationId());
        OpenDemand demand = new OpenDemand(source, line.orderBy(), line.finalQuantity(), null);
        return new StockPosition(source, 0, line.finalQuantity(), 0, List.of(), List.of(demand));
    }

    private static StockPosition together(StockPosition there, StockPosition more) {
        List<OpenSupply> supply = new ArrayList<>(there.openSupply());
        supply.addAll(more.openSupply());
        List<OpenDemand> demand = new ArrayList<>(there.openDemand());
        demand.addAll(more.openDemand());
        return new StockPosition(
                there.sku(), there.onHand(), there.reserved() + more.reserved(), there.unavailable(), supply, demand);
    }
}
