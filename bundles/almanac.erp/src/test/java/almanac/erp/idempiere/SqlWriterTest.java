package almanac.erp.idempiere;

import static almanac.erp.idempiere.SampleDrafts.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.HostDocument;
import almanac.api.host.PublishResult;
import almanac.api.host.SupplyKind;
import almanac.erp.idempiere.write.SqlWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requisitions in iDempiere's tables, as writeback notes and the documented columns say they must be. */
class SqlWriterTest {
    private static final String HEADER =
            "select concat_ws('|', documentno, ad_client_id, ad_org_id, m_warehouse_id, c_doctype_id, m_pricelist_id, ad_user_id, docstatus, docaction,"
                    + " processed, isapproved, daterequired::date, datedoc::date, totallines, m_requisition_id) from adempiere.m_requisition"
                    + " where m_requisition_id <> 800 order by m_requisition_id";
    private static final String LINES =
            "select concat_ws('|', line, m_product_id, c_bpartner_id, c_uom_id, qty, priceactual, linenetamt, ad_org_id, description, m_requisitionline_id)"
                    + " from adempiere.m_requisitionline where m_requisition_id <> 800 order by m_requisitionline_id";

    private GardenDatabase database;
    private SqlWriter writer;

    @BeforeEach
    void open() {
        database = GardenDatabase.plain();
        writer = database.writer("11");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void checkingTellsWhatStandsInTheWay() {
        try (GardenDatabase other = GardenDatabase.plain()) {
            assertThat(other.writer("11").check()).isEmpty();
            other.sql().execute("update adempiere.c_doctype set isactive = 'N'");
            assertThat(other.writer("11").check()).singleElement().satisfies(finding -> {
                assertThat(finding.what().code()).isEqualTo("check.idempiere-cannot-write");
                assertThat(finding.toString()).contains("document type");
            });
        }
    }

    @Test
    void draftsForOneWarehouseVendorAndDayAreOneRequisition() {
        List<PublishResult> results = writer.publish(List.of(
                purchase("k1", "Oak@HQ", "TreeFarm", 24),
                purchase("k2", "Oak@Store", "TreeFarm", 12),
                purchase("k3", "Soil@HQ", "TreeFarm", 2.5)));
        assertThat(results)
                .containsExactly(
                        new PublishResult("k1", "PR900000", null),
                        new PublishResult("k2", "PR900001", null),
                        new PublishResult("k3", "PR900000", null));
        // Oak is 45.50 on the purchase list; Soil is on none, and its vendor's price is of a unit without conversion.
        assertThat(database.texts(HEADER))
                .containsExactly(
                        "PR900000|11|11|103|127|102|101|DR|CO|N|N|2026-03-30|2026-03-16|1092.00|1000000",
                        "PR900001|11|12|104|127|102|101|DR|CO|N|N|2026-03-30|2026-03-16|546.00|1000001");
        assertThat(database.texts(LINES))
                .containsExactly(
                        "10|1|114|100|24|45.5|1092.00|11|almanac:k1 Almanac #7|1000000",
                        "20|3|114|102|2.5|0|0.00|11|almanac:k3 Almanac #7|1000001",
                        "10|1|114|100|12|45.5|546.00|12|almanac:k2 Almanac #7|1000002");
        assertThat(
                        database.texts(
                                "select currentnext from adempiere.ad_sequence where ad_sequence_id in (1, 2, 11, 12) order by 1"))
                .containsExactly("1", "900002", "1000002", "1000003");
    }

    @Test
    void aVendorsPriceCountsWhereNoListHasTheProduct() {
        database.sql().execute("delete from adempiere.m_productprice");
        writer.publish(List.of(purchase("k1", "Oak@HQ", "SeedCo", 3)));
        assertThat(database.texts(LINES)).containsExactly("10|1|115|100|3|5|15.00|11|almanac:k1 Almanac #7|1000000");
    }

    @Test
    void aKeyIsWrittenOnceWhateverElseComesWithIt() {
        Draft oak = purchase("k1", "Oak@HQ", "TreeFarm", 24);
        PublishResult first = writer.publish(List.of(oak)).get(0);
        List<PublishResult> again = writer.publish(List.of(purchase("k9", "Elm@HQ", "TreeFarm", 1), oak));
        assertThat(again.get(1)).isEqualTo(first);
        assertThat(again.get(0).document()).isNotEqualTo(first.document());
        assertThat(database.texts(LINES)).hasSize(2);
    }

    @Test
    void aKeyIsFoundThoughItsDescriptionWasEdited() {
        Draft oak = purchase("k1", "Oak@HQ", "TreeFarm", 24);
        PublishResult first = writer.publish(List.of(oak)).get(0);
        database.sql()
                .execute(
                        "update adempiere.m_requisitionline set description = 'for the park' where m_requisition_id <> 800");
        assertThat(writer.publish(List.of(oak))).containsExactly(first);
    }

    @Test
    void aLineThatRestWroteIsFoundByItsDescription() {
        database.sql()
                .execute(
                        "update adempiere.m_requisitionline set description = 'almanac:k7 by REST' where m_requisitionline_id = 810");
        assertThat(writer.publish(List.of(purchase("k7", "Oak@HQ", "SeedCo", 7))))
                .containsExactly(new PublishResult("k7", "PR800", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nothing@HQ | TreeFarm | 1 | there is no stocked product 'Nothing'",
                "Planting@HQ | TreeFarm | 1 | there is no stocked product 'Planting'",
                "Ash@HQ | TreeFarm | 1 | the product 'Ash' is inactive, discontinued or not purchased",
                "Oak@Nowhere | TreeFarm | 1 | there is no active warehouse 'Nowhere'",
                "Oak@Closed | TreeFarm | 1 | there is no active warehouse 'Closed'",
                "Fir@Store | TreeFarm | 1 | the product 'Fir' belongs to another organisation than the warehouse 'Store'",
                "Oak@HQ | Gone | 1 | there is no active vendor 'Gone'",
                "Oak@HQ | Joe | 1 | there is no active vendor 'Joe'",
                "Oak@HQ | TreeFarm | 0 | the quantity must be above zero",
                "Oak@HQ | TreeFarm | 1.5 | 1.5 has more decimals than the product's unit allows (0)",
            })
    void whatCannotBeADraftIsSaidAndTheRestIsWritten(String sku, String vendor, double quantity, String words) {
        List<PublishResult> results = writer.publish(
                List.of(purchase("bad", sku, vendor, quantity), purchase("good", "Oak@HQ", "TreeFarm", 12)));
        assertThat(results.get(0)).isEqualTo(new PublishResult("bad", null, words));
        assertThat(results.get(1).accepted()).isTrue();
    }

    @Test
    void transfersAreNoPurchases() {
        Draft move = new Draft(
                "k", SupplyKind.TRANSFER, new Sku("Oak", "Store"), null, "HQ", 1, null, LocalDate.of(2026, 4, 1), null);
        assertThat(writer.publish(List.of(move)).get(0).refusal())
                .startsWith("a requisition is a purchase; move the goods from HQ");
    }

    @Test
    void nativeSequencesGiveIdsWhereTheyAreUsed() {
        database.sql().execute("update adempiere.ad_sysconfig set value = 'Y'");
        writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 24), purchase("k2", "Elm@HQ", "TreeFarm", 2)));
        assertThat(database.texts("select m_requisition_id from adempiere.m_requisition where m_requisition_id <> 800"))
                .containsExactly("5000000");
        assertThat(database.texts(
                        "select m_requisitionline_id from adempiere.m_requisitionline where m_requisition_id <> 800"))
                .containsExactlyInAnyOrder("6000000", "6000001");
        assertThat(database.texts("select currentnext from adempiere.ad_sequence where ad_sequence_id = 1"))
                .containsExactly("1000000");
    }

    @Test
    void numbersMayCountByYearMonthAndOrganisation() {
        database.sql()
                .execute(
                        "update adempiere.ad_sequence set startnewyear = 'Y', startnewmonth = 'Y', isorglevelsequence = 'Y', startno = 1,"
                                + " incrementno = 2, prefix = 'R-', suffix = '/X', decimalpattern = '0000' where ad_sequence_id = 11");
        assertThat(writer.publish(List.of(
                        purchase("k1", "Oak@HQ", "TreeFarm", 1),
                        purchase("k2", "Oak@HQ", "SeedCo", 1),
                        purchase("k3", "Oak@Store", "SeedCo", 1))))
                .extracting(PublishResult::document)
                .containsExactly("R-0001/X", "R-0003/X", "R-0001/X");
        assertThat(
                        database.texts(
                                "select concat_ws('|', calendaryearmonth, ad_org_id, currentnext, ad_client_id) from adempiere.ad_sequence_no order by ad_org_id"))
                .containsExactly("202603|11|5|11", "202603|12|3|11");
    }

    @Test
    void typesWithoutNumbersOfTheirOwnAreNumberedAsTheirTable() {
        database.sql()
                .execute("update adempiere.c_doctype set isdocnocontrolled = 'N' where c_doctype_id = 127;"
                        + " insert into adempiere.ad_sequence (ad_client_id, ad_sequence_id, name, currentnext) values"
                        + " (11, 21, 'DocumentNo_M_Requisition', 77), (12, 22, 'DocumentNo_M_Requisition', 88)");
        assertThat(writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 1)))
                        .get(0)
                        .document())
                .isEqualTo("77");
    }

    @Test
    void linesAreRoundedToTheCurrency() {
        database.sql()
                .execute(
                        "update adempiere.c_currency set stdprecision = 0; update adempiere.m_productprice set pricestd = 0.35");
        writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 7)));
        assertThat(database.texts(LINES)).containsExactly("10|1|114|100|7|0.35|2|11|almanac:k1 Almanac #7|1000000");
    }

    @Test
    void variablesInNumbersAreLeftToIdempiere() {
        database.sql()
                .execute("update adempiere.ad_sequence set prefix = '@DateDoc<yyyy>@-' where ad_sequence_id = 11");
        assertThat(writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 1)))
                        .get(0)
                        .refusal())
                .isEqualTo(
                        "the sequence Purchase Requisition has variables in '@DateDoc<yyyy>@-', which only iDempiere itself can fill in;"
                                + " write through REST");
        assertThat(database.texts(HEADER)).isEmpty();
        assertThat(database.texts("select currentnext from adempiere.ad_sequence where ad_sequence_id = 11"))
                .containsExactly("900000");
    }

    @Test
    void whatTheDatabaseRefusesIsSaidInItsWords() {
        database.sql().execute("alter table adempiere.m_requisitionline add check (qty < 100)");
        List<PublishResult> results = writer.publish(
                List.of(purchase("k1", "Oak@HQ", "TreeFarm", 1000), purchase("k2", "Oak@Store", "TreeFarm", 1)));
        assertThat(results.get(0).refusal()).contains("violates check constraint");
        assertThat(results.get(0).temporary()).isFalse();
        assertThat(results.get(1).document()).isEqualTo("PR900000");
        assertThat(database.texts(HEADER)).hasSize(1);
    }

    @Test
    void theRequesterMustBeOneUser() {
        database.sql()
                .execute(
                        "insert into adempiere.ad_user (ad_client_id, ad_user_id, name, value) values (11, 109, 'planner', 'p2')");
        assertThatThrownBy(() -> writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 1))))
                .isInstanceOf(AlmanacException.class)
                .hasMessage("there are several active users 'planner'; use a search key that is unique");
    }

    private HostDocument document(String key) {
        return writer.documents(List.of(key)).get(0);
    }

    @Test
    void documentsTellWhatBecameOfDrafts() {
        writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 1)));
        assertThat(document("k1")).isEqualTo(new HostDocument("k1", "PR900000", DocumentState.DRAFT, null));
        assertThat(document("other").state()).isEqualTo(DocumentState.ABSENT);
        database.sql().execute("update adempiere.m_requisition set docstatus = 'CO' where documentno = 'PR900000'");
        assertThat(document("k1").state()).isEqualTo(DocumentState.PROCESSED);
        database.sql().execute("update adempiere.m_requisition set docstatus = 'CL' where documentno = 'PR900000'");
        assertThat(document("k1").state()).isEqualTo(DocumentState.CANCELLED);
        database.sql()
                .execute("update adempiere.m_requisitionline set c_orderline_id = 301 where m_requisition_id <> 800");
        assertThat(document("k1").state()).isEqualTo(DocumentState.PROCESSED);
    }

    @Test
    void aCancelledLineGoesAndTheLastOneVoidsItsRequisition() {
        writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 24), purchase("k2", "Oak@HQ", "TreeFarm", 2)));
        assertThat(writer.cancel("k1").state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(database.texts("select totallines from adempiere.m_requisition where m_requisition_id <> 800"))
                .containsExactly("91.00");
        assertThat(document("k1").state()).isEqualTo(DocumentState.ABSENT);
        assertThat(writer.cancel("k2")).isEqualTo(new HostDocument("k2", "PR900000", DocumentState.CANCELLED, null));
        assertThat(database.texts(HEADER)).hasSize(1).allMatch(h -> h.contains("|VO|--|Y|N|"));
        assertThat(document("k2").state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(writer.cancel("k2").state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(writer.cancel("unknown").state()).isEqualTo(DocumentState.ABSENT);
    }

    @Test
    void whatSomebodyWentOnWithIsNotCancelled() {
        writer.publish(List.of(purchase("k1", "Oak@HQ", "TreeFarm", 24)));
        database.sql().execute("update adempiere.m_requisition set docstatus = 'CO' where documentno = 'PR900000'");
        assertThat(writer.cancel("k1"))
                .isEqualTo(new HostDocument(
                        "k1",
                        "PR900000",
                        DocumentState.PROCESSED,
                        "requisition PR900000 is no longer a draft (status CO)"));
    }
}
