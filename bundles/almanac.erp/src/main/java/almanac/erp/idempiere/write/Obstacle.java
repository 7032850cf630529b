package almanac.erp.idempiere.write;

import almanac.api.AlmanacException;
import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.host.HostFinding;
import almanac.api.host.HostFinding.Severity;
import java.util.List;

/** Something without which no draft can be written. */
public final class Obstacle {
    private Obstacle() {}

    /**
     * Tries what every write begins with.
     *
     * @param beginning throws where it cannot be done, in words
     */
    public static List<HostFinding> in(Runnable beginning) {
        try {
            beginning.run();
            return List.of();
        } catch (AlmanacException e) {
            return List.of(new HostFinding(
                    Severity.ERROR,
                    Place.of("write"),
                    Reason.of("check.idempiere-cannot-write", "words", e.getMessage())));
        }
    }
}
