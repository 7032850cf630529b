package almanac.api.demand;

/**
 * The pattern of a demand history by average inter-demand interval (ADI, cut at 1.32) and squared coefficient of variation of the
 * non-zero demands (CV², cut at 0.49). Source: Syntetos, Boylan and Croston (2005), "On the categorization of demand patterns",
 * Journal of the Operational Research Society 56, 495-503.
 */
public enum DemandClass {
    SMOOTH,
    ERRATIC,
    INTERMITTENT,
    LUMPY,
    /** Too short to tell. */
    NEW,
    /** No demand for a long time. */
    DEAD
}
