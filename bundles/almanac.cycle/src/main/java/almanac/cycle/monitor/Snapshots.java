package almanac.cycle.monitor;

import almanac.api.Sku;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What some runs forecast, read side by side in SKU order, so that no more than one SKU of each is in memory. */
final class Snapshots implements AutoCloseable {
    /** One SKU's forecast by one run. */
    record Snapshot(PlanningRun run, ForecastOutcome outcome) {}

    private static final class Cursor {
        private final PlanningRun run;
        private final Stream<ForecastOutcome> stream;
        private final Iterator<ForecastOutcome> rest;
        private ForecastOutcome next;

        Cursor(PlanningRun run, Stream<ForecastOutcome> stream) {
            this.run = run;
            this.stream = stream;
            this.rest = stream.iterator();
            step();
        }

        private void step() {
            next = rest.hasNext() ? rest.next() : null;
        }

        /** Null where the run does not know the SKU. */
        ForecastOutcome at(Sku sku) {
            while (next != null && next.forecast().sku().compareTo(sku) < 0) {
                step();
            }
            return next != null && next.forecast().sku().equals(sku) ? next : null;
        }
    }

    private final List<Cursor> cursors = new ArrayList<>();

    Snapshots(PlanStore store, List<PlanningRun> runs) {
        runs.forEach(run -> cursors.add(new Cursor(run, store.forecasts(run))));
    }

    /** A SKU's forecasts in the order of the runs; SKUs must be asked for in their order. */
    List<Snapshot> of(Sku sku) {
        List<Snapshot> found = new ArrayList<>(cursors.size());
        for (Cursor cursor : cursors) {
            ForecastOutcome outcome = cursor.at(sku);
            if (outcome != null) {
                found.add(new Snapshot(cursor.run, outcome));
            }
        }
        return found;
    }

    @Override
    public void close() {
        cursors.forEach(c -> c.stream.close());
    }
}
