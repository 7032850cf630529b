package almanac.cycle;

import almanac.api.Place;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Sentiment;
import almanac.api.host.Availability;
import almanac.api.host.CalendarDay;
import almanac.api.host.CustomerLine;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Draft;
import almanac.api.host.Erp;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A host whose reviews are signals too: {@code review_sentiment}, of each item, place and day the mean of what its reviews say, from -1 (blame) to 1
 * (praise). Reviews are never known ahead.
 */
final class ErpWithReviews implements Erp {
    static final String SIGNAL = "review_sentiment";

    private final Erp host;
    private final Sentiment sentiment;

    ErpWithReviews(Erp host, Sentiment sentiment) {
        this.host = host;
        this.sentiment = sentiment;
    }

    private Stream<Signal> fromReviews(Erp erp) {
        Map<Written, double[]> sums = new HashMap<>();
        try (Stream<Review> reviews = erp.reviews()) {
            reviews.forEach(review -> {
                double[] sum = sums.computeIfAbsent(
                        new Written(review.itemId(), review.locationId(), review.date()), w -> new double[2]);
                sum[0] += sentiment.score(review.text());
                sum[1]++;
            });
        }
        return sums.entrySet().stream().map(entry -> entry.getKey().signal(entry.getValue()[0] / entry.getValue()[1]));
    }

    /** What reviews of a day are of. */
    private record Written(String itemId, String locationId, LocalDate date) {
        /** Known on its day and not earlier. */
        Signal signal(double value) {
            return new Signal(SIGNAL, date, value, itemId, null, locationId, date);
        }
    }

    @Override
    public Tenant tenant() {
        return host.tenant();
    }

    @Override
    public Stream<Item> items() {
        return host.items();
    }

    @Override
    public Stream<Location> locations() {
        return host.locations();
    }

    @Override
    public Stream<DemandLine> demand(DemandQuery query) {
        return host.demand(query);
    }

    @Override
    public Stream<CustomerLine> customerDemand() {
        return host.customerDemand();
    }

    @Override
    public Place demandAfter(LocalDate day) {
        return host.demandAfter(day);
    }

    @Override
    public LocalDate lastDemandDate() {
        return host.lastDemandDate();
    }

    @Override
    public Stream<Availability> availability() {
        return host.availability();
    }

    @Override
    public Stream<StockLevel> stock() {
        return host.stock();
    }

    @Override
    public Stream<OpenSupply> openSupply() {
        return host.openSupply();
    }

    @Override
    public Stream<OpenDemand> openDemand() {
        return host.openDemand();
    }

    @Override
    public Stream<Supplier> suppliers() {
        return host.suppliers();
    }

    @Override
    public Stream<SupplyTerm> supplyTerms() {
        return host.supplyTerms();
    }

    @Override
    public Stream<Receipt> receipts() {
        return host.receipts();
    }

    @Override
    public Stream<Price> prices() {
        return host.prices();
    }

    @Override
    public Stream<Promotion> promotions() {
        return host.promotions();
    }

    @Override
    public Stream<Signal> signals() {
        return Stream.concat(host.signals(), Stream.of(host).flatMap(this::fromReviews));
    }

    @Override
    public Stream<Review> reviews() {
        return host.reviews();
    }

    @Override
    public Stream<CalendarDay> calendar() {
        return host.calendar();
    }

    @Override
    public Stream<PlanningParameter> planningParameters() {
        return host.planningParameters();
    }

    @Override
    public List<LeftOut> leftOut() {
        return host.leftOut();
    }

    @Override
    public List<PublishResult> publish(List<Draft> drafts) {
        return host.publish(drafts);
    }

    @Override
    public boolean takesDrafts() {
        return host.takesDrafts();
    }

    @Override
    public Set<HostCapability> capabilities() {
        return host.capabilities();
    }

    @Override
    public DemandChanges demandChanges(TimeBucket bucket, String since) {
        return host.demandChanges(bucket, since);
    }

    @Override
    public boolean isDryRun() {
        return host.isDryRun();
    }

    @Override
    public List<String> preview(List<Draft> drafts) {
        return host.preview(drafts);
    }

    @Override
    public List<HostDocument> documents(List<String> keys) {
        return host.documents(keys);
    }

    @Override
    public HostDocument cancel(String key) {
        return host.cancel(key);
    }

    @Override
    public List<PublishResult> writeLevels(List<OrderLevel> levels) {
        return host.writeLevels(levels);
    }

    @Override
    public List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        return host.writeForecasts(forecasts);
    }

    @Override
    public List<HostFinding> check() {
        return host.check();
    }

    @Override
    public void close() {
        host.close();
    }
}
