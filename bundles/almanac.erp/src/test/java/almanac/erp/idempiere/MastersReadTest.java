package almanac.erp.idempiere;

import static almanac.erp.idempiere.Garden.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import almanac.api.host.CalendarDay;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.PlanningParameter;
import almanac.api.host.Price;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyTerm;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Products, places, vendors and terms of the garden; expected by hand from data.sql. */
class MastersReadTest {
    private static IdempiereErp erp;

    @BeforeAll
    static void open() {
        erp = Garden.open(GardenDatabase.plain(), "11");
    }

    @AfterAll
    static void close() {
        erp.close();
    }

    @Test
    void whatIsKeptInStockIsPlanned() {
        assertThat(all(erp.items()))
                .extracting(
                        Item::itemId,
                        Item::baseUom,
                        Item::uomScale,
                        Item::active,
                        Item::discontinuedOn,
                        Item::categoryId)
                .containsExactly(
                        tuple("Ash", "Ea", 0, false, LocalDate.of(2026, 1, 31), "trees"),
                        tuple("Elm", "Ea", 0, true, null, "trees"),
                        tuple("Fir", "Ea", 0, true, null, "trees"),
                        tuple("Oak", "Ea", 0, true, null, "trees"),
                        tuple("Soil", "kg", 3, true, null, "trees"));
    }

    @Test
    void zeroAndNegativeFactsOfAnItemAreUnknown() {
        assertThat(all(erp.items()))
                .filteredOn(i -> !i.itemId().equals("Ash") && !i.itemId().equals("Fir"))
                .extracting(Item::shelfLifeDays, Item::unitWeight, Item::currency)
                .containsExactly(tuple(null, null, "USD"), tuple(30, 12.5, "USD"), tuple(null, null, "USD"));
    }

    @Test
    void activeWarehousesThatAreNoTransitAreLocations() {
        assertThat(all(erp.locations()))
                .extracting(Location::locationId, Location::sourceLocationId, Location::calendarId)
                .containsExactly(tuple("HQ", null, "102"), tuple("Store", "HQ", "102"));
    }

    @Test
    void vendorsAreSuppliers() {
        assertThat(all(erp.suppliers())).extracting(Supplier::supplierId).containsExactly("Gone", "SeedCo", "TreeFarm");
    }

    @Test
    void termsAreInBaseUnitsAndZeroIsUnknown() {
        assertThat(all(erp.supplyTerms()))
                .extracting(
                        SupplyTerm::itemId,
                        SupplyTerm::supplierId,
                        SupplyTerm::preferred,
                        SupplyTerm::leadTimeDays,
                        SupplyTerm::minOrderQuantity,
                        SupplyTerm::orderMultiple,
                        SupplyTerm::unitPrice,
                        SupplyTerm::costPerOrder)
                .containsExactly(
                        tuple("Ash", "TreeFarm", true, 5.0, null, null, null, null),
                        tuple("Elm", "SeedCo", false, null, null, 30.0, null, null),
                        tuple("Oak", "SeedCo", false, 9.0, null, null, 5.0, null),
                        tuple("Oak", "TreeFarm", true, 14.0, 24.0, 12.0, 4.0, 15.0),
                        tuple("Soil", "TreeFarm", true, 7.0, null, null, null, null));
    }

    @Test
    void pricesAreOfTheDefaultListAndEndWhereTheNextVersionBegins() {
        assertThat(all(erp.prices()))
                .extracting(Price::itemId, Price::validFrom, Price::validTo, Price::unitPrice)
                .containsExactly(
                        tuple("Elm", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 28), 30.0),
                        tuple("Oak", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 28), 60.0),
                        tuple("Oak", LocalDate.of(2026, 3, 1), null, 66.0));
    }

    @Test
    void aDayIsClosedOnce() {
        assertThat(all(erp.calendar()))
                .containsExactly(new CalendarDay("102", LocalDate.of(2026, 5, 1), true, "Labour Day"));
    }

    @Test
    void activeLevelsThatReorderAreParametersWithoutPolicy() {
        assertThat(all(erp.planningParameters()))
                .extracting(
                        PlanningParameter::itemId,
                        PlanningParameter::locationId,
                        PlanningParameter::policy,
                        PlanningParameter::reorderPoint,
                        PlanningParameter::orderUpTo)
                .containsExactly(tuple("Oak", "HQ", null, 20.0, 60.0));
    }
}
