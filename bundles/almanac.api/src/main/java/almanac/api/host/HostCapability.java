package almanac.api.host;

/** What a host can do beyond being read. */
public enum HostCapability {
    /** {@link Erp#publish}. */
    DRAFTS,
    /** {@link Erp#preview}. */
    PREVIEW,
    /** {@link Erp#documents}. */
    DOCUMENTS,
    /** {@link Erp#cancel}. */
    CANCEL,
    /** {@link Erp#writeLevels}. */
    LEVELS,
    /** {@link Erp#writeForecasts}. */
    FORECASTS,
    /** {@link Erp#demandChanges}. */
    CHANGES
}
