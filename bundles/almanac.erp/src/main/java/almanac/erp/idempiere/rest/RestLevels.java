package almanac.erp.idempiere.rest;

import almanac.erp.idempiere.write.LevelRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replenish levels as a model of the REST plug-in; M_Replenish has no id, so its rows are named by UUID. */
final class RestLevels {
    private static final String MODEL = "m_replenish";
    private final RestSession session;

    RestLevels(RestSession session) {
        this.session = session;
    }

    /** Writes a level over the one that is there, which keeps its type, or as a new one. */
    void write(LevelRow row) {
        String filter = "M_Product_ID eq " + row.product().id() + " and M_Warehouse_ID eq "
                + row.warehouse().id();
        List<Entity> there = session.query(MODEL, filter, "Level_Min").records();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("Level_Min", row.min());
        values.put("Level_Max", row.max());
        if (row.batch() != null) {
            values.put("QtyBatchSize", row.batch());
        }
        if (row.source() != null) {
            values.put("M_WarehouseSource_ID", row.source().id());
        }
        if (there.isEmpty()) {
            values.put("AD_Org_ID", row.warehouse().orgId());
            values.put("M_Product_ID", row.product().id());
            values.put("M_Warehouse_ID", row.warehouse().id());
            values.put("ReplenishType", LevelRow.BELOW_MINIMUM);
            session.create(MODEL, values);
        } else {
            session.update(MODEL, there.get(0).text("uid"), values);
        }
    }
}
