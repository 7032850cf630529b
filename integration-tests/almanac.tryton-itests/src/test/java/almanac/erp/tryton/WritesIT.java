package almanac.erp.tryton;

import static almanac.erp.tryton.Values.is;
import static almanac.erp.tryton.Values.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostDocument;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.OpenSupply;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.api.host.SupplyKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the adapter writes, as the host itself then shows it. Each test has products of its own. */
class WritesIT {
    private static final String DATABASE = "writes";
    private static final LocalDate TODAY = LocalDate.now();

    private static TrytonErp erp;
    private static TrytonRpc host;
    private static Company company;
    private static long north;
    private static long unit;
    private static long dozen;
    private static String supplierKey;
    private static long supplier;
    private static int products;

    @BeforeAll
    static void open() throws Exception {
        LiveTryton tryton = LiveTryton.get();
        Sample.ensure(tryton);
        tryton.copy(Sample.DATABASE, DATABASE);
        erp = Opened.company(tryton, DATABASE, 1);
        host = tryton.admin(DATABASE, 1);
        company = new Company(
                host,
                1,
                number(host.find("currency.currency", List.of(is("code", "EUR")), "id")
                        .get(0)
                        .get("id")));
        north = company.id("stock.location", is("code", "WH"));
        unit = company.id("product.uom", is("symbol", "u"));
        dozen = company.id("product.uom", is("symbol", "dz"));
        Map<String, Object> party = host.find("party.party", List.of(is("name", "Supplier")), "code")
                .get(0);
        supplier = number(party.get("id"));
        supplierKey = (String) party.get("code");
    }

    @AfterAll
    static void close() {
        // Nothing is open where these tests are skipped.
        if (erp != null) {
            erp.close();
            host.close();
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** A product that is bought by the dozen; its number. */
    private static long product(String code) throws Refusal {
        long product = company.product(code, "goods", unit, dozen, "10", "4");
        company.supplier(product, supplier, 7, 1, "0", "48");
        return product;
    }

    private static String newCode() {
        return "W" + ++products;
    }

    private static Draft draft(String key, SupplyKind kind, String sku, double quantity) {
        boolean transfer = kind == SupplyKind.TRANSFER;
        return new Draft(
                key,
                kind,
                Sku.parse(sku),
                transfer ? null : supplierKey,
                transfer ? "WH" : null,
                quantity,
                TODAY,
                TODAY.plusDays(7),
                "Almanac #12");
    }

    private static Draft purchase(String key, String item, double quantity) {
        return draft(key, SupplyKind.PURCHASE, item + "@WH", quantity);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** What the adapter reads of a product, opened anew: it keeps the keys of products while it is open. */
    private static List<OpenSupply> openSupply(String item) {
        try (TrytonErp fresh = Opened.company(LiveTryton.get(), DATABASE, 1);
                Stream<OpenSupply> open = fresh.openSupply()) {
            return open.filter(order -> order.sku().itemId().equals(item)).toList();
        }
    }

    private static List<Map<String, Object>> requests(long product) throws Refusal {
        return host.find(
                "purchase.request",
                List.of(is("product", product)),
                "quantity",
                "uom",
                "party",
                "warehouse",
                "state",
                "origin",
                "purchase_date",
                "supply_date",
                "description",
                "company");
    }

    @Test
    void aPurchaseBecomesARequestInPurchaseUnitsOnce() throws Exception {
        String code = newCode();
        long product = product(code);
        Draft draft = purchase(key(), code, 60);
        PublishResult first = erp.publish(List.of(draft)).get(0);
        assertThat(first.accepted()).as(first.refusal()).isTrue();
        assertThat(erp.publish(List.of(draft))).containsExactly(first);
        assertThat(requests(product)).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("quantity", 5.0)
                    .containsEntry("uom", dozen)
                    .containsEntry("party", supplier)
                    .containsEntry("warehouse", north)
                    .containsEntry("state", "draft")
                    .containsEntry("origin", null)
                    .containsEntry("company", 1L)
                    .containsEntry("purchase_date", TODAY)
                    .containsEntry("supply_date", TODAY.plusDays(7))
                    .containsEntry("description", "Almanac #12 [" + draft.key() + "]");
            assertThat(first.document()).isEqualTo("purchase.request," + row.get("id"));
        });
        assertThat(openSupply(code))
                .containsExactly(new OpenSupply(
                        Sku.parse(code + "@WH"),
                        SupplyKind.REQUISITION,
                        TODAY.plusDays(7),
                        60,
                        supplierKey,
                        first.document()));
        assertThat(erp.preview(List.of(draft)).get(0))
                .startsWith("purchase.request {")
                .contains("\"quantity\":5.0");
    }

    @Test
    void theOtherCompanyNeitherSeesNorCancelsARequest() throws Exception {
        String code = newCode();
        product(code);
        Draft draft = purchase(key(), code, 12);
        erp.publish(List.of(draft));
        host.call(
                "model.res.user.write",
                List.of(company.id("res.user", is("login", Sample.USER))),
                of("companies", List.of(List.of("add", List.of(2))), "company_filter", "all"));
        try (TrytonErp other = Opened.company(LiveTryton.get(), DATABASE, 2)) {
            assertThat(other.documents(List.of(draft.key())).get(0).state()).isEqualTo(DocumentState.ABSENT);
            assertThat(other.cancel(draft.key()).state()).isEqualTo(DocumentState.ABSENT);
        }
        assertThat(erp.documents(List.of(draft.key())).get(0).state()).isEqualTo(DocumentState.DRAFT);
    }

    @Test
    void theHostsSupplyRunNeitherDeletesNorDoublesARequest() throws Exception {
        String code = newCode();
        long product = product(code);
        long point = host.create(
                "stock.order_point",
                of(
                        "company",
                        1,
                        "type",
                        "purchase",
                        "product",
                        product,
                        "warehouse_location",
                        north,
                        "min_quantity",
                        40.0,
                        "target_quantity",
                        160.0));
        String without = newCode();
        long owed = product(without);
        company.sell(
                new ArrayList<>(List.of(company.sale(
                        company.id("party.party", is("name", "Customer")),
                        north,
                        TODAY,
                        company.line(owed, 5, unit, "10")))),
                "quote",
                "confirm",
                "process");
        List<Draft> drafts = List.of(purchase(key(), code, 120), purchase(key(), without, 12));
        assertThat(erp.publish(drafts)).allMatch(PublishResult::accepted);
        List<Object> before = List.of(requests(product), requests(owed));
        company.supplyRun();
        company.supplyRun();
        assertThat(List.of(requests(product), requests(owed))).isEqualTo(before);

        // Their purchase is what the host counts: then it has its order points back.
        for (Draft draft : drafts) {
            assertThat(erp.cancel(draft.key()).state()).isEqualTo(DocumentState.ABSENT);
        }
        assertThat(host.find("stock.order_point", List.of(is("product", product)), "min_quantity", "target_quantity"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("id", point)
                        .containsEntry("min_quantity", 40.0)
                        .containsEntry("target_quantity", 160.0));
        assertThat(host.find("stock.order_point", List.of(is("product", owed)), "min_quantity"))
                .isEmpty();
        company.supplyRun();
        assertThat(requests(product)).singleElement().satisfies(row -> assertThat(row.get("origin"))
                .isEqualTo("stock.order_point," + point));
    }

    @Test
    void aRequestThatWasBoughtIsKnownAndNotCancelled() throws Exception {
        String code = newCode();
        long product = product(code);
        company.setAccounts(product);
        Draft draft = purchase(key(), code, 24);
        erp.publish(List.of(draft));
        Object request = requests(product).get(0).get("id");
        List<?> session = (List<?>) host.call("wizard.purchase.request.create_purchase.create");
        TrytonRpc there = LiveTryton.get()
                .admin(
                        DATABASE,
                        Map.of(
                                "company",
                                1,
                                "active_id",
                                request,
                                "active_ids",
                                List.of(request),
                                "active_model",
                                "purchase.request"));
        there.call("wizard.purchase.request.create_purchase.execute", session.get(0), of(), "start");
        HostDocument document = erp.documents(List.of(draft.key(), key())).get(0);
        assertThat(document.state()).isEqualTo(DocumentState.PROCESSED);
        assertThat(erp.cancel(draft.key())).isEqualTo(document);
        assertThat(openSupply(code)).singleElement().satisfies(order -> assertThat(order.quantity())
                .isEqualTo(24));
        assertThat(erp.documents(List.of(key())).get(0).state()).isEqualTo(DocumentState.ABSENT);
    }

    @Test
    void aTransferIsAnInternalShipmentThatTheSupplyRunLeavesAlone() throws Exception {
        String code = newCode();
        long product = product(code);
        company.count(company.id("stock.location", is("code", "STO")), TODAY, product, 100.0);
        Draft draft = draft(key(), SupplyKind.TRANSFER, code + "@SOUTH", 30);
        PublishResult result = erp.publish(List.of(draft)).get(0);
        assertThat(result.accepted()).as(result.refusal()).isTrue();
        assertThat(erp.publish(List.of(draft))).containsExactly(result);
        company.supplyRun();
        assertThat(erp.documents(List.of(draft.key())).get(0).state()).isEqualTo(DocumentState.DRAFT);
        assertThat(host.find(
                        "stock.move", List.of(is("product", product), is("state", "draft")), "quantity", "shipment"))
                .singleElement()
                .satisfies(move ->
                        assertThat(move).containsEntry("quantity", 30.0).containsEntry("shipment", result.document()));
        assertThat(openSupply(code))
                .containsExactly(new OpenSupply(
                        draft.sku(), SupplyKind.TRANSFER, TODAY.plusDays(7), 30, null, result.document()));
        assertThat(erp.cancel(draft.key()).state()).isEqualTo(DocumentState.CANCELLED);
    }

    @Test
    void theHostsOwnWordsComeBack() throws Exception {
        String code = newCode();
        long product = product(code);
        Object template = host.find("product.product", List.of(is("id", product)), "template")
                .get(0)
                .get("template");
        host.call("model.product.template.write", List.of(template), of("purchasable", false));
        List<PublishResult> results = erp.publish(List.of(
                purchase(key(), code, 12),
                purchase(key(), "no such", 12),
                draft(key(), SupplyKind.PURCHASE, code + "@nowhere", 12)));
        assertThat(results).noneMatch(PublishResult::accepted).noneMatch(PublishResult::temporary);
        assertThat(results.get(0).refusal()).contains("Product").contains("domain");
        assertThat(results.get(1).refusal()).contains("no such");
        assertThat(results.get(2).refusal()).contains("nowhere");
        assertThat(requests(product)).isEmpty();
    }

    @Test
    void levelsAreWrittenOverThoseThatAreThere() throws Exception {
        String code = newCode();
        long product = product(code);
        Sku sku = Sku.parse(code + "@WH");
        OrderLevel level = new OrderLevel(sku, supplierKey, null, 10.2, 29.5, 12.0);
        PublishResult first = erp.writeLevels(List.of(level)).get(0);
        assertThat(first.accepted()).as(first.refusal()).isTrue();
        PublishResult again = erp.writeLevels(List.of(new OrderLevel(sku, supplierKey, null, 12, 30, 12.0)))
                .get(0);
        assertThat(again.document()).isEqualTo(first.document());
        assertThat(host.find("stock.order_point", List.of(is("product", product)), "min_quantity", "target_quantity"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("min_quantity", 12.0).containsEntry("target_quantity", 30.0));
        PublishResult moved = erp.writeLevels(
                        List.of(new OrderLevel(Sku.parse(code + "@SOUTH"), null, "WH", 5, 9, null)))
                .get(0);
        assertThat(moved.accepted()).as(moved.refusal()).isTrue();
        PublishResult service = erp.writeLevels(
                        List.of(new OrderLevel(Sku.parse("INSTALL@WH"), null, null, 5, 9, null)))
                .get(0);
        assertThat(service.refusal()).contains("INSTALL");
    }

    @Test
    void levelsOfAnOrderPointOnHoldStayOnHold() throws Exception {
        String code = newCode();
        long product = product(code);
        Draft draft = purchase(key(), code, 12);
        erp.publish(List.of(draft));
        erp.writeLevels(List.of(new OrderLevel(draft.sku(), supplierKey, null, 7, 21, null)));
        company.supplyRun();
        assertThat(requests(product)).hasSize(1);
        erp.cancel(draft.key());
        assertThat(host.find("stock.order_point", List.of(is("product", product)), "min_quantity", "target_quantity"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("min_quantity", 7.0).containsEntry("target_quantity", 21.0));
    }

    @Test
    void forecastsReplaceOursAndLeaveOthers() throws Exception {
        String code = newCode();
        long product = product(code);
        LocalDate from = TODAY.plusDays(30);
        Sku sku = Sku.parse(code + "@WH");
        for (double quantity : List.of(50.0, 60.4)) {
            List<PublishResult> results = erp.writeForecasts(List.of(
                    new ForecastLine(sku, from, from.plusDays(6), quantity),
                    new ForecastLine(sku, from.plusDays(7), from.plusDays(13), quantity),
                    new ForecastLine(Sku.parse("no such@WH"), from, from.plusDays(6), 1)));
            assertThat(results).hasSize(2);
            assertThat(results.get(0).accepted()).as(results.get(0).refusal()).isTrue();
            assertThat(results.get(1).refusal()).contains("no such");
        }
        assertThat(host.find("stock.forecast.line", List.of(is("product", product)), "quantity", "forecast_state"))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("quantity", 60.0).containsEntry("forecast_state", "done"));

        LocalDate theirs = TODAY.plusDays(100);
        long customers = company.id("stock.location", is("type", "customer"));
        long entered = host.create(
                "stock.forecast",
                of(
                        "company",
                        1,
                        "warehouse",
                        north,
                        "destination",
                        customers,
                        "from_date",
                        theirs,
                        "to_date",
                        theirs.plusDays(3)));
        PublishResult overlapping = erp.writeForecasts(
                        List.of(new ForecastLine(sku, theirs.plusDays(1), theirs.plusDays(2), 5)))
                .get(0);
        assertThat(overlapping.refusal()).contains("overlap");
        assertThat(host.find("stock.forecast", List.of(List.of("from_date", ">=", theirs)), "state"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("id", entered));
    }

    @Test
    void anAnswerThatCameTooLateIsTakenBack() throws Exception {
        String code = newCode();
        long product = product(code);
        Draft draft = purchase(key(), code, 12);
        erp.publish(List.of(draft));
        PurchaseRequests late = new PurchaseRequests(
                host,
                new TrytonDatabase(
                        new almanac.erp.sql.Database(
                                "test", LiveTryton.get().source(DATABASE), org.jooq.SQLDialect.POSTGRES, 100, () -> {}),
                        1),
                1,
                null);
        late.create(draft);
        assertThat(requests(product)).hasSize(2);
        String kept = erp.documents(List.of(draft.key())).get(0).document();
        assertThat(requests(product)).singleElement().satisfies(row -> assertThat(kept)
                .isEqualTo("purchase.request," + row.get("id")));
    }

    @Test
    void checkingFindsAUserWithoutRights() throws Exception {
        host.create(
                "res.user",
                of(
                        "name",
                        "Bystander",
                        "login",
                        "bystander",
                        "password",
                        Sample.PASSWORD,
                        "companies",
                        List.of(List.of("add", List.of(1))),
                        "company",
                        1));
        assertThat(codes(erp.check())).doesNotContain("tryton.may-not-write", "tryton.no-server");
        try (TrytonErp other = Opened.by("bystander", LiveTryton.get(), DATABASE, 1)) {
            assertThat(codes(other.check())).contains("tryton.may-not-write");
            assertThatThrownBy(() -> other.publish(List.of(purchase(key(), "P0", 1))))
                    .isInstanceOf(AlmanacException.class)
                    .hasMessageContaining("not allowed");
        }
        try (TrytonErp nobody = Opened.by("nobody", LiveTryton.get(), DATABASE, 1)) {
            assertThat(codes(nobody.check())).contains("tryton.no-server");
        }
    }

    private static List<String> codes(List<almanac.api.host.HostFinding> findings) {
        return findings.stream().map(finding -> finding.what().code()).toList();
    }

    @Test
    void aSessionThatHasEndedIsBegunAgain() throws Exception {
        try (TrytonRpc rpc = LiveTryton.get().admin(DATABASE, 1)) {
            rpc.find("party.party", List.of(), "name");
            LiveTryton.get().execute(DATABASE, "delete from ir_session");
            assertThat(rpc.find("party.party", List.of(), "name")).isNotEmpty();
        }
    }

    @Test
    void failuresToReachTheServerSayNoSecrets() {
        LiveTryton tryton = LiveTryton.get();
        try (TrytonRpc wrong = new TrytonRpc(
                        tryton.endpoint(DATABASE), Sample.USER, "not-the-pa55word", Map.of(), Duration.ofSeconds(60));
                TrytonRpc nobody = new TrytonRpc(
                        java.net.URI.create("http://127.0.0.1:1/tryton/"),
                        Sample.USER,
                        "not-the-pa55word",
                        Map.of(),
                        Duration.ofSeconds(5))) {
            assertThatThrownBy(wrong::userId)
                    .isInstanceOf(AlmanacException.class)
                    .isNotInstanceOf(HostUnavailableException.class)
                    .hasMessageContaining("/writes/")
                    .hasMessageNotContaining("pa55word");
            assertThatThrownBy(nobody::userId)
                    .isInstanceOf(HostUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:1")
                    .hasMessageNotContaining("pa55word");
        }
    }
}
