package almanac.cycle;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Availability;
import almanac.api.host.CalendarDay;
import almanac.api.host.CustomerLine;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.Erp;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.Item;
import almanac.api.host.LeftOut;
import almanac.api.host.Location;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.OrderLevel;
import almanac.api.host.PlanningParameter;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import almanac.api.host.PublishResult;
import almanac.api.host.Receipt;
import almanac.api.host.Review;
import almanac.api.host.Signal;
import almanac.api.host.StockLevel;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A host whose tables are lists, for tests. */
public final class MemoryErp implements Erp {
    public final List<Item> items = new ArrayList<>();
    public final List<Location> locations = new ArrayList<>();
    /** By day; summed as asked for. */
    public final List<DemandLine> demand = new ArrayList<>();

    public final List<Availability> availability = new ArrayList<>();
    public final List<StockLevel> stock = new ArrayList<>();
    public final List<OpenSupply> openSupply = new ArrayList<>();
    public final List<SupplyTerm> terms = new ArrayList<>();
    public final List<Receipt> receipts = new ArrayList<>();
    public final List<Price> prices = new ArrayList<>();
    public final List<Promotion> promotions = new ArrayList<>();
    public final List<Signal> signals = new ArrayList<>();
    public final List<CalendarDay> calendar = new ArrayList<>();
    public final List<CustomerLine> customerLines = new ArrayList<>();
    public final List<Review> reviews = new ArrayList<>();
    public final List<LeftOut> leftOut = new ArrayList<>();
    public final List<Draft> drafts = new ArrayList<>();
    public boolean takesDrafts;
    public boolean failsAfterTaking;
    public String refusal;
    public boolean closed;
    /** Draft keys that the host does not answer for, with whether it takes them all the same. */
    public final Map<String, Boolean> silentFor = new HashMap<>();
    /** What became of documents, by key; those that are not here are drafts. */
    public final Map<String, DocumentState> states = new HashMap<>();

    /** What it tells of changes; null where it tells none. */
    public DemandChanges changes;
    /** Since when it was asked last. */
    public String asked;

    public final List<OrderLevel> levels = new ArrayList<>();
    public final List<ForecastLine> forecasts = new ArrayList<>();
    public boolean dryRun;
    public int published;

    /** Adds one day's demand. */
    public MemoryErp sold(String sku, String date, double quantity) {
        demand.add(new DemandLine(Sku.parse(sku), LocalDate.parse(date), quantity, null));
        return this;
    }

    /** Adds the same demand on the first day of each of some weeks. */
    public MemoryErp soldWeekly(String sku, String monday, int weeks, double quantity) {
        LocalDate first = LocalDate.parse(monday);
        for (int week = 0; week < weeks; week++) {
            sold(sku, first.plusWeeks(week).toString(), quantity);
        }
        return this;
    }

    /** Adds an item, of which only a few things are known. */
    public MemoryErp item(String id, String category, String likeItem, boolean active) {
        items.add(new Item(
                id, null, category, null, 0, null, null, null, active, null, null, null, likeItem, null, null, null,
                Map.of()));
        return this;
    }

    @Override
    public Tenant tenant() {
        return Tenant.DEFAULT;
    }

    @Override
    public Stream<Item> items() {
        return items.stream();
    }

    @Override
    public Stream<Location> locations() {
        return locations.stream();
    }

    @Override
    public Stream<DemandLine> demand(DemandQuery query) {
        TimeGrid grid = TimeGrid.standard(query.bucket());
        record Key(Sku sku, LocalDate date) {}
        Map<Key, Double> sums = new TreeMap<>(Comparator.comparing(Key::sku).thenComparing(Key::date));
        demand.stream()
                .filter(d -> query.from() == null || !d.date().isBefore(query.from()))
                .filter(d -> query.to() == null || !d.date().isAfter(query.to()))
                .forEach(d ->
                        sums.merge(new Key(d.sku(), grid.dateOf(grid.indexOf(d.date()))), d.quantity(), Double::sum));
        return sums.entrySet().stream()
                .map(e -> new DemandLine(e.getKey().sku(), e.getKey().date(), e.getValue(), null));
    }

    @Override
    public DemandChanges demandChanges(TimeBucket bucket, String since) {
        asked = since;
        return changes;
    }

    @Override
    public LocalDate lastDemandDate() {
        return demand.stream()
                .map(DemandLine::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public Stream<Availability> availability() {
        return availability.stream();
    }

    @Override
    public Stream<StockLevel> stock() {
        return stock.stream();
    }

    @Override
    public Stream<OpenSupply> openSupply() {
        return openSupply.stream();
    }

    @Override
    public Stream<OpenDemand> openDemand() {
        return Stream.empty();
    }

    @Override
    public Stream<Supplier> suppliers() {
        return Stream.empty();
    }

    @Override
    public Stream<SupplyTerm> supplyTerms() {
        return terms.stream();
    }

    @Override
    public Stream<Receipt> receipts() {
        return receipts.stream();
    }

    @Override
    public Stream<Price> prices() {
        return prices.stream();
    }

    @Override
    public Stream<Promotion> promotions() {
        return promotions.stream();
    }

    @Override
    public Stream<CustomerLine> customerDemand() {
        return customerLines.stream();
    }

    @Override
    public Stream<Review> reviews() {
        return reviews.stream();
    }

    @Override
    public Stream<Signal> signals() {
        return signals.stream();
    }

    @Override
    public Stream<CalendarDay> calendar() {
        return calendar.stream();
    }

    @Override
    public Stream<PlanningParameter> planningParameters() {
        return Stream.empty();
    }

    @Override
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    @Override
    public List<PublishResult> publish(List<Draft> all) {
        List<PublishResult> results = new ArrayList<>();
        published += all.size();
        for (Draft draft : all) {
            int known = keys().indexOf(draft.key());
            boolean taken = refusal == null && silentFor.getOrDefault(draft.key(), true);
            if (known < 0 && taken) {
                drafts.add(draft);
                known = drafts.size() - 1;
            }
            results.add(
                    silentFor.containsKey(draft.key())
                            ? PublishResult.unanswered(draft.key(), "the line went dead")
                            : new PublishResult(draft.key(), refusal == null ? "D" + (known + 1) : null, refusal));
        }
        if (failsAfterTaking) {
            throw new IllegalStateException("the line went dead");
        }
        return results;
    }

    private List<String> keys() {
        return drafts.stream().map(Draft::key).toList();
    }

    @Override
    public Set<HostCapability> capabilities() {
        Set<HostCapability> all = takesDrafts
                ? EnumSet.complementOf(EnumSet.of(HostCapability.CHANGES))
                : EnumSet.noneOf(HostCapability.class);
        if (changes != null) {
            all.add(HostCapability.CHANGES);
        }
        return all;
    }

    @Override
    public List<HostDocument> documents(List<String> asked) {
        return asked.stream().map(this::document).toList();
    }

    private HostDocument document(String key) {
        int known = keys().indexOf(key);
        DocumentState state = states.getOrDefault(key, known < 0 ? DocumentState.ABSENT : DocumentState.DRAFT);
        return state == DocumentState.ABSENT
                ? HostDocument.absent(key)
                : new HostDocument(key, "D" + (known + 1), state, null);
    }

    @Override
    public HostDocument cancel(String key) {
        HostDocument before = document(key);
        if (before.state() == DocumentState.PROCESSED) {
            return new HostDocument(key, before.document(), before.state(), "it is on the truck");
        }
        states.put(key, DocumentState.CANCELLED);
        return document(key);
    }

    @Override
    public List<PublishResult> writeLevels(List<OrderLevel> all) {
        levels.addAll(all);
        return all.stream()
                .map(l -> new PublishResult(l.sku().key(), refusal == null ? "L" : null, refusal))
                .toList();
    }

    @Override
    public List<PublishResult> writeForecasts(List<ForecastLine> all) {
        forecasts.addAll(all);
        return all.stream()
                .map(f -> f.sku().key())
                .distinct()
                .map(key -> new PublishResult(key, "F", null))
                .toList();
    }

    @Override
    public boolean isDryRun() {
        return dryRun;
    }

    @Override
    public List<String> preview(List<Draft> all) {
        return all.stream().map(d -> d.quantity() + " of " + d.sku().key()).toList();
    }

    @Override
    public boolean takesDrafts() {
        return takesDrafts;
    }

    @Override
    public void close() {
        closed = true;
    }
}
