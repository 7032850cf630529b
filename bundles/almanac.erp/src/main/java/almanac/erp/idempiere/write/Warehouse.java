package almanac.erp.idempiere.write;

/**
 * A warehouse as a document names it.
 *
 * @param orgId the organisation that owns it, and so the document
 */
public record Warehouse(long id, String value, long orgId) {}
