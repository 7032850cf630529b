package almanac.learning.trees;

import almanac.api.Texts;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Features;
import almanac.api.forecast.Provenance;
import almanac.learning.NativeMath;
import almanac.learning.ProvenanceFormat;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A model of trees as a stream of bytes: format, method and version in front, then, compressed, all that it is made of. */
final class TreesFile {
    private static final int FORMAT = 0x414C5401;
    private static final int LARGEST_TEXT = 1 << 28;

    private TreesFile() {}

    static void write(TreesModel model, OutputStream stream) throws IOException {
        DataOutputStream head = new DataOutputStream(stream);
        head.writeInt(FORMAT);
        head.writeUTF(model.provenance().method());
        head.writeUTF(model.provenance().version());
        head.flush();
        GZIPOutputStream packed = new GZIPOutputStream(stream, 1 << 16);
        DataOutputStream out = new DataOutputStream(packed);
        ProvenanceFormat.write(model.provenance(), out);
        writePlan(model.frame().plan(), out);
        out.writeInt(model.horizon());
        out.writeBoolean(model.mean() != null);
        if (model.mean() != null) {
            out.writeUTF(model.objective());
            out.writeInt(model.mean().members().size());
            for (Ensemble member : model.mean().members()) {
                writeTrees(member, out);
            }
            writeTrees(model.errors(), out);
            model.shapes().write(out);
        }
        out.flush();
        packed.finish();
    }

    static TreesModel read(InputStream stream, Features features) throws IOException {
        DataInputStream head = new DataInputStream(stream);
        if (head.readInt() != FORMAT) {
            throw damaged(null);
        }
        String method = head.readUTF();
        String version = head.readUTF();
        if (!method.equals(TreesForecaster.NAME) || !version.equals(TreesForecaster.VERSION)) {
            throw new IOException(Texts.of(NativeMath.class)
                    .get("model.version", method, version, TreesForecaster.NAME, TreesForecaster.VERSION));
        }
        try {
            DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16));
            Provenance provenance = ProvenanceFormat.read(in);
            Frame frame = new Frame(readPlan(in), features);
            int horizon = in.readInt();
            if (!in.readBoolean()) {
                return new TreesModel(provenance, frame, horizon, null, null, null, null);
            }
            String objective = in.readUTF();
            List<Ensemble> members = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                members.add(readTrees(in));
            }
            return new TreesModel(
                    provenance, frame, horizon, objective, new Bag(members), readTrees(in), ErrorShapes.read(in));
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private static IOException damaged(Exception cause) {
        return new IOException(Texts.of(NativeMath.class).get("model.format", TreesForecaster.NAME), cause);
    }

    private static void writePlan(Frame.Plan plan, DataOutput out) throws IOException {
        out.writeUTF(plan.grid().bucket().name());
        out.writeLong(plan.grid().anchor().toEpochDay());
        out.writeInt(plan.season());
        out.writeInt(plan.drivers().size());
        for (Frame.Plan.DriverPlan driver : plan.drivers()) {
            out.writeUTF(driver.name());
            out.writeUTF(driver.kind().name());
        }
        writeNames(plan.groups(), out);
        writeNames(plan.numbers(), out);
        out.writeInt(plan.words().size());
        for (Map.Entry<String, Map<String, Integer>> word : plan.words().entrySet()) {
            out.writeUTF(word.getKey());
            out.writeInt(word.getValue().size());
            for (Map.Entry<String, Integer> code : word.getValue().entrySet()) {
                out.writeUTF(code.getKey());
                out.writeInt(code.getValue());
            }
        }
        plan.profiles().write(out);
        plan.market().write(out);
        plan.attributeLevel().write(out);
    }

    private static Frame.Plan readPlan(DataInput in) throws IOException {
        TimeGrid grid = new TimeGrid(TimeBucket.valueOf(in.readUTF()), LocalDate.ofEpochDay(in.readLong()));
        int season = in.readInt();
        List<Frame.Plan.DriverPlan> drivers = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            drivers.add(new Frame.Plan.DriverPlan(in.readUTF(), DriverBlock.Kind.valueOf(in.readUTF())));
        }
        List<String> groups = readNames(in);
        List<String> numbers = readNames(in);
        SortedMap<String, Map<String, Integer>> words = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            Map<String, Integer> codes = new TreeMap<>();
            words.put(in.readUTF(), codes);
            for (int j = in.readInt(); j > 0; j--) {
                codes.put(in.readUTF(), in.readInt());
            }
        }
        return new Frame.Plan(
                grid,
                season,
                drivers,
                groups,
                numbers,
                words,
                Profiles.read(in),
                Profiles.read(in),
                AttributeLevel.read(in));
    }

    private static void writeNames(List<String> names, DataOutput out) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> readNames(DataInput in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            names.add(in.readUTF());
        }
        return names;
    }

    private static void writeTrees(Ensemble trees, DataOutput out) throws IOException {
        byte[] text = trees.text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(trees.trees());
        out.writeInt(text.length);
        out.write(text);
    }

    private static Ensemble readTrees(DataInput in) throws IOException {
        int trees = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > LARGEST_TEXT) {
            throw new IllegalArgumentException("trees of " + length + " bytes");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return Ensemble.of(new String(text, StandardCharsets.UTF_8), trees);
    }
}
