package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Step 9: nothing is published here. Suggestions wait for a planner's approval; this step counts those that could go to the host once
 * approved, and those that lack what an order needs.
 */
public final class Gate {
    private static final List<SuggestionStatus> DECIDED = List.of(
            SuggestionStatus.APPROVED, SuggestionStatus.ORDERED, SuggestionStatus.SNOOZED, SuggestionStatus.REJECTED);

    /**
     * What waits.
     *
     * @param hostTakesDrafts whether approved lines can be written back
     */
    public List<Reason> check(List<SkuPlan> plans, boolean hostTakesDrafts, Progress progress) {
        progress.begin("gate", plans.size());
        List<Suggestion> waiting = plans.stream()
                .map(SkuPlan::suggestion)
                .filter(Objects::nonNull)
                .filter(s -> s.status().isOpen())
                .toList();
        long ready = waiting.stream().filter(Gate::isReady).count();
        long incomplete = waiting.size() - ready;
        List<Reason> notes = new ArrayList<>();
        if (ready > 0) {
            notes.add(Reason.of(hostTakesDrafts ? "run.waiting" : "run.waiting-no-drafts", "lines", ready));
        }
        for (SuggestionStatus status : DECIDED) {
            long lines = plans.stream()
                    .map(SkuPlan::suggestion)
                    .filter(s -> s != null && s.status() == status)
                    .count();
            if (lines > 0) {
                notes.add(Reason.of("run." + status.name().toLowerCase(Locale.ROOT), "lines", lines));
            }
        }
        if (incomplete > 0) {
            notes.add(Reason.of("run.no-supplier", "lines", incomplete));
        }
        return notes;
    }

    private static boolean isReady(Suggestion suggestion) {
        return suggestion.supplierId() != null || suggestion.sourceLocationId() != null;
    }
}
