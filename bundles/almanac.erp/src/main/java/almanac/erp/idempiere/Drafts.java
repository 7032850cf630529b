package almanac.erp.idempiere;

import almanac.erp.idempiere.write.HostWriter;
import java.time.Clock;

/**
 * What happens to drafts.
 *
 * @param writer null where none are taken
 * @param live whether they are written, or shown only
 * @param clock tells the day of documents
 */
record Drafts(HostWriter writer, boolean live, Clock clock) {}
