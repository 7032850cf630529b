package almanac.api.run;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The schedules of planning runs. */
@ProviderType
public interface Jobs {
    /** All jobs, by name. */
    List<JobStatus> list();

    /** Starts a job now, besides its schedule. */
    void runNow(String name);

    /** Asks a running job to stop; what it wrote so far is dropped. */
    void cancel(String name);

    /**
     * What the last runs of a job did on this node since it started, the oldest first; of a step that goes on, how far it is.
     *
     * @return empty where nothing ran here
     */
    default List<JobEvent> log(String name) {
        return List.of();
    }
}
