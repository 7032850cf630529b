package almanac.api.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Models that learn across series, kept from one run to the next, so that training goes on from where it ended. */
@ConsumerType
public interface ModelRegistry {
    /** Has no models and keeps none. */
    ModelRegistry NONE = new ModelRegistry() {
        @Override
        public Optional<Kept> last(String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String name, FittedModel model) {}
    };

    /**
     * The model that was kept last under a name.
     *
     * @param name of what the model is for: method, bucket, role and horizon
     */
    Optional<Kept> last(String name);

    /** Keeps a model, in place of the one before. */
    void keep(String name, FittedModel model);

    /** A model that was kept. */
    @ConsumerType
    interface Kept {
        /** As {@link #keep} was given it. */
        Provenance provenance();

        /** The bytes that {@link FittedModel#write} wrote. */
        InputStream open() throws IOException;
    }
}
