package almanac.erp.idempiere.write;

import java.time.LocalDate;
import org.jooq.DSLContext;

/**
 * What a requisition of an organisation refers to.
 *
 * @param documentTypeId C_DocType_ID
 * @param priceListId M_PriceList_ID
 */
public record Headers(long documentTypeId, long priceListId) {
    /**
     * Reads them.
     *
     * @throws almanac.api.AlmanacException where one is missing, in words
     */
    public static Headers of(DSLContext sql, ClientRows rows, long orgId, LocalDate day) {
        return new Headers(
                DocumentNumbers.documentType(sql, rows, orgId).value1(),
                new PurchasePrices(sql, rows, orgId, day).list());
    }
}
