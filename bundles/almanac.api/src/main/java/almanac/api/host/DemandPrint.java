package almanac.api.host;

import almanac.api.Sku;

/**
 * A mark of all demand rows of one SKU: as long as it is the same, the rows are. Cheap for the host to make, for instance the number of rows with the sum
 * of their change stamps.
 *
 * @param print compared as a whole, never read
 */
public record DemandPrint(Sku sku, String print) {}
