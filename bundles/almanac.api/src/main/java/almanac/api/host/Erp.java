package almanac.api.host;

import almanac.api.Place;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host port: one tenant of one ERP, open for reading, written only through {@link #publish}, {@link #cancel}, {@link #writeLevels} and
 * {@link #writeForecasts}.
 *
 * <p>Every read streams; the caller closes the stream. A planning table that the host does not have is an empty stream, but
 * {@code demand} must be there. Rows that cannot be used end the stream with an {@link almanac.api.InputException} that names table,
 * row and column. A host that cannot be reached ends in a {@link HostUnavailableException} without secrets in it.
 *
 * <p>What is optional has a default that cannot do it; {@link #capabilities} tells.
 */
@ConsumerType
public interface Erp extends AutoCloseable {
    Tenant tenant();

    Stream<Item> items();

    Stream<Location> locations();

    /**
     * Demand summed by SKU and bucket, in the order of item, location, date. Summing is the host's work wherever it is a database.
     */
    Stream<DemandLine> demand(DemandQuery query);

    /**
     * Demand row by row with whose it was, where the host says: rows that name neither a customer nor a segment are left out. In no particular
     * order.
     */
    default Stream<CustomerLine> customerDemand() {
        return Stream.empty();
    }

    /** The last day with demand, null where there is none. */
    LocalDate lastDemandDate();

    /**
     * Where the first row of demand after a day stands, for messages. A host that does not look names the table.
     *
     * @param day whose own rows do not count
     */
    default Place demandAfter(LocalDate day) {
        return new Place("demand", 0, "demand_date");
    }

    /** Days that were not fully in stock, in the order of item, location, date; a day without a row was in stock. */
    Stream<Availability> availability();

    Stream<StockLevel> stock();

    Stream<OpenSupply> openSupply();

    Stream<OpenDemand> openDemand();

    Stream<Supplier> suppliers();

    Stream<SupplyTerm> supplyTerms();

    Stream<Receipt> receipts();

    Stream<Price> prices();

    Stream<Promotion> promotions();

    Stream<Signal> signals();

    /** What was written of items and places; in no particular order. */
    default Stream<Review> reviews() {
        return Stream.empty();
    }

    Stream<CalendarDay> calendar();

    Stream<PlanningParameter> planningParameters();

    /** Rows left out so far, for the data-quality list. */
    List<LeftOut> leftOut();

    /** What this host can do beyond being read. */
    default Set<HostCapability> capabilities() {
        return takesDrafts() ? EnumSet.of(HostCapability.DRAFTS) : EnumSet.noneOf(HostCapability.class);
    }

    /**
     * What has happened to demand since a mark, so that only that need be read: late, corrected and removed documents. With
     * {@link HostCapability#CHANGES}.
     *
     * @param bucket DAY, WEEK or MONTH, as for {@link #demand}
     * @param since the mark of an earlier answer; null only asks for a mark
     */
    default DemandChanges demandChanges(TimeBucket bucket, String since) {
        throw new UnsupportedOperationException("tells no changes");
    }

    /**
     * Writes drafts, one result each, in order. A draft whose key the host has already is not written again: its document is returned. A host that stops
     * answering on the way gives {@link PublishResult#unanswered} for what it did not confirm.
     *
     * @throws UnsupportedOperationException where the host takes no drafts; {@link #takesDrafts()} tells
     * @throws HostUnavailableException where the host does not answer at all; it may have any of them
     */
    List<PublishResult> publish(List<Draft> drafts);

    /** Whether {@link #publish} works on this host. */
    boolean takesDrafts();

    /** Whether the host's settings ask that nothing is written yet: then drafts are shown by {@link #preview} and not published. */
    default boolean isDryRun() {
        return false;
    }

    /** What {@link #publish} would write, one text each, in order; nothing is written. With {@link HostCapability#PREVIEW}. */
    default List<String> preview(List<Draft> drafts) {
        throw new UnsupportedOperationException("shows no drafts");
    }

    /**
     * What the host has for keys of drafts, one each, in order; absent where it has none. With {@link HostCapability#DOCUMENTS}.
     *
     * @throws HostUnavailableException where the host does not answer
     */
    default List<HostDocument> documents(List<String> keys) {
        throw new UnsupportedOperationException("looks up no documents");
    }

    /**
     * Takes a draft back while it is still one. With {@link HostCapability#CANCEL}.
     *
     * @return what is there afterwards: cancelled or absent where it was done, also where it was so before; else what it is, with the host's words
     * @throws HostUnavailableException where the host does not answer
     */
    default HostDocument cancel(String key) {
        throw new UnsupportedOperationException("cancels no drafts");
    }

    /** Writes reorder levels over those that the host has, one result each, in order. With {@link HostCapability#LEVELS}. */
    default List<PublishResult> writeLevels(List<OrderLevel> levels) {
        throw new UnsupportedOperationException("takes no levels");
    }

    /**
     * Writes forecasts over those that an earlier call wrote, one result for each SKU, in order of first appearance; those that people entered stay. With
     * {@link HostCapability#FORECASTS}.
     */
    default List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        throw new UnsupportedOperationException("takes no forecasts");
    }

    /**
     * What only the adapter can know is odd: missing modules, rights that are too wide, documents that it leaves out. What the planning tables themselves
     * show is checked for every host alike, outside of the adapter.
     */
    default List<HostFinding> check() {
        return List.of();
    }

    @Override
    void close();
}
