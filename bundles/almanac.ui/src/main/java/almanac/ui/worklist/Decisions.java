package almanac.ui.worklist;

import almanac.api.Progress;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.Worklist;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Does what a planner decides, in portions so that it can be watched and stopped, and remembers it to be taken back. One thread at a time. */
public final class Decisions {
    private static final int PORTION = 200;
    private static final int MOST_REMEMBERED = 50;

    /**
     * What came of a decision on several suggestions.
     *
     * @param outcomes of those it came to, in order
     * @param asked of how many
     */
    public record Result(List<WorklistOutcome> outcomes, int asked) {
        /** Suggestions as they are now. */
        public List<SuggestionLife> after() {
            return outcomes.stream()
                    .map(WorklistOutcome::after)
                    .filter(l -> l != null)
                    .toList();
        }

        public long done() {
            return outcomes.stream().filter(WorklistOutcome::isDone).count();
        }

        /** The first that was refused; null where none was. */
        public WorklistOutcome firstRefusal() {
            return outcomes.stream().filter(o -> !o.isDone()).findFirst().orElse(null);
        }

        /** Whether it was stopped before it came to all. */
        public boolean isStopped() {
            return outcomes.size() < asked;
        }
    }

    private final Deque<List<Long>> remembered = new ArrayDeque<>();

    /** Acts on suggestions; stops after a portion where the progress says so, and keeps what is done. */
    public Result act(
            Worklist worklist,
            PlanScope scope,
            List<Long> ids,
            WorklistAction action,
            String by,
            String comment,
            Progress progress) {
        List<WorklistOutcome> outcomes = new ArrayList<>();
        progress.begin("decide", ids.size());
        for (int from = 0; from < ids.size() && !progress.isCancelled(); from += PORTION) {
            List<Long> portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
            outcomes.addAll(worklist.act(scope, portion, action, by, comment));
            progress.done(outcomes.size());
        }
        if (!(action instanceof WorklistAction.Undo)) {
            remember(outcomes);
        }
        return new Result(outcomes, ids.size());
    }

    private synchronized void remember(List<WorklistOutcome> outcomes) {
        List<Long> done = outcomes.stream()
                .filter(WorklistOutcome::isDone)
                .map(WorklistOutcome::id)
                .toList();
        if (!done.isEmpty()) {
            remembered.push(done);
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.removeLast();
            }
        }
    }

    /** What the last decision was made on, which is forgotten with that; empty where there is none to take back. */
    public synchronized List<Long> toUndo() {
        return remembered.isEmpty() ? List.of() : remembered.pop();
    }
}
