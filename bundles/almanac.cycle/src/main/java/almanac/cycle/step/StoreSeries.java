package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.demand.CleanedSeries;
import almanac.api.store.RunWriter;
import almanac.cycle.Cancellation;
import almanac.cycle.series.DriverBook;
import java.util.List;

/** Step 3: keeps the evidence: every series as it was read and as it is used, with what moves it. */
public final class StoreSeries {
    /** Writes them into the run. */
    public void write(List<CleanedSeries> series, DriverBook drivers, RunWriter writer, Progress progress) {
        progress.begin("store", series.size());
        long done = 0;
        for (CleanedSeries one : series) {
            Cancellation.check(progress);
            writer.series(drivers.attach(one));
            progress.done(++done);
        }
    }
}
