package almanac.erp.tryton;

import static almanac.erp.tryton.Values.create;
import static almanac.erp.tryton.Values.is;
import static almanac.erp.tryton.Values.of;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.host.HostFinding;
import almanac.api.host.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The default sale price list as the adapter reads it, against the prices that the host itself computes. */
class PriceListsIT {
    private static final String DATABASE = "prices";
    private static final LocalDate TODAY = LocalDate.now();
    private static final String NOT_ARITHMETIC = "list_price * 2 if cost_price > 100 else list_price";

    private static TrytonErp erp;
    private static TrytonRpc host;
    private static Object list;

    @BeforeAll
    static void priceList() throws Exception {
        LiveTryton tryton = LiveTryton.get();
        Sample.ensure(tryton);
        tryton.copy(Sample.DATABASE, DATABASE);
        host = tryton.admin(DATABASE, 1);
        Object above = host.create("product.category", of("name", "By weight"));
        Object below = host.create("product.category", of("name", "Flour", "parent", above));
        host.call(
                "model.product.template.write",
                List.of(value("KG", "template")),
                of("categories", List.of(List.of("add", List.of(below)))));
        list = host.create(
                "product.price_list",
                of(
                        "name",
                        "Everybody",
                        "company",
                        1,
                        "unit",
                        "product_default",
                        "lines",
                        create(
                                of("sequence", 1, "product", id("P1"), "quantity", 24.0, "formula", "unit_price * 0.5"),
                                of("sequence", 2, "product", id("P1"), "quantity", 12.0, "formula", "unit_price*0.9"),
                                of("sequence", 3, "category", above, "formula", "Decimal('1.5') * (cost_price + 0.25)"),
                                of(
                                        "sequence",
                                        4,
                                        "product",
                                        id("P4"),
                                        "formula",
                                        "unit_price / 3",
                                        "start_date",
                                        TODAY.minusDays(30),
                                        "end_date",
                                        TODAY.minusDays(20)),
                                of(
                                        "sequence",
                                        5,
                                        "product",
                                        id("P4"),
                                        "formula",
                                        "unit_price - 1",
                                        "start_date",
                                        TODAY.plusDays(3)),
                                of("sequence", 6, "product", id("P0"), "formula", NOT_ARITHMETIC),
                                of("sequence", 7, "formula", "unit_price * 1.1"))));
        host.call("model.sale.configuration.write", List.of(1), of("sale_price_list", list));
        tryton.grant(DATABASE);
        erp = Opened.company(tryton, DATABASE, 1);
    }

    @AfterAll
    static void close() {
        // Nothing is open where these tests are skipped.
        if (erp != null) {
            erp.close();
            host.close();
        }
    }

    private static Object value(String code, String field) throws Refusal {
        return host.find("product.product", List.of(is("code", code), is("active", true)), field)
                .get(0)
                .get(field);
    }

    private static Object id(String code) throws Refusal {
        return value(code, "id");
    }

    private static List<Price> read(TrytonErp of) {
        try (Stream<Price> prices = of.prices()) {
            return prices.toList();
        }
    }

    /** What the host computes for one sales unit on a day, in money a base unit, by the key of the product. */
    private static Map<String, Double> hostPrices(LocalDate day) throws Refusal {
        HostKeys keys = HostKeys.read(host);
        Map<String, Double> prices = new TreeMap<>();
        try (TrytonRpc there =
                LiveTryton.get().admin(DATABASE, of("company", 1, "price_list", list, "date", day, "quantity", 1.0))) {
            for (Map<String, Object> row : there.find(
                    "product.product",
                    List.of(is("type", "goods"), is("consumable", false)),
                    "sale_price_uom",
                    "sale_uom",
                    "default_uom")) {
                double price = ((BigDecimal) row.get("sale_price_uom")).doubleValue();
                prices.put(
                        keys.products().get(((Number) row.get("id")).longValue()),
                        price * keys.factor(row.get("default_uom")) / keys.factor(row.get("sale_uom")));
            }
        }
        return prices;
    }

    private static Optional<Double> on(LocalDate day, String item, List<Price> prices) {
        return prices.stream()
                .filter(p -> p.itemId().equals(item) && p.locationId() == null)
                .filter(p -> !day.isBefore(p.validFrom()) && (p.validTo() == null || !day.isAfter(p.validTo())))
                .map(Price::unitPrice)
                .findFirst();
    }

    @Test
    void everyProductHasThePriceThatTheHostComputes() throws Exception {
        List<Price> prices = read(erp);
        for (LocalDate day : Arrays.asList(
                TODAY.minusDays(31),
                TODAY.minusDays(30),
                TODAY.minusDays(20),
                TODAY.minusDays(19),
                TODAY,
                TODAY.plusDays(3))) {
            Map<String, Double> expected = hostPrices(day);
            assertThat(expected).hasSizeGreaterThan(4);
            // The one formula that is no arithmetic: the host says a price there, and we say none rather than a wrong
            // one.
            assertThat(expected.remove("P0")).isEqualTo(10.0);
            assertThat(on(day, "P0", prices)).isEmpty();
            expected.forEach((item, price) -> assertThat(on(day, item, prices))
                    .as(item + " " + day)
                    .hasValueSatisfying(found -> assertThat(found).isCloseTo(price, Offset.offset(1e-9))));
        }
        assertThat(on(TODAY, "P1", prices)).hasValue(18.0);
        assertThat(on(TODAY, "KG", prices)).hasValue(18.375);
        assertThat(prices.stream().map(p -> p.itemId() + " " + p.validFrom())).doesNotHaveDuplicates();
    }

    @Test
    void aFormulaThatIsNotUnderstoodIsNamed() throws Exception {
        long party = ((Number) host.find("party.party", List.of(is("name", "Customer")), "id")
                        .get(0)
                        .get("id"))
                .longValue();
        host.call("model.party.party.write", List.of(party), of("sale_price_list", list));
        List<HostFinding> found = new ArrayList<>(erp.check());
        assertThat(found.stream().map(f -> f.what().code())).contains("tryton.price-own-lists");
        assertThat(found)
                .filteredOn(f -> f.what().code().equals("tryton.price-formula"))
                .singleElement()
                .satisfies(f -> assertThat(f.what())
                        .isEqualTo(Reason.of("tryton.price-formula", "formula", NOT_ARITHMETIC, "products", 1)));
    }

    @Test
    void theOtherCompanyHasNoneOfThem() {
        try (TrytonErp other = Opened.company(LiveTryton.get(), DATABASE, 2)) {
            assertThat(read(other)).isEmpty();
        }
    }

    @Test
    void aListWithTaxesIsNotUsed() throws Exception {
        host.call("model.product.price_list.write", List.of(list), of("tax_included", true));
        try {
            assertThat(read(erp)).isEmpty();
            assertThat(erp.check().stream().map(f -> f.what().code())).contains("tryton.price-with-tax");
        } finally {
            host.call("model.product.price_list.write", List.of(list), of("tax_included", false));
        }
    }
}
