package almanac.learning.global;

import almanac.api.Reason;
import almanac.api.Texts;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Provenance;
import almanac.learning.NativeMath;
import almanac.learning.NotesFormat;
import almanac.learning.ProvenanceFormat;
import almanac.learning.network.Cell;
import almanac.learning.network.Embedding;
import almanac.learning.network.HorizonShape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A global model as a stream of bytes: format, method and version in front, then recipe, shape, weights. */
final class GlobalModelFile {
    private static final int FORMAT = 0x414C4E02;
    private static final int MOST = 1 << 26;

    private GlobalModelFile() {}

    static void write(GlobalModel model, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(FORMAT);
        out.writeUTF(model.provenance().method());
        out.writeUTF(model.provenance().version());
        ProvenanceFormat.write(model.provenance(), out);
        NotesFormat.write(model.notes(), out);
        writeRecipe(model.recipe(), out);
        out.writeDouble(model.bonds().common());
        out.writeDouble(model.bonds().fading());
        out.writeInt(model.weights().length);
        if (model.weights().length > 0) {
            writeShape(model.shape(), out);
            for (float weight : model.weights()) {
                out.writeFloat(weight);
            }
        }
        out.flush();
    }

    static GlobalModel read(String method, String version, Cell cell, NativeMath math, InputStream stream)
            throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != FORMAT) {
            throw damaged(method, null);
        }
        String writtenMethod = in.readUTF();
        String writtenVersion = in.readUTF();
        if (!writtenMethod.equals(method) || !writtenVersion.equals(version)) {
            throw new IOException(
                    Texts.of(NativeMath.class).get("model.version", writtenMethod, writtenVersion, method, version));
        }
        try {
            Provenance provenance = ProvenanceFormat.read(in);
            List<Reason> notes = NotesFormat.read(in);
            Recipe recipe = readRecipe(in);
            RankBonds bonds = new RankBonds(in.readDouble(), in.readDouble());
            float[] weights = new float[count(in)];
            HorizonShape shape = weights.length == 0 ? null : readShape(cell, in);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in.readFloat();
            }
            if (shape != null && shape.parameterCount() != weights.length) {
                throw damaged(method, null);
            }
            return new GlobalModel(provenance, recipe, shape, weights, bonds, notes, math);
        } catch (RuntimeException e) {
            throw damaged(method, e);
        }
    }

    private static IOException damaged(String method, Exception cause) {
        return new IOException(Texts.of(NativeMath.class).get("model.format", method), cause);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(count + " numbers");
        }
        return count;
    }

    private static void writeRecipe(Recipe recipe, DataOutputStream out) throws IOException {
        out.writeUTF(recipe.grid().bucket().name());
        out.writeLong(recipe.grid().anchor().toEpochDay());
        out.writeInt(recipe.season());
        out.writeInt(recipe.window());
        out.writeInt(recipe.horizon());
        out.writeBoolean(recipe.years());
        out.writeBoolean(recipe.counts());
        out.writeInt(recipe.drivers().size());
        for (DriverInput driver : recipe.drivers()) {
            out.writeUTF(driver.name());
            out.writeBoolean(driver.ahead());
            out.writeDouble(driver.size());
            out.writeDouble(driver.mean());
            out.writeDouble(driver.deviation());
            out.writeDouble(driver.relative());
        }
        out.writeInt(recipe.attributes().size());
        for (Map.Entry<String, Map<String, Integer>> attribute :
                recipe.attributes().entrySet()) {
            out.writeUTF(attribute.getKey());
            out.writeInt(attribute.getValue().size());
            for (Map.Entry<String, Integer> value : new TreeMap<>(attribute.getValue()).entrySet()) {
                out.writeUTF(value.getKey());
                out.writeInt(value.getValue());
            }
        }
        writeProfiles(recipe.profiles(), out);
        LevelPrior prior = recipe.prior();
        out.writeDouble(prior.mean());
        out.writeDouble(prior.deviation());
        out.writeInt(prior.effects().length);
        for (double[] effects : prior.effects()) {
            out.writeInt(effects.length);
            for (double effect : effects) {
                out.writeDouble(effect);
            }
        }
    }

    private static Recipe readRecipe(DataInputStream in) throws IOException {
        TimeGrid grid = new TimeGrid(TimeBucket.valueOf(in.readUTF()), LocalDate.ofEpochDay(in.readLong()));
        int season = in.readInt();
        int window = count(in);
        int horizon = count(in);
        boolean years = in.readBoolean();
        boolean counts = in.readBoolean();
        List<DriverInput> drivers = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            drivers.add(new DriverInput(
                    in.readUTF(),
                    in.readBoolean(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble()));
        }
        SortedMap<String, Map<String, Integer>> attributes = new TreeMap<>();
        for (int i = count(in); i > 0; i--) {
            String name = in.readUTF();
            Map<String, Integer> values = new HashMap<>();
            for (int k = count(in); k > 0; k--) {
                values.put(in.readUTF(), in.readInt());
            }
            attributes.put(name, values);
        }
        List<Profile> profiles = readProfiles(in);
        double mean = in.readDouble();
        double deviation = in.readDouble();
        double[][] effects = new double[count(in)][];
        for (int a = 0; a < effects.length; a++) {
            effects[a] = new double[count(in)];
            for (int i = 0; i < effects[a].length; i++) {
                effects[a][i] = in.readDouble();
            }
        }
        LevelPrior prior = new LevelPrior(mean, deviation, effects);
        return new Recipe(grid, season, window, horizon, drivers, attributes, profiles, prior, years, counts);
    }

    private static void writeProfiles(List<Profile> profiles, DataOutputStream out) throws IOException {
        out.writeInt(profiles.size());
        for (Profile profile : profiles) {
            out.writeUTF(profile.attribute());
            out.writeLong(profile.first());
            out.writeInt(profile.values().length);
            for (float[] values : profile.values()) {
                out.writeInt(values.length);
                for (float value : values) {
                    out.writeFloat(value);
                }
            }
        }
    }

    private static List<Profile> readProfiles(DataInputStream in) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            String attribute = in.readUTF();
            long first = in.readLong();
            float[][] values = new float[count(in)][];
            for (int code = 0; code < values.length; code++) {
                values[code] = new float[count(in)];
                for (int k = 0; k < values[code].length; k++) {
                    values[code][k] = in.readFloat();
                }
            }
            profiles.add(new Profile(attribute, first, values));
        }
        return profiles;
    }

    private static void writeShape(HorizonShape shape, DataOutputStream out) throws IOException {
        out.writeInt(shape.inputs());
        out.writeInt(shape.layers());
        out.writeInt(shape.units());
        out.writeInt(shape.embeddings().size());
        for (Embedding embedding : shape.embeddings()) {
            out.writeInt(embedding.size());
            out.writeInt(embedding.width());
        }
        out.writeInt(shape.scalars());
        out.writeInt(shape.ahead());
        out.writeInt(shape.hidden());
        out.writeInt(shape.references());
        out.writeInt(shape.outputs());
    }

    private static HorizonShape readShape(Cell cell, DataInputStream in) throws IOException {
        int inputs = count(in);
        int layers = count(in);
        int units = count(in);
        List<Embedding> embeddings = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            embeddings.add(new Embedding(count(in), count(in)));
        }
        return new HorizonShape(
                cell, inputs, layers, units, embeddings, count(in), count(in), count(in), count(in), count(in));
    }
}
