package almanac.api.store;

import almanac.api.forecast.Provenance;

/**
 * A model, or a method in use, as the registry lists it.
 *
 * @param id 0 where there are no bytes to load
 * @param runId the run that trained it
 * @param skus how many SKUs it serves
 * @param role champion or challenger
 * @param wape over the SKUs it serves, out of sample; NaN where not known
 * @param naiveWape seasonal naive's on the same; NaN where not known
 * @param bytes size, 0 where it is not stored
 */
public record ModelEntry(
        long id, long runId, Provenance provenance, int skus, Role role, double wape, double naiveWape, long bytes) {
    /** What a model is used for. */
    public enum Role {
        CHAMPION,
        CHALLENGER
    }
}
