package almanac.cycle.replay;

import almanac.api.demand.DemandSeries;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells replays apart: by what was asked for and what it works on. */
final class Digest {
    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds records and texts, whose words tell all of them, in their order. */
    Digest add(Iterable<?> facts) {
        for (Object fact : facts) {
            sha.update(String.valueOf(fact).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
        }
        return this;
    }

    /** Adds demand and availability. */
    Digest add(DemandSeries series) {
        ByteBuffer values = ByteBuffer.allocate(16 * series.size() + 8);
        values.putLong(series.firstBucket());
        for (int i = 0; i < series.size(); i++) {
            values.putDouble(series.demand(i));
            values.putDouble(series.availability(i));
        }
        sha.update(series.sku().key().getBytes(StandardCharsets.UTF_8));
        sha.update(values.array());
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
