package almanac.api.store;

import almanac.api.forecast.Provenance;
import almanac.api.forecast.TrainingFacts;

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
 * @param state whether it is what runs go on from
 * @param refusal why the next training did not take it up, in the words of who refused; empty unless refused
 */
public record ModelEntry(
        long id,
        long runId,
        Provenance provenance,
        int skus,
        Role role,
        double wape,
        double naiveWape,
        long bytes,
        State state,
        String refusal) {
    /** An entry in use. */
    public ModelEntry(
            long id,
            long runId,
            Provenance provenance,
            int skus,
            Role role,
            double wape,
            double naiveWape,
            long bytes) {
        this(id, runId, provenance, skus, role, wape, naiveWape, bytes, State.IN_USE, "");
    }

    /** The same in another state. */
    public ModelEntry in(State other, String why) {
        return new ModelEntry(id, runId, provenance, skus, role, wape, naiveWape, bytes, other, why);
    }

    /** What tells it from other models of the same method. */
    public TrainingFacts facts() {
        return TrainingFacts.of(provenance);
    }

    /** What a model is used for. */
    public enum Role {
        CHAMPION,
        CHALLENGER
    }

    /** Where a model stands among those of its kind: same method, bucket, purpose and horizon. */
    public enum State {
        /** The last complete run's. */
        IN_USE,
        /** There is a newer one, or the last run did without. */
        PREVIOUS,
        /** The run after it could not take it up and trained anew. */
        REFUSED
    }
}
