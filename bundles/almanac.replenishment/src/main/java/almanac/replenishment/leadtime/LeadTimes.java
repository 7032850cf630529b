package almanac.replenishment.leadtime;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.Distribution;
import almanac.api.demand.Samples;
import almanac.api.host.Receipt;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.LeadTime;
import almanac.api.replenishment.LeadTime.Source;
import almanac.replenishment.Settings;
import almanac.replenishment.supply.Closings;
import almanac.replenishment.supply.Sourcing.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lead times learned from receipts. Where receipts of a SKU from its supplier are few, all the supplier's receipts stand in, then what
 * the term promises, then the setting: each with the weight that evidence of n receipts leaves, k / (n + k) (Bühlmann's credibility
 * formula; Bühlmann 1967, "Experience rating and credibility", ASTIN Bulletin 4).
 */
public final class LeadTimes {
    /** Receipts that weigh as much as what was known before them. */
    private static final double CREDIBILITY = 4;
    /** Fewer receipts than this never name the source. */
    private static final int FEWEST = 3;

    private record Lane(String itemId, String locationId, String supplierId) {}

    private record Supply(String from, SupplyKind kind, Double days, Double standardDeviation) {}

    private record Group(String name, String from) {}

    private final Settings settings;
    private final LocalDate asOf;
    private final Closings closings;
    private final Map<Lane, List<Receipt>> ofSku = new HashMap<>();
    private final Map<String, List<Receipt>> ofSupplier = new HashMap<>();
    private final Map<Supply, LearnedLeadTime> ofSupply = new ConcurrentHashMap<>();
    private final Map<Group, ObservedDays> ofGroup = new ConcurrentHashMap<>();

    /**
     * @param receipts of all SKUs; those after {@code asOf} are not looked at
     */
    public LeadTimes(List<Receipt> receipts, LocalDate asOf, Closings closings, Settings settings) {
        this.settings = settings;
        this.asOf = asOf;
        this.closings = closings;
        for (Receipt receipt : receipts) {
            String supplier = Objects.requireNonNullElse(receipt.supplierId(), "");
            ofSku.computeIfAbsent(lane(receipt.sku(), supplier), s -> new ArrayList<>())
                    .add(receipt);
            String group = supplier.isEmpty() ? transfersTo(receipt.sku().locationId()) : supplier;
            ofSupplier.computeIfAbsent(group, s -> new ArrayList<>()).add(receipt);
        }
    }

    private static Lane lane(Sku sku, String supplier) {
        return new Lane(sku.itemId(), sku.locationId(), supplier);
    }

    /** The lead time of a SKU from where it is supplied. */
    public LearnedLeadTime of(Sku sku, Choice choice) {
        SupplyTerm fixed = choice.term();
        if (fixed != null && fixed.leadTimeFixed() && positive(fixed.leadTimeDays())) {
            LeadTime given = prior(choice.from(), choice);
            return new LearnedLeadTime(
                    given,
                    List.of(Reason.of("lead-time.planner", "days", given.days().mean(), "supplier", choice.from())));
        }
        String from = choice.from();
        List<Receipt> own = ofSku.getOrDefault(lane(sku, from), List.of());
        if (own.isEmpty() && choice.kind() == SupplyKind.TRANSFER) {
            own = ofSku.getOrDefault(lane(sku, ""), List.of());
        }
        String group = choice.kind() == SupplyKind.TRANSFER ? transfersTo(sku.locationId()) : from;
        Supply supply = supply(group, choice);
        LearnedLeadTime known = ofSupply.get(supply);
        LearnedLeadTime usual =
                known != null ? known : ofSupply.computeIfAbsent(supply, k -> withoutOwn(group, choice));
        if (own.isEmpty()) {
            return usual;
        }
        ObservedDays observed = observe(own, from);
        LeadTime leadTime =
                observed.count() == 0 ? usual.leadTime() : blend(observed, Source.RECEIPTS, usual.leadTime());
        return new LearnedLeadTime(leadTime, reasons(leadTime, observed, choice));
    }

    /** Receipts without a supplier came from another location. */
    private static String transfersTo(String locationId) {
        return "to " + locationId;
    }

    private static Supply supply(String group, Choice choice) {
        SupplyTerm term = choice.term();
        return new Supply(
                group,
                choice.kind(),
                term == null ? null : term.leadTimeDays(),
                term == null ? null : term.leadTimeSdDays());
    }

    private LearnedLeadTime withoutOwn(String group, Choice choice) {
        ObservedDays observed = ofGroup.computeIfAbsent(
                new Group(group, choice.from()), g -> observe(ofSupplier.getOrDefault(g.name(), List.of()), g.from()));
        LeadTime prior = prior(group, choice);
        LeadTime leadTime = observed.count() == 0 ? prior : blend(observed, Source.SUPPLIER_RECEIPTS, prior);
        return new LearnedLeadTime(leadTime, reasons(leadTime, observed, choice));
    }

    private ObservedDays observe(List<Receipt> receipts, String from) {
        return ObservedDays.of(
                receipts,
                asOf.minusDays(settings.receiptDays()),
                asOf,
                settings.longestLeadTimeDays(),
                closings.shutdowns(from));
    }

    private static LeadTime blend(ObservedDays observed, Source source, LeadTime before) {
        double weight = observed.count() / (observed.count() + CREDIBILITY);
        Distribution days = Mixture.of(new Samples(observed.days()), weight, before.days());
        boolean named = observed.count() >= FEWEST;
        return new LeadTime(days, named ? source : before.source(), named ? observed.count() : before.receipts());
    }

    /** What is known without receipts. A lead time of 0 is unknown, not immediate. */
    private LeadTime prior(String group, Choice choice) {
        SupplyTerm term = choice.term();
        if (term != null && positive(term.leadTimeDays())) {
            double mean = term.leadTimeDays();
            boolean spread = term.leadTimeSdDays() != null && term.leadTimeSdDays() >= 0;
            return gamma(mean, spread ? term.leadTimeSdDays() : settings.leadTimeVariation() * mean, Source.TERM);
        }
        double promised = promised(group);
        if (promised > 0) {
            return gamma(promised, settings.leadTimeVariation() * promised, Source.TERM);
        }
        double usual = choice.kind() == SupplyKind.TRANSFER ? settings.transferDays() : settings.leadTimeDays();
        return gamma(usual, settings.leadTimeVariation() * usual, Source.DEFAULT);
    }

    private static boolean positive(Double days) {
        return days != null && days > 0;
    }

    private static LeadTime gamma(double mean, double standardDeviation, Source source) {
        return new LeadTime(GammaDays.outcomes(mean, standardDeviation), source, 0);
    }

    /** Median days from order to promise of a supplier, 0 where it promises nothing. */
    private double promised(String supplier) {
        double[] days = ofSupplier.getOrDefault(supplier, List.of()).stream()
                .filter(r -> r.promisedOn() != null
                        && r.orderedOn() != null
                        && !r.orderedOn().isAfter(asOf))
                .mapToDouble(r -> r.promisedOn().toEpochDay() - r.orderedOn().toEpochDay())
                .filter(d -> d > 0 && d <= settings.longestLeadTimeDays())
                .toArray();
        return days.length == 0 ? 0 : new Samples(days).quantile(0.5);
    }

    private static List<Reason> reasons(LeadTime leadTime, ObservedDays observed, Choice choice) {
        String code =
                switch (leadTime.source()) {
                    case RECEIPTS -> "lead-time.receipts";
                    case SUPPLIER_RECEIPTS -> "lead-time.supplier-receipts";
                    case TERM -> "lead-time.term";
                    case DEFAULT ->
                        choice.kind() == SupplyKind.TRANSFER ? "lead-time.transfer-default" : "lead-time.default";
                };
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                code,
                "days",
                leadTime.days().mean(),
                "p90",
                leadTime.days().quantile(0.9),
                "sd",
                leadTime.days().standardDeviation(),
                "receipts",
                leadTime.receipts(),
                "supplier",
                choice.from()));
        if (observed.dropped() > 0) {
            reasons.add(Reason.of(
                    "lead-time.dropped",
                    "receipts",
                    observed.dropped(),
                    "impossible",
                    observed.impossible(),
                    "sameDay",
                    observed.sameDay(),
                    "outliers",
                    observed.outliers()));
        }
        Lateness lateness = observed.lateness();
        if (lateness.promised() >= FEWEST) {
            reasons.add(Reason.of(
                    "lead-time.promises",
                    "receipts",
                    lateness.promised(),
                    "late",
                    lateness.late(),
                    "days",
                    lateness.meanDays()));
        }
        return reasons;
    }
}
