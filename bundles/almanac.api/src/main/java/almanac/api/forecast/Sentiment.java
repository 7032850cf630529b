package almanac.api.forecast;

import org.osgi.annotation.versioning.ProviderType;

/** Tells how favourable a text is. */
@ProviderType
public interface Sentiment {
    /**
     * The score of a text, from -1 (nothing but blame) to 1 (nothing but praise); 0 where it says neither, or nothing that is known.
     *
     * @param text in English or Chinese, or both; null or blank scores 0
     */
    double score(String text);
}
