package almanac.erp.idempiere;

import java.util.Locale;

/** What counts as demand. */
enum DemandSource {
    /** What customers ordered, whether it could be delivered or not. */
    ORDERS,
    /** What left the warehouse: less than what was asked for on days without stock, which are therefore told as availability. */
    SHIPMENTS;

    /** The file with its SQL. */
    String file() {
        return "demand-" + name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
