package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanningRun;
import almanac.api.store.RunWriter;
import almanac.cycle.Cancellation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Step 10: writes the worklist and makes the run the last complete one, with what planners should know of it. */
public final class Complete {
    private final Clock clock;

    public Complete(Clock clock) {
        this.clock = clock;
    }

    /** Ends the run; until then nothing of it is seen. */
    public PlanningRun run(
            RunWriter writer, Collected host, Compare.Comparison comparison, List<Reason> notes, Progress progress) {
        progress.begin("complete", 1);
        Cancellation.check(progress);
        List<SkuPlan> plans = comparison.plans();
        writer.plans(plans);
        writer.leftOut(host.leftOut());
        int suggestions = (int) plans.stream()
                .filter(p -> p.suggestion() != null && p.suggestion().status().isOpen())
                .count();
        List<Reason> all = new ArrayList<>(notes);
        all.addAll(0, dataNotes(host));
        PlanningRun complete = writer.complete(
                writer.run().finished(clock.instant(), plans.size(), suggestions, all), comparison::settle);
        progress.done(1);
        return complete;
    }

    private static List<Reason> dataNotes(Collected host) {
        List<Reason> notes = new ArrayList<>();
        if (host.tables().supply().stock().isEmpty()) {
            notes.add(Reason.of("run.no-stock"));
        }
        if (!host.leftOut().isEmpty()) {
            notes.add(Reason.of("run.left-out", "rows", host.leftOut().size()));
        }
        if (host.endsWithinBucket()) {
            notes.add(
                    Reason.of("run.open-bucket", "bucket", host.grid().labelOf(host.endBucket()), "asOf", host.asOf()));
        }
        if (!host.silent().isEmpty()) {
            notes.add(Reason.of("run.silent", "skus", host.silent().size()));
        }
        return notes;
    }
}
