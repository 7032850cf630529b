package almanac.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Place;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Availability;
import almanac.api.host.CustomerLine;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.Supplier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every host, whatever its data. */
public abstract class ErpContractTest {
    private static final Comparator<DemandLine> DEMAND_ORDER =
            Comparator.comparing(DemandLine::sku).thenComparing(DemandLine::date);
    private static final Comparator<Availability> AVAILABILITY_ORDER =
            Comparator.comparing(Availability::sku).thenComparing(Availability::date);

    private Erp erp;

    /** Opens the host for a tenant; its demand has at least one row. */
    protected abstract Erp open(Tenant tenant) throws Exception;

    @BeforeEach
    final void openHost() throws Exception {
        erp = open(Tenant.DEFAULT);
    }

    @AfterEach
    final void closeHost() {
        erp.close();
    }

    /** The host under test. */
    protected final Erp erp() {
        return erp;
    }

    /** Reads a table to its end. */
    protected static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    private List<DemandLine> demand(TimeBucket bucket) {
        return all(erp.demand(new DemandQuery(bucket, null, null)));
    }

    @Test
    void isOfTheTenantAskedFor() {
        assertThat(erp.tenant()).isEqualTo(Tenant.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeBucket.class,
            names = {"DAY", "WEEK", "MONTH"})
    void demandComesOnceForEachSkuAndBucketInOrder(TimeBucket bucket) {
        List<DemandLine> lines = demand(bucket);
        assertThat(lines).isNotEmpty().isSortedAccordingTo(DEMAND_ORDER);
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(lines.stream().map(l -> Map.entry(l.sku(), l.date()))).doesNotHaveDuplicates();
        assertThat(lines).allMatch(l -> Double.isFinite(l.quantity()));
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeBucket.class,
            names = {"WEEK", "MONTH"})
    void coarserBucketsAreSumsOfDays(TimeBucket bucket) {
        TimeGrid grid = TimeGrid.standard(bucket);
        Map<String, Double> fromDays = demand(TimeBucket.DAY).stream()
                .collect(Collectors.groupingBy(
                        l -> l.sku() + " " + grid.dateOf(grid.indexOf(l.date())),
                        TreeMap::new,
                        Collectors.summingDouble(DemandLine::quantity)));
        Map<String, Double> asked = demand(bucket).stream()
                .collect(Collectors.toMap(
                        l -> l.sku() + " " + l.date(), DemandLine::quantity, Double::sum, TreeMap::new));
        assertThat(asked.keySet()).isEqualTo(fromDays.keySet());
        asked.forEach((key, sum) -> assertThat(sum).as(key).isCloseTo(fromDays.get(key), Offset.offset(1e-6)));
    }

    @Test
    void theFirstRowOfDemandAfterADayIsNamed() {
        Place last = erp.demandAfter(erp.lastDemandDate().minusDays(1));
        assertThat(last.source()).isNotBlank();
        assertThat(last.row()).isPositive();
        assertThat(last.column()).isEqualTo("demand_date");
        assertThat(erp.demandAfter(erp.lastDemandDate()).row()).isZero();
    }

    @Test
    void aRangeOfDaysHoldsThoseDaysOnly() {
        List<DemandLine> days = demand(TimeBucket.DAY);
        LocalDate first = days.stream()
                .map(DemandLine::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = first.plusDays(9);
        assertThat(all(erp.demand(new DemandQuery(TimeBucket.DAY, first.plusDays(2), to))))
                .isEqualTo(days.stream()
                        .filter(l -> !l.date().isBefore(first.plusDays(2))
                                && !l.date().isAfter(to))
                        .toList());
    }

    @Test
    void theLastDemandDateIsThatOfTheLastLine() {
        assertThat(erp.lastDemandDate())
                .isEqualTo(demand(TimeBucket.DAY).stream()
                        .map(DemandLine::date)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Test
    void availabilityIsOfDaysNotFullyInStockInOrder() {
        List<Availability> days = all(erp.availability());
        assertThat(days).isSortedAccordingTo(AVAILABILITY_ORDER);
        assertThat(days).allMatch(d -> d.inStock() >= 0 && d.inStock() < 1);
        assertThat(days.stream().map(d -> Map.entry(d.sku(), d.date()))).doesNotHaveDuplicates();
    }

    @Test
    void keysComeOnceAndAreKnown() {
        Set<String> items = keys(erp.items(), Item::itemId);
        Set<String> locations = keys(erp.locations(), Location::locationId);
        keys(erp.suppliers(), Supplier::supplierId);
        for (DemandLine line : demand(TimeBucket.MONTH)) {
            assertThat(items.isEmpty() || items.contains(line.sku().itemId())).isTrue();
            String location = line.sku().locationId();
            assertThat(locations.isEmpty() || location.isEmpty() || locations.contains(location))
                    .isTrue();
        }
        assertThat(all(erp.stock()).stream().map(s -> s.sku())).doesNotHaveDuplicates();
    }

    private static <T> Set<String> keys(Stream<T> rows, Function<T, String> key) {
        List<String> keys = all(rows).stream().map(key).toList();
        assertThat(keys).doesNotHaveDuplicates().doesNotContainNull();
        return Set.copyOf(keys);
    }

    @Test
    void customersRowsAreAPartOfDemand() {
        Map<Sku, Double> sold = new HashMap<>();
        demand(TimeBucket.DAY).forEach(line -> sold.merge(line.sku(), 1.0, Double::sum));
        List<CustomerLine> lines = all(erp.customerDemand());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.customerId() != null || line.segment() != null).isTrue();
            assertThat(sold).containsKey(line.sku());
        });
    }

    @Test
    void aSecondReadGivesTheSame() {
        assertThat(demand(TimeBucket.DAY)).isEqualTo(demand(TimeBucket.DAY));
        assertThat(everything(erp)).isEqualTo(everything(erp));
    }

    @Test
    void aStreamMayBeLeftEarly() {
        for (int i = 0; i < 30; i++) {
            try (Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.DAY, null, null));
                    Stream<Item> items = erp.items()) {
                assertThat(lines.findFirst()).isPresent();
                items.findFirst();
            }
        }
    }

    @Test
    void streamsMayBeOpenTogether() {
        try (Stream<DemandLine> outer = erp.demand(new DemandQuery(TimeBucket.MONTH, null, null))) {
            Sku first = outer.limit(1).toList().get(0).sku();
            assertThat(demand(TimeBucket.MONTH).get(0).sku()).isEqualTo(first);
        }
    }

    @Test
    void draftsAreTakenOrPlainlyRefused() {
        if (!erp.takesDrafts()) {
            assertThatThrownBy(() -> erp.publish(List.of())).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    /** Every table but demand, by name, in the host's order. */
    public static Map<String, List<?>> everything(Erp erp) {
        Map<String, List<?>> tables = new TreeMap<>();
        tables.put("item", all(erp.items()));
        tables.put("location", all(erp.locations()));
        tables.put("availability", all(erp.availability()));
        tables.put("stock", all(erp.stock()));
        tables.put("open_supply", all(erp.openSupply()));
        tables.put("open_demand", all(erp.openDemand()));
        tables.put("supplier", all(erp.suppliers()));
        tables.put("supply_term", all(erp.supplyTerms()));
        tables.put("receipt", all(erp.receipts()));
        tables.put("price", all(erp.prices()));
        tables.put("promotion", all(erp.promotions()));
        tables.put("signal", all(erp.signals()));
        tables.put("review", all(erp.reviews()));
        tables.put(
                "customer",
                all(erp.customerDemand()).stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        tables.put("calendar", all(erp.calendar()));
        tables.put("planning_parameter", all(erp.planningParameters()));
        return tables;
    }
}
