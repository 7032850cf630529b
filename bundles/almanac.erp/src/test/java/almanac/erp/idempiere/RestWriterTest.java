package almanac.erp.idempiere;

import static almanac.erp.idempiere.SampleDrafts.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.idempiere.rest.RestPluginServer;
import almanac.erp.idempiere.rest.RestPluginServer.Trouble;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing through the REST plug-in, against a server of ours that behaves as it is documented to. */
class RestWriterTest {
    private static final Draft OAK = purchase("k1", "Oak@HQ", "TreeFarm", 24);
    private static GardenDatabase database;
    private RestPluginServer server;
    private IdempiereErp erp;

    @BeforeAll
    static void create() {
        database = GardenDatabase.plain();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void open() throws IOException {
        server = new RestPluginServer();
        erp = open("secret");
    }

    private IdempiereErp open(String password) {
        return Garden.open(
                database,
                "11",
                "write=rest",
                "writeback=live",
                "write_user=PlannerBot",
                "write_password=" + password,
                "rest_url=" + server.address(),
                "rest_role=102");
    }

    @AfterEach
    void close() {
        erp.close();
        server.close();
    }

    @Test
    void aRequisitionIsOneRequestWithItsLines() {
        assertThat(erp.takesDrafts()).isTrue();
        assertThat(erp.capabilities()).contains(HostCapability.CANCEL, HostCapability.LEVELS, HostCapability.FORECASTS);
        assertThat(erp.publish(List.of(
                        OAK, purchase("k2", "Soil@HQ", "TreeFarm", 2.5), purchase("k3", "Oak@Store", "TreeFarm", 1))))
                .extracting(PublishResult::document)
                .containsExactly("800000", "800000", "800001");
        assertThat(server.logins())
                .containsExactly(
                        "{\"userName\":\"PlannerBot\",\"password\":\"secret\",\"parameters\":{\"clientId\":11,\"roleId\":102}}");
        Map<String, Object> requisition = server.records("m_requisition").get(0);
        assertThat(requisition)
                .contains(
                        entry("AD_Org_ID", 11L),
                        entry("C_DocType_ID", 127L),
                        entry("M_PriceList_ID", 102L),
                        entry("M_Warehouse_ID", 103L),
                        entry("AD_User_ID", 101L),
                        entry("PriorityRule", "5"),
                        entry("DateDoc", "2026-03-16"),
                        entry("DateRequired", "2026-03-30"));
        assertThat(server.records("m_requisitionline"))
                .extracting(l -> l.get("Line") + " " + l.get("M_Product_ID") + " " + l.get("Qty") + " "
                        + l.get("C_BPartner_ID") + " " + l.get("C_UOM_ID") + " " + l.get("Description"))
                .containsExactly(
                        "10 1 24 114 100 almanac:k1 Almanac #7",
                        "20 3 2.5 114 102 almanac:k2 Almanac #7",
                        "10 1 1 114 100 almanac:k3 Almanac #7");
    }

    @Test
    void aKeyIsWrittenOnce() {
        PublishResult first = erp.publish(List.of(OAK)).get(0);
        assertThat(erp.publish(List.of(purchase("k9", "Elm@HQ", "SeedCo", 1), OAK))
                        .get(1))
                .isEqualTo(first);
        assertThat(server.records("m_requisitionline")).hasSize(2);
        assertThat(erp.documents(List.of("k", "k1")))
                .containsExactly(HostDocument.absent("k"), new HostDocument("k1", "800000", DocumentState.DRAFT, null));
    }

    @Test
    void whereTheAnswerIsLostNobodyKnowsAndTheNextTryFindsIt() {
        server.trouble(Trouble.NONE, Trouble.ANSWER_LOST);
        PublishResult lost = erp.publish(List.of(OAK)).get(0);
        assertThat(lost.accepted()).isFalse();
        assertThat(lost.temporary()).isTrue();
        assertThat(lost.refusal()).endsWith("cannot be reached");
        assertThat(erp.documents(List.of("k1")).get(0).document()).isEqualTo("800000");
        assertThat(erp.publish(List.of(OAK)).get(0)).isEqualTo(new PublishResult("k1", "800000", null));
        assertThat(server.records("m_requisition")).hasSize(1);
    }

    @Test
    void aRequestThatComesTooLateLeavesOneDocument() {
        Draft elm = purchase("k2", "Elm@HQ", "TreeFarm", 1);
        server.trouble(Trouble.NONE, Trouble.LATE);
        assertThat(erp.publish(List.of(OAK)).get(0).temporary()).isTrue();
        assertThat(erp.documents(List.of("k1")).get(0).state()).isEqualTo(DocumentState.ABSENT);
        // The next one looks, finds nothing, and writes; the late one is done in between.
        server.trouble(Trouble.NONE, Trouble.OVERTAKEN);
        assertThat(erp.publish(List.of(OAK, elm)))
                .containsExactly(new PublishResult("k1", "800000", null), new PublishResult("k2", "800001", null));
        assertThat(server.records("m_requisitionline"))
                .extracting(l -> l.get("Description"))
                .containsExactly("almanac:k1 Almanac #7", "almanac:k2 Almanac #7");
    }

    @Test
    void aLineIsFoundByItsUuidWhenItsDescriptionIsAnother() {
        erp.publish(List.of(OAK));
        server.set("m_requisitionline", "1001", "Description", "urgent");
        assertThat(erp.documents(List.of("k1")).get(0).document()).isEqualTo("800000");
        assertThat(erp.publish(List.of(OAK)).get(0).document()).isEqualTo("800000");
        assertThat(server.records("m_requisition")).hasSize(1);
    }

    @Test
    void whatIdempiereSaysIsSaid() {
        server.refuse("Period Closed");
        List<PublishResult> results = erp.publish(List.of(OAK, purchase("k2", "Oak@Store", "TreeFarm", 1)));
        assertThat(results)
                .containsExactly(
                        new PublishResult("k1", null, "Save error with exception: Period Closed"),
                        new PublishResult("k2", "800000", null));
    }

    @Test
    void checkingTellsWhatStandsInTheWayAndWritesNothing() {
        assertThat(codes(erp)).doesNotContain("check.idempiere-cannot-write", "check.idempiere-plain-text");
        try (IdempiereErp other = open("wrong-word")) {
            assertThat(codes(other)).contains("check.idempiere-cannot-write");
            assertThat(other.check().toString()).contains("Invalid User ID").doesNotContain("wrong-word");
        }
        assertThat(server.records("m_requisition")).isEmpty();
    }

    private static List<String> codes(IdempiereErp of) {
        return of.check().stream().map(finding -> finding.what().code()).toList();
    }

    @Test
    void aTokenThatExpiredIsAskedForAnew() {
        erp.documents(List.of("none"));
        server.trouble(Trouble.EXPIRED);
        assertThat(erp.publish(List.of(OAK)).get(0).accepted()).isTrue();
        assertThat(server.logins()).hasSize(2);
    }

    @Test
    void aHostThatIsNotThereIsTriedLater() {
        server.trouble(Trouble.UNAVAILABLE);
        assertThatThrownBy(() -> erp.publish(List.of(OAK))).isInstanceOf(HostUnavailableException.class);
        server.close();
        assertThatThrownBy(() -> erp.documents(List.of("k1")))
                .isInstanceOf(HostUnavailableException.class)
                .hasMessage("iDempiere at " + server.address() + " cannot be reached");
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        try (IdempiereErp other = open("wrong-word")) {
            assertThatThrownBy(() -> other.publish(List.of(OAK)))
                    .isInstanceOf(AlmanacException.class)
                    .hasMessage("iDempiere at " + server.address()
                            + " does not let this user in: Invalid User ID or Password")
                    .hasMessageNotContaining("wrong-word");
        }
    }

    @Test
    void aCancelledLineGoesAndTheLastOneVoidsItsRequisition() {
        erp.publish(List.of(OAK, purchase("k2", "Elm@HQ", "TreeFarm", 1)));
        assertThat(erp.cancel("k1").state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(server.records("m_requisitionline")).hasSize(1);
        assertThat(erp.cancel("k2").state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(server.records("m_requisition").get(0)).containsEntry("DocStatus", "VO");
        assertThat(erp.documents(List.of("k1", "k2")))
                .extracting(HostDocument::state)
                .containsExactly(DocumentState.ABSENT, DocumentState.CANCELLED);
    }

    @Test
    void whatSomebodyWentOnWithIsNotCancelled() {
        erp.publish(List.of(OAK));
        server.set("m_requisition", "1000", "DocStatus", "CO");
        assertThat(erp.cancel("k1"))
                .isEqualTo(new HostDocument(
                        "k1",
                        "800000",
                        DocumentState.PROCESSED,
                        "requisition 800000 is no longer a draft (status CO)"));
    }

    @Test
    void levelsAreWrittenOverThoseThatAreThere() {
        OrderLevel level = new OrderLevel(new Sku("Oak", "Store"), null, "HQ", 3, 9, 12.0);
        assertThat(erp.writeLevels(List.of(level, new OrderLevel(new Sku("Nothing", "HQ"), null, null, 1, 2, null))))
                .extracting(PublishResult::refusal)
                .containsExactly(null, "there is no stocked product 'Nothing'");
        erp.writeLevels(List.of(new OrderLevel(new Sku("Oak", "Store"), null, null, 4, 2, null)));
        assertThat(server.records("m_replenish")).hasSize(1);
        assertThat(server.records("m_replenish").get(0))
                .containsEntry("ReplenishType", "1")
                .containsEntry("Level_Min", 4L)
                .containsEntry("Level_Max", 4L)
                .containsEntry("M_WarehouseSource_ID", 103L);
        server.refuse("No Permission");
        assertThat(erp.writeLevels(List.of(level)).get(0).refusal())
                .endsWith("Save error with exception: No Permission");
    }

    @Test
    void forecastsReplaceWhatWasWritten() {
        ForecastLine april =
                new ForecastLine(new Sku("Oak", "HQ"), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12), 12.6);
        ForecastLine may =
                new ForecastLine(new Sku("Oak", "HQ"), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 10), 7);
        ForecastLine later =
                new ForecastLine(new Sku("Oak", "HQ"), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 10), 8);
        assertThat(erp.writeForecasts(List.of(april, may, later)))
                .containsExactly(new PublishResult("Oak@HQ", "Almanac 2026", null));
        ForecastLine less = new ForecastLine(may.sku(), may.from(), may.to(), 5);
        erp.writeForecasts(List.of(less));
        assertThat(server.records("m_forecast"))
                .extracting(f -> f.get("Name"))
                .containsExactly("Almanac 2026", "Almanac 2027");
        assertThat(server.records("m_forecastline"))
                .extracting(l -> l.get("DatePromised") + " " + l.get("Qty"))
                .containsExactly("2026-04-06 0", "2026-05-04 5", "2027-01-04 0");
    }

    @Test
    void nothingIsSentInADryRun() {
        try (IdempiereErp dry = Garden.open(
                database,
                "11",
                "write=rest",
                "write_user=PlannerBot",
                "write_password=secret",
                "rest_url=" + server.address())) {
            assertThat(dry.isDryRun()).isTrue();
            assertThat(dry.preview(List.of(OAK, purchase("k2", "Nothing@HQ", "TreeFarm", 1))))
                    .containsExactly(
                            "requisition for warehouse HQ from vendor TreeFarm, required 2026-03-30: 24 of Oak",
                            "there is no stocked product 'Nothing'");
            assertThatThrownBy(() -> dry.publish(List.of(OAK))).isInstanceOf(UnsupportedOperationException.class);
            assertThat(server.logins()).isEmpty();
        }
    }
}
