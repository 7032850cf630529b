package almanac.erp.tryton;

import static almanac.erp.tryton.Values.is;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.Promotion;
import almanac.api.host.Receipt;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the adapter reads by SQL, against what the host itself answers by its calls. */
class ReadsIT {
    private static final LocalDate TODAY = LocalDate.now();

    private static TrytonErp erp;
    private static TrytonRpc host;

    @BeforeAll
    static void open() throws Exception {
        LiveTryton tryton = LiveTryton.get();
        Sample.ensure(tryton);
        erp = Opened.company(tryton, Sample.DATABASE, 1);
        host = tryton.admin(Sample.DATABASE, 1);
    }

    @AfterAll
    static void close() {
        // Nothing is open where these tests are skipped.
        if (erp != null) {
            erp.close();
            host.close();
        }
    }

    private static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    @Test
    void returnsAreNegativeAndForeignMoneyIsConverted() {
        List<DemandLine> lines = all(erp.demand(new DemandQuery(TimeBucket.DAY, null, null)));
        assertThat(lines).contains(new DemandLine(Sku.parse("P0@WH"), TODAY.minusDays(5), -3, -30.0));
        // 8 at 10 dollars, and 1.25 dollars are a euro.
        assertThat(lines).contains(new DemandLine(Sku.parse("P4@SOUTH"), TODAY.minusDays(2), 8, 64.0));
    }

    @Test
    void openOrdersAreReadInEveryState() throws Exception {
        List<OpenSupply> supply = all(erp.openSupply());
        assertThat(supply).anySatisfy(order -> {
            assertThat(order.sku()).isEqualTo(Sku.parse("P1@WH"));
            assertThat(order.kind()).isEqualTo(SupplyKind.PURCHASE);
            assertThat(order.quantity()).isEqualTo(36);
            assertThat(order.dueDate()).isEqualTo(TODAY.plusDays(14));
        });
        assertThat(supply).anySatisfy(order -> {
            assertThat(order.sku()).isEqualTo(Sku.parse("P0@SOUTH"));
            assertThat(order.quantity()).isEqualTo(50);
        });
        assertThat(supply).anySatisfy(order -> {
            assertThat(order.sku()).isEqualTo(Sku.parse("P0@SOUTH"));
            assertThat(order.kind()).isEqualTo(SupplyKind.TRANSFER);
            assertThat(order.quantity()).isEqualTo(25);
        });
        assertThat(supply).noneMatch(order -> order.quantity() == 777 || order.quantity() == 1234);
        List<OpenDemand> demand = all(erp.openDemand());
        assertThat(demand).anySatisfy(order -> {
            assertThat(order.sku()).isEqualTo(Sku.parse("P1@WH"));
            assertThat(order.quantity()).isEqualTo(48);
        });
        assertThat(demand).anySatisfy(order -> {
            assertThat(order.sku()).isEqualTo(Sku.parse("P4@SOUTH"));
            assertThat(order.quantity()).isEqualTo(8);
        });
        assertThat(demand).anySatisfy(order -> {
            assertThat(order.sku()).isEqualTo(Sku.parse("P0@WH"));
            assertThat(order.quantity()).isEqualTo(25);
        });
        assertThat(all(erp.stock()))
                .contains(new StockLevel(
                        Sku.parse("P1@WH"),
                        all(erp.stock()).stream()
                                .filter(level -> level.sku().equals(Sku.parse("P1@WH")))
                                .findFirst()
                                .orElseThrow()
                                .onHand(),
                        48,
                        0));
    }

    @Test
    void termsAreInBaseUnits() throws Exception {
        String supplier = party("Supplier");
        String backup = party("Backup supplier");
        List<SupplyTerm> terms = all(erp.supplyTerms());
        assertThat(terms)
                .contains(
                        term("P0", supplier, true, 7.0, 1.0, null, 5.0),
                        term("P0", supplier, true, 7.0, 1.0, 100.0, 4.5),
                        term("P0", backup, false, null, 1.0, null, 6.0),
                        term("P1", supplier, true, 14.0, 12.0, null, 5.0),
                        term("P1", supplier, true, 14.0, 12.0, 120.0, 4.5));
        assertThat(terms).noneMatch(term -> Double.valueOf(1).equals(term.unitPrice()));
        assertThat(all(erp.suppliers()).stream().map(s -> s.supplierId())).contains(supplier, backup);
    }

    private static SupplyTerm term(
            String item, String supplier, boolean preferred, Double lead, double multiple, Double from, double price) {
        return new SupplyTerm(
                item, null, supplier, preferred, lead, null, null, null, multiple, null, from, price, null, null, null);
    }

    private static String party(String name) throws Refusal {
        return (String) host.find("party.party", List.of(is("name", name)), "code")
                .get(0)
                .get("code");
    }

    @Test
    void receiptsTellWhenWasOrderedAndReceived() {
        List<Receipt> receipts = all(erp.receipts());
        assertThat(receipts).hasSize(3).allSatisfy(receipt -> {
            assertThat(receipt.sku()).isEqualTo(Sku.parse("P1@WH"));
            assertThat(receipt.quantity()).isEqualTo(120);
        });
        assertThat(receipts.stream()
                        .map(r -> r.receivedOn().toEpochDay() - r.orderedOn().toEpochDay()))
                .containsExactlyInAnyOrder(13L, 14L, 15L);
    }

    @Test
    void promotionsSayTheirDepthWhereTheFormulaIsAShare() {
        List<Promotion> promotions = all(erp.promotions());
        assertThat(promotions.stream().map(Promotion::itemId)).containsExactly("P0", "P1", "KG");
        assertThat(promotions.stream().map(Promotion::discountPercent)).containsExactly(20.0, 25.0, null);
        assertThat(promotions.get(0).startDate()).isEqualTo(TODAY.minusDays(30));
        assertThat(promotions.get(0).endDate()).isEqualTo(TODAY.minusDays(20));
    }

    @Test
    void itemsHaveUnitsCostsAndPrices() {
        assertThat(all(erp.items())).anySatisfy(item -> {
            assertThat(item.itemId()).isEqualTo("P1");
            assertThat(item.active()).isTrue();
            assertThat(item.baseUom()).isEqualTo("u");
            assertThat(item.uomScale()).isZero();
            assertThat(item.unitPrice()).isEqualTo(20);
            assertThat(BigDecimal.valueOf(item.unitCost())).isEqualByComparingTo("8");
            assertThat(item.currency()).isEqualTo("EUR");
        });
        assertThat(all(erp.items()).stream().map(i -> i.itemId()))
                .doesNotContain("INSTALL", "RAG")
                .contains("KG");
        assertThat(erp.leftOut()).hasSize(1).first().asString().contains("INSTALL");
    }

    @Test
    void orderPointsAreLevels() {
        assertThat(all(erp.planningParameters())).anySatisfy(row -> {
            assertThat(row.itemId()).isEqualTo("P0");
            assertThat(row.locationId()).isEqualTo("WH");
            assertThat(row.reorderPoint()).isEqualTo(40);
            assertThat(row.orderUpTo()).isEqualTo(160);
        });
    }

    @Test
    void theOtherCompanySeesItsOwnOnly() {
        try (TrytonErp other = Opened.company(LiveTryton.get(), Sample.DATABASE, 2)) {
            assertThat(all(other.demand(new DemandQuery(TimeBucket.DAY, null, null))))
                    .singleElement()
                    .satisfies(line -> assertThat(line.quantity()).isEqualTo(4321));
            assertThat(all(other.stock())).singleElement().satisfies(level -> assertThat(level.onHand())
                    .isEqualTo(5000));
            assertThat(all(other.openSupply())).singleElement().satisfies(order -> assertThat(order.quantity())
                    .isEqualTo(1234));
            assertThat(all(other.openDemand())).singleElement().satisfies(order -> assertThat(order.quantity())
                    .isEqualTo(4321));
            assertThat(all(other.supplyTerms())).singleElement().satisfies(term -> assertThat(term.leadTimeDays())
                    .isEqualTo(99));
            assertThat(all(other.promotions())).isEmpty();
            assertThat(all(other.planningParameters())).isEmpty();
            assertThat(all(other.receipts())).isEmpty();
        }
    }
}
