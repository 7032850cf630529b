package almanac.learning;

import almanac.api.forecast.Provenance;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A provenance as part of a model's file. */
public final class ProvenanceFormat {
    private ProvenanceFormat() {}

    /** Writes one. */
    public static void write(Provenance provenance, DataOutput out) throws IOException {
        out.writeUTF(provenance.method());
        out.writeUTF(provenance.version());
        out.writeInt(provenance.parameters().size());
        for (Map.Entry<String, String> parameter : provenance.parameters().entrySet()) {
            out.writeUTF(parameter.getKey());
            out.writeUTF(parameter.getValue());
        }
        out.writeLong(provenance.seed());
        out.writeUTF(provenance.dataDigest());
        out.writeUTF(provenance.trainedThrough());
        out.writeLong(provenance.trainedAt().getEpochSecond());
        out.writeInt(provenance.trainedAt().getNano());
    }

    /** Reads what {@link #write} wrote. */
    public static Provenance read(DataInput in) throws IOException {
        String method = in.readUTF();
        String version = in.readUTF();
        SortedMap<String, String> parameters = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            parameters.put(in.readUTF(), in.readUTF());
        }
        return new Provenance(
                method,
                version,
                parameters,
                in.readLong(),
                in.readUTF(),
                in.readUTF(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }
}
