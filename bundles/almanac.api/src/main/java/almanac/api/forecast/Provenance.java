package almanac.api.forecast;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a model comes from: enough to make it again.
 *
 * @param method what truly ran, also after a fallback
 * @param version of the method's implementation
 * @param parameters as used, found ones included; text so that they are stored as they are
 * @param seed of everything drawn at random
 * @param dataDigest SHA-256, hex, of the demand and drivers trained on; empty where it was not asked for
 * @param trainedThrough label of the last bucket seen
 * @param trainedAt when
 */
public record Provenance(
        String method,
        String version,
        SortedMap<String, String> parameters,
        long seed,
        String dataDigest,
        String trainedThrough,
        Instant trainedAt) {
    public Provenance {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The same with other parameters. */
    public Provenance withParameters(Map<String, String> others) {
        return new Provenance(method, version, new TreeMap<>(others), seed, dataDigest, trainedThrough, trainedAt);
    }
}
