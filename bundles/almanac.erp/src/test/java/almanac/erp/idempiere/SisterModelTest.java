package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.DocumentState;
import almanac.erp.idempiere.write.LevelRow;
import almanac.erp.idempiere.write.RequisitionState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.adempiere.core.domains.models.X_M_Replenish;
import org.adempiere.core.domains.models.X_M_Requisition;
import org.junit.jupiter.api.Test;

/**
 * The tables and columns of our schema are those of the model layer of ADempiere 3.9.4, the sister project, but for what iDempiere has changed since they parted;
 * and the codes that are written mean there what they are meant to.
 */
class SisterModelTest {
    private static final String PREFIX = "org.adempiere.core.domains.models.I_";
    private static final String COLUMN = "COLUMNNAME_";
    private static final String TABLES =
            "AD_Client AD_ClientInfo AD_Org AD_OrgInfo AD_User AD_SysConfig AD_Sequence AD_Sequence_No C_Currency C_AcctSchema C_Calendar C_Year C_Period"
                    + " C_NonBusinessDay C_UOM C_UOM_Conversion C_BP_Group C_BPartner M_Product_Category M_Product M_Product_PO M_Warehouse M_Locator"
                    + " M_Replenish C_DocType C_Campaign C_Order C_OrderLine M_InOut M_InOutLine M_Transaction M_Movement M_MovementLine M_PriceList"
                    + " M_PriceList_Version M_ProductPrice M_Requisition M_RequisitionLine M_Forecast M_ForecastLine M_Promotion M_PromotionPreCondition"
                    + " M_PromotionGroup M_PromotionGroupLine M_PromotionLine M_PromotionReward";
    private static final Map<String, String> NAMES = Arrays.stream(TABLES.split(" "))
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    /** What iDempiere has and ADempiere has not: UUIDs, numbers by month and organisation, locator types, storage on hand and reservations. */
    private static final Set<String> OWN = Set.of(
            "ad_sequence.startnewmonth",
            "ad_sequence.isorglevelsequence",
            "ad_sequence_no.calendaryearmonth",
            "m_locator.m_locatortype_id",
            "m_locatortype",
            "m_storageonhand",
            "m_storagereservation",
            "m_replenish.m_replenish_uu",
            "m_requisition.m_requisition_uu",
            "m_requisitionline.m_requisitionline_uu",
            "m_forecast.m_forecast_uu",
            "m_forecastline.m_forecastline_uu");

    @Test
    void tablesAndColumnsAreThere() throws ClassNotFoundException {
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, List<String>> table : columns().entrySet()) {
            if (!NAMES.containsKey(table.getKey())) {
                unknown.add(table.getKey());
                continue;
            }
            Set<String> known = model(NAMES.get(table.getKey()));
            table.getValue().stream()
                    .filter(column -> !known.contains(column))
                    .forEach(column -> unknown.add(table.getKey() + "." + column));
        }
        assertThat(unknown).isEqualTo(OWN);
    }

    private static Map<String, List<String>> columns() {
        try (GardenDatabase database = GardenDatabase.withPromotions()) {
            return database.sql()
                    .fetch("select table_name, column_name from information_schema.columns"
                            + " where table_schema = 'adempiere' and table_name <> 'base'")
                    .intoGroups(row -> row.get(0, String.class), row -> row.get(1, String.class));
        }
    }

    /** Names of constants only: their values would start the whole model. */
    private static Set<String> model(String table) throws ClassNotFoundException {
        Class<?> model = Class.forName(PREFIX + table, false, SisterModelTest.class.getClassLoader());
        return Arrays.stream(model.getFields())
                .filter(field -> field.getName().startsWith(COLUMN))
                .map(field -> field.getName().substring(COLUMN.length()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void codesMeanWhatTheyAreMeantTo() {
        assertThat(LevelRow.BELOW_MINIMUM).isEqualTo(X_M_Replenish.REPLENISHTYPE_ReorderBelowMinimumLevel);
        assertThat(RequisitionState.of(X_M_Requisition.DOCSTATUS_Drafted, false))
                .isEqualTo(DocumentState.DRAFT);
        assertThat(RequisitionState.of(X_M_Requisition.DOCSTATUS_Voided, false)).isEqualTo(DocumentState.CANCELLED);
        assertThat(RequisitionState.of(X_M_Requisition.DOCSTATUS_Completed, false))
                .isEqualTo(DocumentState.PROCESSED);
        try (GardenDatabase database = GardenDatabase.plain()) {
            database.writer("11").publish(WritingProcess.drafts());
            assertThat(database.texts(
                            "select docstatus || ' ' || docaction || ' ' || priorityrule from adempiere.m_requisition"
                                    + " where m_requisition_id <> 800"))
                    .containsExactly(String.join(
                            " ",
                            X_M_Requisition.DOCSTATUS_Drafted,
                            X_M_Requisition.DOCACTION_Complete,
                            X_M_Requisition.PRIORITYRULE_Medium));
        }
    }
}
