package almanac.api.host;

import almanac.api.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host port: one tenant of one ERP, open for reading, written only through {@link #publish}.
 *
 * <p>Every read streams; the caller closes the stream. A planning table that the host does not have is an empty stream, but
 * {@code demand} must be there. Rows that cannot be used end the stream with an {@link almanac.api.InputException} that names table,
 * row and column. A host that cannot be reached ends in an {@link almanac.api.AlmanacException} without secrets in it.
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

    /**
     * Writes drafts, one result each, in order. A draft whose key the host has already is not written again: its document is returned.
     *
     * @throws UnsupportedOperationException where the host takes no drafts; {@link #takesDrafts()} tells
     */
    List<PublishResult> publish(List<Draft> drafts);

    /** Whether {@link #publish} works on this host. */
    boolean takesDrafts();

    @Override
    void close();
}
