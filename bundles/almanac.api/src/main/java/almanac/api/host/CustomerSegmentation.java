package almanac.api.host;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Groups customers by how lately, how often and for how much they buy: recency, frequency and money (Hughes 1994, "Strategic Database Marketing").
 */
@ProviderType
public interface CustomerSegmentation {
    /**
     * The segment of each customer that bought by a day: {@code rfm-1} for the most valuable group, then {@code rfm-2} and so on. The same lines give the same
     * segments. Lines after the day, and lines without a customer, are passed over.
     *
     * @param lines in any order; may be a lazy collection
     * @param asOf the last day that is known
     * @param count segments wanted, at least 1; there are fewer where there are fewer kinds of customers
     */
    SortedMap<String, String> segments(Collection<CustomerLine> lines, LocalDate asOf, int count);
}
