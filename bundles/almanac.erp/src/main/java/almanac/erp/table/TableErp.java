package almanac.erp.table;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Tenant;
import almanac.api.host.Availability;
import almanac.api.host.CalendarDay;
import almanac.api.host.CustomerLine;
import almanac.api.host.Draft;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.LeftOut;
import almanac.api.host.Location;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host that is read as planning tables. Rows come from {@link #rows}; what they must hold (keys once only, known items, sensible
 * values) is checked here, alike for every such host. It takes no drafts unless a subclass does.
 */
public abstract class TableErp implements Erp {
    private static final String DEMAND_DATE = "demand_date";

    private final Tenant tenant;
    private final References references = new References(this::rows);

    protected TableErp(Tenant tenant) {
        this.tenant = tenant;
    }

    /** The rows of a table, none where the host does not have it. */
    protected abstract Stream<Row> rows(PlanningTable table);

    /** What rows may name. */
    protected final References references() {
        return references;
    }

    /** The rows of a table, refusing those that name what is unknown or whose key has been there. */
    private Stream<Row> checked(PlanningTable table) {
        Stream<Row> rows = rows(table).peek(row -> references.check(table, row));
        Set<List<String>> seen = new HashSet<>();
        return table.key().isEmpty()
                ? rows
                : rows.peek(row -> {
                    if (!seen.add(key(table, row))) {
                        throw duplicate(table, row);
                    }
                });
    }

    @Override
    public final Tenant tenant() {
        return tenant;
    }

    @Override
    public Place demandAfter(LocalDate day) {
        try (Stream<Row> rows = rows(PlanningTable.DEMAND)) {
            return rows.filter(row -> row.requiredDate(DEMAND_DATE).isAfter(day))
                    .findFirst()
                    .map(row -> row.place(DEMAND_DATE))
                    .orElseGet(() -> Erp.super.demandAfter(day));
        }
    }

    @Override
    public Stream<Item> items() {
        return checked(PlanningTable.ITEM).map(MasterRows::item);
    }

    @Override
    public Stream<Location> locations() {
        return checked(PlanningTable.LOCATION).map(MasterRows::location);
    }

    @Override
    public Stream<CustomerLine> customerDemand() {
        return rows(PlanningTable.DEMAND)
                .map(MovementRows::customerLine)
                .filter(line -> line.customerId() != null || line.segment() != null);
    }

    @Override
    public final Stream<Availability> availability() {
        return availabilityRows().filter(day -> day.inStock() < 1);
    }

    /** Every row of {@code availability}, checked, in the order of item, location, date. */
    protected abstract Stream<Availability> availabilityRows();

    @Override
    public Stream<StockLevel> stock() {
        return checked(PlanningTable.STOCK).map(MovementRows::stock);
    }

    @Override
    public Stream<OpenSupply> openSupply() {
        return checked(PlanningTable.OPEN_SUPPLY).map(MovementRows::openSupply);
    }

    @Override
    public Stream<OpenDemand> openDemand() {
        return checked(PlanningTable.OPEN_DEMAND).map(MovementRows::openDemand);
    }

    @Override
    public Stream<Supplier> suppliers() {
        return checked(PlanningTable.SUPPLIER).map(MasterRows::supplier);
    }

    @Override
    public Stream<SupplyTerm> supplyTerms() {
        return checked(PlanningTable.SUPPLY_TERM).map(MasterRows::supplyTerm);
    }

    @Override
    public Stream<Receipt> receipts() {
        return checked(PlanningTable.RECEIPT).map(MovementRows::receipt);
    }

    @Override
    public Stream<Price> prices() {
        return checked(PlanningTable.PRICE).map(MovementRows::price);
    }

    @Override
    public Stream<Promotion> promotions() {
        return checked(PlanningTable.PROMOTION).map(MovementRows::promotion);
    }

    @Override
    public Stream<Signal> signals() {
        return checked(PlanningTable.SIGNAL).map(MovementRows::signal);
    }

    @Override
    public Stream<Review> reviews() {
        return checked(PlanningTable.REVIEW).map(MovementRows::review);
    }

    @Override
    public Stream<CalendarDay> calendar() {
        return checked(PlanningTable.CALENDAR).map(MasterRows::calendarDay);
    }

    @Override
    public Stream<PlanningParameter> planningParameters() {
        return checked(PlanningTable.PLANNING_PARAMETER).map(MasterRows::planningParameter);
    }

    @Override
    public List<LeftOut> leftOut() {
        return List.of();
    }

    @Override
    public List<PublishResult> publish(List<Draft> drafts) {
        throw new UnsupportedOperationException("takes no drafts");
    }

    @Override
    public boolean takesDrafts() {
        return false;
    }

    /** The values of a table's key in a row; null where a column is absent or blank. */
    protected static List<String> key(PlanningTable table, Row row) {
        return Arrays.asList(table.key().stream().map(row::text).toArray(String[]::new));
    }

    /** What to throw for a row whose key has been there. */
    protected static InputException duplicate(PlanningTable table, Row row) {
        String shown = key(table, row).stream()
                .filter(Objects::nonNull)
                .map(Problems::shown)
                .collect(Collectors.joining(", "));
        return row.problem(String.join(", ", table.key()), "duplicate-key", shown);
    }
}
