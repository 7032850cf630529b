package almanac.learning.customer;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.host.CustomerLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class CustomerClustersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final CustomerClusters clusters = new CustomerClusters();

    /** Ten who buy every week for much, ten who bought once, long ago, for little. */
    @Test
    void tellsTheLoyalFromTheLost() {
        SortedMap<String, String> segments = clusters.segments(lines(), TODAY, 2);
        assertThat(segments).hasSize(20);
        for (int i = 0; i < 10; i++) {
            assertThat(segments).containsEntry("loyal" + i, "rfm-1").containsEntry("lost" + i, "rfm-2");
        }
    }

    @Test
    void theSameLinesGiveTheSameSegmentsInAnyOrder() {
        List<CustomerLine> turned = lines();
        Collections.reverse(turned);
        assertThat(clusters.segments(turned, TODAY, 4)).isEqualTo(clusters.segments(lines(), TODAY, 4));
    }

    @Test
    void whatIsNotYetKnownCountsForNothing() {
        List<CustomerLine> more = lines();
        more.add(line("lost0", TODAY.plusDays(1), 1e6));
        more.add(line("tomorrow's", TODAY.plusDays(1), 1e6));
        assertThat(clusters.segments(more, TODAY, 2)).isEqualTo(clusters.segments(lines(), TODAY, 2));
    }

    @Test
    void thereAreNoMoreSegmentsThanKindsOfCustomers() {
        List<CustomerLine> two = List.of(line("a", TODAY, 5), line("b", TODAY, 5), line("c", TODAY.minusDays(9), 1));
        assertThat(clusters.segments(two, TODAY, 4).values()).containsExactly("rfm-1", "rfm-1", "rfm-2");
        assertThat(clusters.segments(List.of(), TODAY, 4)).isEmpty();
        assertThat(clusters.segments(List.of(line(null, TODAY, 5)), TODAY, 4)).isEmpty();
    }

    /** By hand: two days with purchases, the return is no third; 30 - 5 of money. */
    @Test
    void returnsTakeMoneyAwayAndAreNoVisits() {
        List<CustomerLine> lines = List.of(
                line("a", TODAY.minusDays(10), 10),
                line("a", TODAY.minusDays(3), 20),
                new CustomerLine(Sku.of("x"), TODAY, -1, -5.0, "a", null));
        RecencyFrequencyMoney customer = RecencyFrequencyMoney.of(lines, TODAY).get("a");
        assertThat(customer.recency(TODAY)).isEqualTo(3);
        assertThat(customer.frequency()).isEqualTo(2);
        assertThat(customer.money()).isEqualTo(25);
    }

    private static List<CustomerLine> lines() {
        List<CustomerLine> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int week = 0; week < 20 + i; week++) {
                lines.add(line("loyal" + i, TODAY.minusDays(i + 7 * week), 50 + i));
            }
            lines.add(line("lost" + i, TODAY.minusDays(200 + i), 5 + i));
        }
        return lines;
    }

    private static CustomerLine line(String customer, LocalDate date, double amount) {
        return new CustomerLine(Sku.of("x"), date, 1, amount, customer, null);
    }
}
