package almanac.learning.series;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.Scaler;
import almanac.learning.NativeMath;
import almanac.learning.NotesFormat;
import almanac.learning.ProvenanceFormat;
import almanac.learning.network.Cell;
import almanac.learning.network.Dl4jFormat;
import almanac.learning.network.Shape;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model of series as a stream of bytes: format, method and version in front, then each series with its network as a DL4J file. */
final class ModelFile {
    private static final int FORMAT = 0x414C4E01;
    private static final int LARGEST_NETWORK = 1 << 28;

    private ModelFile() {}

    static void write(Provenance model, Map<Sku, FittedSeries> fitted, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(FORMAT);
        out.writeUTF(model.method());
        out.writeUTF(model.version());
        ProvenanceFormat.write(model, out);
        out.writeInt(fitted.size());
        for (Map.Entry<Sku, FittedSeries> series : fitted.entrySet()) {
            out.writeUTF(series.getKey().itemId());
            out.writeUTF(series.getKey().locationId());
            writeSeries(series.getValue(), out);
        }
        out.flush();
    }

    static SeriesModel read(String method, String version, Cell cell, NativeMath math, InputStream stream)
            throws IOException {
        DataInputStream in = new DataInputStream(stream);
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
            Provenance model = ProvenanceFormat.read(in);
            Map<Sku, FittedSeries> fitted = new LinkedHashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                fitted.put(new Sku(in.readUTF(), in.readUTF()), readSeries(cell, in));
            }
            return new SeriesModel(model, fitted, math);
        } catch (RuntimeException e) {
            throw damaged(method, e);
        }
    }

    private static IOException damaged(String method, Exception cause) {
        return new IOException(Texts.of(NativeMath.class).get("model.format", method), cause);
    }

    private static void writeSeries(FittedSeries series, DataOutput out) throws IOException {
        ProvenanceFormat.write(series.provenance(), out);
        out.writeDouble(series.scaler().offset());
        out.writeDouble(series.scaler().spread());
        out.writeInt(series.errors().length);
        for (double error : series.errors()) {
            out.writeDouble(error);
        }
        NotesFormat.write(series.notes(), out);
        out.writeInt(series.oneStep().window());
        if (series.oneStep() instanceof OneStep.Learned learned) {
            out.writeInt(learned.shape().layers());
            out.writeInt(learned.shape().units());
            byte[] file = Dl4jFormat.toFile(learned.shape(), learned.weights());
            out.writeInt(file.length);
            out.write(file);
        } else {
            out.writeInt(0);
        }
    }

    private static FittedSeries readSeries(Cell cell, DataInputStream in) throws IOException {
        Provenance provenance = ProvenanceFormat.read(in);
        Scaler scaler = new Scaler(in.readDouble(), in.readDouble());
        List<Double> errors = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            errors.add(in.readDouble());
        }
        List<Reason> notes = NotesFormat.read(in);
        OneStep oneStep = readOneStep(cell, in);
        return new FittedSeries(
                oneStep, scaler, errors.stream().mapToDouble(e -> e).toArray(), provenance, notes);
    }

    private static OneStep readOneStep(Cell cell, DataInputStream in) throws IOException {
        int window = in.readInt();
        int layers = in.readInt();
        if (layers == 0) {
            return new OneStep.Average(window);
        }
        Shape shape = new Shape(cell, 1, layers, in.readInt(), 1);
        int length = in.readInt();
        if (length < 0 || length > LARGEST_NETWORK) {
            throw new IllegalArgumentException("network of " + length + " bytes");
        }
        byte[] file = new byte[length];
        in.readFully(file);
        return new OneStep.Learned(shape, Dl4jFormat.ofFile(shape, file), window);
    }
}
