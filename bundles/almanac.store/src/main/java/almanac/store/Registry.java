package almanac.store;

import almanac.api.forecast.TrainingFacts;
import almanac.api.run.PlanningRun;
import almanac.api.store.ModelEntry;
import almanac.api.store.ModelEntry.Role;
import almanac.api.store.ModelEntry.State;
import almanac.api.store.PlanScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The registry: models that are stored, then the methods in use that have none. */
final class Registry {
    private Registry() {}

    static List<ModelEntry> list(DSLContext dsl, PlanScope scope) {
        Optional<PlanningRun> last = RunTable.lastComplete(dsl, scope);
        List<ForecastTable.Use> uses =
                last.map(run -> ForecastTable.methodsInUse(dsl, run)).orElse(List.of());
        Map<String, ForecastTable.Use> byMethod = uses.stream()
                .collect(Collectors.toMap(u -> u.provenance().method(), Function.identity(), (first, other) -> first));
        long lastRun = last.map(PlanningRun::id).orElse(0L);
        List<ModelEntry> entries = new ArrayList<>();
        Map<String, ModelTable.Stored> newer = new HashMap<>();
        for (ModelTable.Stored model : ModelTable.list(dsl, scope)) {
            ModelTable.Stored after = newer.put(model.provenance().method() + " " + model.kind(), model);
            // Only the newest model of a method that forecasts serves the last run; older ones are history.
            ForecastTable.Use use =
                    isJudged(model) ? null : byMethod.remove(model.provenance().method());
            entries.add(standing(entry(model, use), after, lastRun));
        }
        uses.stream()
                .filter(use -> byMethod.containsKey(use.provenance().method()))
                .forEach(use -> entries.add(entry(use, lastRun)));
        return entries;
    }

    private static boolean isJudged(ModelTable.Stored model) {
        return TrainingFacts.of(model.provenance()).purpose().equals(TrainingFacts.JUDGED);
    }

    /**
     * Where a model stands.
     *
     * @param after the next newer one of its kind; null for none
     */
    private static ModelEntry standing(ModelEntry entry, ModelTable.Stored after, long lastRun) {
        if (after == null) {
            return entry.in(entry.runId() == lastRun ? State.IN_USE : State.PREVIOUS, "");
        }
        String refusal = TrainingFacts.of(after.provenance()).why();
        return refusal.isEmpty() ? entry.in(State.PREVIOUS, "") : entry.in(State.REFUSED, refusal);
    }

    private static ModelEntry entry(ModelTable.Stored model, ForecastTable.Use use) {
        return use == null
                ? unused(model)
                : new ModelEntry(
                        model.id(),
                        model.runId(),
                        model.provenance(),
                        use.skus(),
                        Role.CHAMPION,
                        use.wape(),
                        use.naiveWape(),
                        model.bytes());
    }

    /** A model, whatever it serves. */
    static ModelEntry unused(ModelTable.Stored model) {
        return new ModelEntry(
                model.id(),
                model.runId(),
                model.provenance(),
                0,
                Role.CHALLENGER,
                Double.NaN,
                Double.NaN,
                model.bytes());
    }

    private static ModelEntry entry(ForecastTable.Use use, long runId) {
        return new ModelEntry(0, runId, use.provenance(), use.skus(), Role.CHAMPION, use.wape(), use.naiveWape(), 0);
    }
}
