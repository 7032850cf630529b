package almanac.erp.idempiere;

import almanac.api.Sku;
import almanac.api.host.Draft;
import almanac.api.host.SupplyKind;
import java.time.LocalDate;

/** Drafts for the garden. */
final class SampleDrafts {
    static final LocalDate ARRIVES = LocalDate.of(2026, 3, 30);

    private SampleDrafts() {}

    /** A purchase that arrives on the usual day. */
    static Draft purchase(String key, String sku, String vendor, double quantity) {
        String[] parts = sku.split("@");
        return new Draft(
                key,
                SupplyKind.PURCHASE,
                new Sku(parts[0], parts[1]),
                vendor,
                null,
                quantity,
                LocalDate.of(2026, 3, 16),
                ARRIVES,
                "Almanac #7");
    }
}
