package almanac.cycle.life;

import almanac.api.Sku;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.store.SuggestionBook.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the suggestions that live when a run suggests anew. The rules are those of the planner's guide: what a planner did is
 * never undone.
 */
public final class Settlement {
    private final LifeRules rules;
    private final LocalDate asOf;
    private final HostOrders host;
    private final Set<Long> counted;
    private final long runId;
    private final Instant now;

    /**
     * @param host as it was read, without what is counted
     * @param counted numbers of the suggestions that the run counted as coming
     */
    public Settlement(LifeRules rules, LocalDate asOf, HostOrders host, Set<Long> counted, long runId, Instant now) {
        this.rules = rules;
        this.asOf = asOf;
        this.host = host;
        this.counted = Set.copyOf(counted);
        this.runId = runId;
        this.now = now;
    }

    /**
     * Settles a run's worklist with what lives. The same input gives the same result, so that it can be done again when someone decided
     * meanwhile.
     *
     * @param fresh the run's, each suggestion as if it were new
     */
    public Settled settle(List<SkuPlan> fresh, Collection<SuggestionLife> alive) {
        Map<Sku, List<SuggestionLife>> bySku = new HashMap<>();
        alive.forEach(l ->
                bySku.computeIfAbsent(l.line().sku(), s -> new ArrayList<>()).add(l));
        List<SkuPlan> plans = new ArrayList<>(fresh.size());
        List<Change> changes = new ArrayList<>();
        for (SkuPlan plan : fresh) {
            List<SuggestionLife> lives = bySku.remove(plan.sku());
            SkuSettlement one = new SkuSettlement(this, plan);
            plans.add(one.settle(lives == null ? List.of() : lives));
            changes.addAll(one.changes());
        }
        // SKUs that the run does not know any more.
        bySku.forEach((sku, lives) -> {
            SkuSettlement one = new SkuSettlement(this, null);
            one.settle(lives);
            changes.addAll(one.changes());
        });
        return new Settled(plans, changes);
    }

    LifeRules rules() {
        return rules;
    }

    LocalDate asOf() {
        return asOf;
    }

    HostOrders host() {
        return host;
    }

    boolean isCounted(SuggestionLife life) {
        return counted.contains(life.id());
    }

    long runId() {
        return runId;
    }

    Instant now() {
        return now;
    }
}
