package almanac.learning.global;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.Training;
import almanac.api.forecast.TrainingFacts;
import almanac.learning.NativeMath;
import almanac.learning.network.Cell;
import almanac.learning.network.HorizonShape;
import almanac.learning.network.Initial;
import almanac.learning.network.NetworkForecaster;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;

/**
 * A method that trains one recurrent network on windows of all series and tells the whole horizon at once.
 *
 * <p>The same series, parameters and seed give the same model whatever the number of processors; the order of series does not matter as long as
 * they fit into memory at once. Training keeps nothing until it is done: one that was killed begins anew.
 */
public abstract class GlobalForecaster extends NetworkForecaster {
    private static final String VERSION = "1";
    private static final int LEAST_WINDOWS = 24;

    protected GlobalForecaster(String method, Cell cell, NativeMath math) {
        super(method, cell, math);
    }

    @Override
    public final List<Parameter> parameters() {
        return GlobalSettings.DECLARED;
    }

    @Override
    public final FittedModel fit(Collection<DemandSeries> history, Training training) {
        return fit(null, history, training);
    }

    /**
     * Trains on from an earlier model where that has the same inputs and layers: weights, scales of drivers and numbers of attributes' values
     * come from it, and it goes on for an epoch or a few over everything, at the rates that a training ends with. Where it has not, for instance
     * because there is a new driver, training begins from random weights; so it does where the model has gone on for as many epochs as its training took,
     * because going on has no part held back that says when it is enough. The provenance's {@code warmStart} says which.
     */
    @Override
    public final FittedModel refit(FittedModel before, Collection<DemandSeries> history, Training training) {
        return fit(before instanceof GlobalModel model ? model : null, history, training);
    }

    private FittedModel fit(GlobalModel before, Collection<DemandSeries> history, Training training) {
        GlobalSettings settings = GlobalSettings.of(method(), training);
        Recipe surveyed = Survey.of(history, settings, training);
        Optional<WarmStart> warm = before == null ? Optional.empty() : WarmStart.of(before, surveyed, settings);
        Recipe recipe = warm.map(WarmStart::recipe).orElse(surveyed);
        Chunks chunks = new Chunks(history, recipe);
        Extent extent = Extent.of(chunks, recipe);
        SortedMap<String, String> parameters = settings.toMap();
        if (extent.windows() < LEAST_WINDOWS) {
            return standIn(parameters, training, recipe, extent);
        }
        return math.run(() -> {
            Inputs inputs = new Inputs(recipe);
            Head head = Head.of(recipe);
            SplittableRandom random = new SplittableRandom(training.seed());
            HorizonShape shape =
                    warm.map(WarmStart::shape).orElseGet(() -> inputs.shape(settings, cell, head.outputs()));
            float[] weights = Initial.weights(shape, random.split());
            head.initialise(shape, weights);
            warm.ifPresent(w -> w.into(weights));
            List<Sampler.Window> judges = HeldBack.windows(chunks, extent.series(), recipe, random.split());
            GlobalTrainer trainer =
                    new GlobalTrainer(inputs, shape, head, settings, training.progress(), random.split());
            GlobalTrainer.Trained trained = warm.isPresent()
                    ? trainer.goOn(
                            weights,
                            chunks,
                            extent.windows(),
                            judges,
                            warm.get().epochs(extent.end()))
                    : trainer.train(weights, chunks, extent.windows(), judges);
            parameters.put(TrainingFacts.SERIES, Long.toString(extent.series()));
            parameters.put("warmStart", Boolean.toString(warm.isPresent()));
            trained.describe(recipe, parameters);
            warm.ifPresent(w -> w.describe(trained.epochs(), parameters));
            return new GlobalModel(
                    provenance(method(), parameters, training, recipe, extent),
                    recipe,
                    shape,
                    trained.weights(),
                    trained.bonds(),
                    List.of(),
                    math);
        });
    }

    private FittedModel standIn(SortedMap<String, String> parameters, Training training, Recipe recipe, Extent extent) {
        Reason note = Reason.of(
                "learning.few-windows",
                "method",
                method(),
                "windows",
                extent.windows(),
                "needed",
                LEAST_WINDOWS,
                "used",
                StandIn.METHOD);
        Provenance provenance = provenance(StandIn.METHOD, parameters, training, recipe, extent);
        return new GlobalModel(provenance, recipe, null, new float[0], RankBonds.NONE, List.of(note), math);
    }

    private Provenance provenance(
            String ran, Map<String, String> parameters, Training training, Recipe recipe, Extent extent) {
        return new Provenance(
                ran,
                VERSION,
                new java.util.TreeMap<>(parameters),
                training.seed(),
                "",
                extent.end() == Long.MIN_VALUE ? "" : recipe.grid().labelOf(extent.end() - 1),
                Instant.now());
    }

    @Override
    public final FittedModel read(InputStream in) throws IOException {
        return GlobalModelFile.read(method(), VERSION, cell, math, in);
    }
}
