package almanac.ui.desk;

import almanac.api.host.Erp;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import java.util.List;
import java.util.Optional;

/** Reads the book from the services. Takes seconds for many SKUs; not on the UI thread. */
public final class BookLoader {
    private final Backend backend;

    public BookLoader(Backend backend) {
        this.backend = backend;
    }

    /** The last complete run's book; {@link Book#EMPTY} where there is none. */
    public Book load(Place place) {
        Optional<PlanningRun> last = backend.planning().lastRun(place.tenant(), place.host());
        if (last.isEmpty()) {
            return Book.EMPTY;
        }
        PlanningRun run = last.get();
        List<SuggestionLife> lives = backend.worklist().lines(run.scope());
        return Book.of(run, backend.store().plans(run), lives, masters(run.scope()));
    }

    private Masters masters(PlanScope scope) {
        try (Erp erp = open(scope)) {
            return Masters.read(erp);
        }
    }

    /** Opens the host of a scope; the caller closes it. */
    public Erp open(PlanScope scope) {
        String host = scope.host();
        int colon = host.indexOf(':');
        String kind = colon < 0 ? host : host.substring(0, colon);
        return backend.erp(kind).open(colon < 0 ? "" : host.substring(colon + 1), scope.tenant());
    }
}
