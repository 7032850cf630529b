package almanac.learning.global;

import almanac.learning.network.Embedding;
import almanac.learning.network.HorizonShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An earlier model to train on from.
 *
 * @param recipe of the earlier model, with values of attributes that are new after those it had
 * @param shape of the earlier model, with room for these
 * @param before the earlier model
 */
record WarmStart(Recipe recipe, HorizonShape shape, GlobalModel before) {
    private static final String EPOCHS = "epochsUsed";
    private static final String FIRST_EPOCHS = "epochsAtFirst";
    private static final String SINCE = "epochsSince";

    /** Empty where the earlier model has other inputs, layers or outputs, or has gone on for as many epochs as its training took. */
    static Optional<WarmStart> of(GlobalModel before, Recipe surveyed, GlobalSettings settings) {
        Recipe old = before.recipe();
        boolean same = before.weights().length > 0
                && since(before) < firstEpochs(before)
                && old.grid().equals(surveyed.grid())
                && old.season() == surveyed.season()
                && old.window() == surveyed.window()
                && attributes(old).equals(attributes(surveyed))
                && old.years() == surveyed.years()
                && old.counts() == surveyed.counts()
                && old.attributes().keySet().equals(surveyed.attributes().keySet())
                && inputs(old).equals(inputs(surveyed))
                && before.shape().layers() == settings.layers()
                && before.shape().units() == settings.units();
        if (!same) {
            return Optional.empty();
        }
        SortedMap<String, Map<String, Integer>> attributes = new TreeMap<>();
        List<Embedding> embeddings = new ArrayList<>();
        old.attributes().forEach((name, known) -> {
            Map<String, Integer> values = new HashMap<>(known);
            new TreeMap<>(surveyed.attributes().get(name))
                    .keySet()
                    .forEach(value -> values.putIfAbsent(value, values.size() + 1));
            int width = before.shape().embeddings().get(embeddings.size()).width();
            embeddings.add(new Embedding(values.size() + 1, width));
            attributes.put(name, Map.copyOf(values));
        });
        Recipe recipe = new Recipe(
                old.grid(),
                old.season(),
                old.window(),
                surveyed.horizon(),
                old.drivers(),
                attributes,
                profiles(surveyed, attributes),
                old.prior().extended(attributes),
                old.years(),
                old.counts());
        HorizonShape shape = before.shape();
        HorizonShape larger = new HorizonShape(
                shape.cell(),
                shape.inputs(),
                shape.layers(),
                shape.units(),
                embeddings,
                shape.scalars(),
                shape.ahead(),
                shape.hidden(),
                shape.references(),
                shape.outputs());
        return Optional.of(new WarmStart(recipe, larger, before));
    }

    /** How long the training from nothing went on. */
    private static int firstEpochs(GlobalModel model) {
        SortedMap<String, String> used = model.provenance().parameters();
        return Integer.parseInt(used.getOrDefault(FIRST_EPOCHS, used.get(EPOCHS)));
    }

    /** For how long it went on since, on later data. */
    private static int since(GlobalModel model) {
        return Integer.parseInt(model.provenance().parameters().getOrDefault(SINCE, "0"));
    }

    /**
     * For how many epochs to go on: what the end of a training takes for a whole horizon of buckets that it had not learned from, for those that are
     * new; at least one.
     *
     * @param end the first bucket after the latest known one
     */
    int epochs(long end) {
        int fresh = 0;
        while (fresh < recipe.horizon()
                && !recipe.grid()
                        .labelOf(end - 1 - fresh)
                        .equals(before.provenance().trainedThrough())) {
            fresh++;
        }
        int last = GlobalTrainer.lastEpochs(firstEpochs(before));
        return Math.max(1, (int) Math.round((double) last * fresh / recipe.horizon()));
    }

    /** Adds to the parameters of a provenance how long training took at first, and since. */
    void describe(int epochs, Map<String, String> parameters) {
        parameters.put(FIRST_EPOCHS, Integer.toString(firstEpochs(before)));
        parameters.put(SINCE, Integer.toString(since(before) + epochs));
    }

    private static List<String> attributes(Recipe recipe) {
        return recipe.profiles().stream().map(Profile::attribute).toList();
    }

    /** Profiles of the new survey under the numbers that the earlier model knows values by. */
    private static List<Profile> profiles(Recipe surveyed, SortedMap<String, Map<String, Integer>> attributes) {
        List<Profile> profiles = new ArrayList<>();
        for (Profile profile : surveyed.profiles()) {
            Map<String, Integer> numbers = attributes.get(profile.attribute());
            if (numbers == null) {
                profiles.add(profile);
                continue;
            }
            float[][] values = new float[numbers.size() + 1][0];
            surveyed.attributes()
                    .get(profile.attribute())
                    .forEach((value, number) -> values[numbers.get(value)] = profile.values()[number]);
            profiles.add(new Profile(profile.attribute(), profile.first(), values));
        }
        return profiles;
    }

    private static List<String> inputs(Recipe recipe) {
        return recipe.drivers().stream()
                .map(d -> d.name() + ' ' + d.ahead() + ' ' + d.inputs())
                .toList();
    }

    /** Puts the earlier model's weights among new ones. */
    void into(float[] weights) {
        float[] old = before.weights();
        int from = 0;
        int to = 0;
        for (int e = 0; e < shape.embeddings().size(); e++) {
            Embedding small = before.shape().embeddings().get(e);
            System.arraycopy(old, from, weights, to, small.size() * small.width());
            from += small.size() * small.width();
            to += shape.embeddings().get(e).size() * small.width();
        }
        System.arraycopy(old, from, weights, to, old.length - from);
    }
}
