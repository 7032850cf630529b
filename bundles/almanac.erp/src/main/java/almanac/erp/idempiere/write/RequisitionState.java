package almanac.erp.idempiere.write;

import almanac.api.host.DocumentState;

/** What a requisition's document status means. */
public final class RequisitionState {
    private RequisitionState() {}

    /**
     * The state of a line.
     *
     * @param status DocStatus: DR, IN, IP, CO, AP, NA, VO, RE, CL ...
     * @param ordered whether the line has become an order line
     */
    public static DocumentState of(String status, boolean ordered) {
        if (ordered) {
            return DocumentState.PROCESSED;
        }
        return switch (status) {
            case "DR", "IN" -> DocumentState.DRAFT;
            case "VO", "RE", "CL" -> DocumentState.CANCELLED;
            default -> DocumentState.PROCESSED;
        };
    }
}
