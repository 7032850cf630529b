package almanac.erp.idempiere.write;

import almanac.api.host.Draft;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Drafts that make one requisition: those for one warehouse, from one vendor, required on one day, because a requisition has only one such day.
 *
 * @param vendorId C_BPartner_ID; null where the buyer is to choose
 */
public record RequisitionDraft(Warehouse warehouse, Long vendorId, LocalDate required, List<Line> lines) {
    public RequisitionDraft {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param quantity in the product's base unit
     */
    public record Line(Draft draft, Product product, BigDecimal quantity) {
        /** What the line's description says: the draft's key comes first, so that the line is found by it. */
        public String description() {
            String text = mark(draft.key()) + (draft.note() == null ? "" : " " + draft.note());
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }

    private static final int LONGEST = 255;
    private static final String MARK = "almanac:";

    /** The first word of a line's description. */
    public static String mark(String key) {
        return MARK + key;
    }

    /** The UUID of the line of a draft: always the same, and unique in the database, so that no two lines are ever of one key. */
    public static String uuid(String client, String key) {
        String name = mark(client + ":" + key);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The draft's key of a description that begins with a mark; null where it does not. */
    public static String keyOf(String description) {
        String first = description == null ? "" : description.split(" ", 2)[0];
        return first.startsWith(MARK) ? first.substring(MARK.length()) : null;
    }
}
