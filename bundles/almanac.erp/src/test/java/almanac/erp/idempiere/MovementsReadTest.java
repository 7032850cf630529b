package almanac.erp.idempiere;

import static almanac.erp.idempiere.Garden.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Availability;
import almanac.api.host.CustomerLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.Receipt;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Demand, stock and orders of the garden; expected by hand from data.sql. */
class MovementsReadTest {
    private static GardenDatabase database;
    private static IdempiereErp erp;

    @BeforeAll
    static void open() {
        database = GardenDatabase.plain();
        erp = Garden.open(database, "11");
    }

    @AfterAll
    static void close() {
        erp.close();
    }

    @Test
    void ordersAreDemandWithLostSalesAndReturnsInAllForms() {
        assertThat(Garden.demand(erp))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Oak@HQ 2026-03-02", 10.0,
                        "Oak@HQ 2026-03-03", 7.0,
                        "Oak@HQ 2026-03-07", -1.0,
                        "Oak@HQ 2026-03-10", -2.0,
                        "Oak@HQ 2026-03-15", 1000.0,
                        "Oak@Store 2026-03-11", 2.0,
                        "Elm@HQ 2026-03-06", 6.0,
                        "Elm@HQ 2026-03-13", 5.0,
                        "Soil@HQ 2026-03-02", 0.375));
        assertThat(erp.lastDemandDate()).isEqualTo(LocalDate.of(2026, 3, 15));
    }

    @Test
    void shipmentsAreDemandNetOfReversalsAndReturns() {
        try (IdempiereErp shipped = Garden.open(database, "11", "demand=shipments")) {
            assertThat(Garden.demand(shipped))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "Oak@HQ 2026-03-02",
                            10.0,
                            "Oak@HQ 2026-03-03",
                            4.0,
                            "Oak@HQ 2026-03-05",
                            -4.0,
                            "Oak@HQ 2026-03-07",
                            -1.0,
                            "Oak@HQ 2026-03-10",
                            -2.0,
                            "Elm@HQ 2026-03-06",
                            6.0));
        }
    }

    @Test
    void daysWithoutStockAreToldWhereShipmentsAreDemand() {
        assertThat(all(erp.availability())).isEmpty();
        try (IdempiereErp shipped = Garden.open(database, "11", "demand=shipments")) {
            assertThat(all(shipped.availability()))
                    .extracting(Availability::sku, a -> a.date().getDayOfMonth(), Availability::inStock)
                    .containsExactly(
                            tuple(new Sku("Elm", "HQ"), 7, 0.0),
                            tuple(new Sku("Elm", "HQ"), 8, 0.0),
                            tuple(new Sku("Elm", "HQ"), 9, 0.0),
                            tuple(new Sku("Elm", "HQ"), 10, 0.0));
        }
    }

    @Test
    void moneyOfOtherCurrenciesIsUnknown() {
        assertThat(all(erp.demand(
                        new DemandQuery(TimeBucket.DAY, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 13)))))
                .extracting(l -> l.sku().key(), l -> l.netAmount())
                .containsExactly(tuple("Elm@HQ", null), tuple("Oak@HQ", -120.0), tuple("Oak@Store", 132.0));
    }

    @Test
    void demandSaysWhose() {
        assertThat(all(erp.customerDemand()))
                .hasSize(10)
                .extracting(CustomerLine::customerId, CustomerLine::segment)
                .containsOnly(tuple("Joe", "gold"));
    }

    @Test
    void stockIsSummedOverLocatorsAndMayBeNegative() {
        assertThat(all(erp.stock()))
                .containsExactly(
                        new StockLevel(new Sku("Elm", "Store"), 0, 2, 0),
                        new StockLevel(new Sku("Oak", "HQ"), 55, 8, 6),
                        new StockLevel(new Sku("Oak", "Store"), -3, 0, 0),
                        new StockLevel(new Sku("Soil", "HQ"), 2.125, 0, 0));
    }

    @Test
    void whatComesIsOrderedRequestedOrOnTheWay() {
        assertThat(all(erp.openSupply()))
                .containsExactlyInAnyOrder(
                        new OpenSupply(
                                Garden.OAK_HQ, SupplyKind.PURCHASE, LocalDate.of(2026, 2, 20), 24, "TreeFarm", "PO20"),
                        new OpenSupply(
                                Garden.OAK_HQ, SupplyKind.REQUISITION, LocalDate.of(2026, 3, 25), 7, "SeedCo", "PR800"),
                        new OpenSupply(
                                new Sku("Oak", "Store"),
                                SupplyKind.TRANSFER,
                                LocalDate.of(2026, 3, 18),
                                5,
                                null,
                                "MM700"));
    }

    @Test
    void whatCustomersWaitFor() {
        assertThat(all(erp.openDemand()))
                .containsExactlyInAnyOrder(
                        new OpenDemand(new Sku("Elm", "HQ"), LocalDate.of(2026, 3, 13), 3, "SO9"),
                        new OpenDemand(new Sku("Elm", "Store"), LocalDate.of(2026, 3, 21), 2, "SO11"),
                        new OpenDemand(Garden.OAK_HQ, LocalDate.of(2999, 1, 1), 50, "SO10"));
    }

    @Test
    void receiptsThatWereReversedOrAreOlderThanTheirOrderTeachNothing() {
        assertThat(all(erp.receipts()))
                .containsExactly(new Receipt(
                        Garden.OAK_HQ,
                        "TreeFarm",
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 20),
                        LocalDate.of(2026, 2, 14),
                        12));
    }
}
