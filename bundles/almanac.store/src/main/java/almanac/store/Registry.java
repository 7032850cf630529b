package almanac.store;

import almanac.api.run.PlanningRun;
import almanac.api.store.ModelEntry;
import almanac.api.store.ModelEntry.Role;
import almanac.api.store.PlanScope;
import java.util.ArrayList;
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
        List<ModelEntry> entries = new ArrayList<>();
        // Only the newest model of a method serves the last run; older ones are history.
        for (ModelTable.Stored model : ModelTable.list(dsl, scope)) {
            entries.add(entry(model, byMethod.get(model.provenance().method())));
            byMethod.remove(model.provenance().method());
        }
        uses.stream()
                .filter(use -> byMethod.containsKey(use.provenance().method()))
                .forEach(use -> entries.add(entry(use, last.get().id())));
        return entries;
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
