package almanac.forecast.method;

import almanac.api.Fact;
import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Training;
import almanac.forecast.ForecastTexts;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model of local fits as a stream of bytes: format, method and version in front, then the settings, then each series. */
final class LocalModelFile {
    private static final int FORMAT = 0x414C4D01;

    private LocalModelFile() {}

    static void write(
            LocalForecaster forecaster,
            Settings settings,
            Map<String, FittedSeries> fitted,
            Instant trainedAt,
            OutputStream stream)
            throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(FORMAT);
        out.writeUTF(forecaster.method());
        out.writeUTF(forecaster.version());
        out.writeLong(trainedAt.getEpochSecond());
        out.writeInt(trainedAt.getNano());
        writeTraining(settings.training(), out);
        out.writeInt(fitted.size());
        for (Map.Entry<String, FittedSeries> series : fitted.entrySet()) {
            out.writeUTF(series.getKey());
            writeSeries(series.getValue(), out);
        }
        out.flush();
    }

    static FittedModel read(LocalForecaster forecaster, InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != FORMAT) {
            throw new IOException(ForecastTexts.say("model.format", forecaster.method()));
        }
        String method = in.readUTF();
        String version = in.readUTF();
        if (!method.equals(forecaster.method()) || !version.equals(forecaster.version())) {
            throw new IOException(
                    ForecastTexts.say("model.version", method, version, forecaster.method(), forecaster.version()));
        }
        Instant trainedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
        Settings settings = Settings.of(method, forecaster.parameters(), readTraining(in));
        int count = in.readInt();
        Map<String, FittedSeries> fitted = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            fitted.put(in.readUTF(), readSeries(forecaster, in));
        }
        return new LocalModel(forecaster, settings, fitted, trainedAt);
    }

    private static void writeTraining(Training training, DataOutput out) throws IOException {
        out.writeInt(training.season());
        out.writeInt(training.horizon());
        out.writeLong(training.seed());
        out.writeInt(training.parameters().size());
        for (Map.Entry<String, String> parameter : training.parameters().entrySet()) {
            out.writeUTF(parameter.getKey());
            out.writeUTF(parameter.getValue());
        }
    }

    private static Training readTraining(DataInput in) throws IOException {
        int season = in.readInt();
        int horizon = in.readInt();
        long seed = in.readLong();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            parameters.put(in.readUTF(), in.readUTF());
        }
        return new Training(season, horizon, seed, parameters, Progress.NONE);
    }

    private static void writeSeries(FittedSeries series, DataOutput out) throws IOException {
        out.writeUTF(series.method().method());
        out.writeBoolean(series.standsIn());
        out.writeLong(series.digest());
        out.writeUTF(series.trainedThrough());
        out.writeInt(series.notes().size());
        for (Reason note : series.notes()) {
            writeReason(note, out);
        }
        series.fit().write(out);
    }

    private static FittedSeries readSeries(LocalForecaster forecaster, DataInput in) throws IOException {
        LocalForecaster method = forecaster.byName(in.readUTF());
        boolean standsIn = in.readBoolean();
        long digest = in.readLong();
        String through = in.readUTF();
        List<Reason> notes = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            notes.add(readReason(in));
        }
        return new FittedSeries(method, method.readFit(in), standsIn, digest, through, List.copyOf(notes));
    }

    private static void writeReason(Reason reason, DataOutput out) throws IOException {
        out.writeUTF(reason.code());
        out.writeInt(reason.facts().size());
        for (Fact fact : reason.facts()) {
            Object value = fact.value();
            out.writeUTF(fact.name());
            out.writeUTF(value.getClass().getSimpleName());
            out.writeUTF(value.toString());
        }
    }

    private static Reason readReason(DataInput in) throws IOException {
        String code = in.readUTF();
        List<Fact> facts = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            facts.add(new Fact(in.readUTF(), value(in.readUTF(), in.readUTF())));
        }
        return new Reason(code, facts);
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "Long" -> Long.valueOf(text);
            case "Double" -> Double.valueOf(text);
            case "Boolean" -> Boolean.valueOf(text);
            case "LocalDate" -> LocalDate.parse(text);
            default -> text;
        };
    }
}
