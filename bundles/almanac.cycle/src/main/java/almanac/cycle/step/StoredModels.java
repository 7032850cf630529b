package almanac.cycle.step;

import almanac.api.Reason;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.ModelRegistry;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.TrainingFacts;
import almanac.api.store.ModelEntry;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.api.store.RunWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The models of one host in the store: a run goes on from those of the last complete run, and its own are seen once it is complete itself. So
 * a run that is cut short begins from the same models again.
 */
public final class StoredModels implements ModelRegistry {
    private final PlanStore store;
    private final PlanScope scope;
    private final RunWriter writer;
    private final List<Reason> notes = new ArrayList<>();

    public StoredModels(PlanStore store, PlanScope scope, RunWriter writer) {
        this.store = store;
        this.scope = scope;
        this.writer = writer;
    }

    @Override
    public Optional<Kept> last(String name) {
        return store.lastModel(scope, name).map(StoredModel::new);
    }

    @Override
    public void keep(String name, FittedModel model) {
        writer.model(model, name);
        SortedMap<String, String> how = model.provenance().parameters();
        String method = model.provenance().method();
        if ("continued".equals(how.get(TrainingFacts.START))) {
            note(Reason.of("run.model-continued", "method", method, "bucket", how.get(TrainingFacts.START_FROM)));
        } else if (how.containsKey(TrainingFacts.START_WHY)) {
            note(Reason.of("run.model-anew", "method", method, "problem", how.get(TrainingFacts.START_WHY)));
        }
    }

    private void note(Reason reason) {
        if (!notes.contains(reason)) {
            notes.add(reason);
        }
    }

    /** What a planner should know of what models began from. */
    public List<Reason> notes() {
        return List.copyOf(notes);
    }

    /** A model in the registry, read when it is asked for. */
    private final class StoredModel implements Kept {
        private final ModelEntry entry;

        StoredModel(ModelEntry entry) {
            this.entry = entry;
        }

        @Override
        public Provenance provenance() {
            return entry.provenance();
        }

        @Override
        public InputStream open() throws IOException {
            return new ByteArrayInputStream(store.modelBytes(scope, entry.id())
                    .orElseThrow(() -> new IOException(entry.provenance().method() + " " + entry.id())));
        }
    }
}
