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
}
