package almanac.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.Review;
import almanac.api.host.Signal;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErpWithReviewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private final MemoryErp host = new MemoryErp();
    private final ErpWithReviews erp = new ErpWithReviews(host, text -> text.equals("good") ? 0.5 : -0.5);

    @Test
    void reviewsOfADayAreOneSignalByItemAndPlaceAndKnownOnThatDayOnly() {
        host.signals.add(new Signal("weather", DAY, 20, null, null, null, null));
        host.reviews.add(new Review("tea", "shop", DAY, "good"));
        host.reviews.add(new Review("tea", "shop", DAY, "bad"));
        host.reviews.add(new Review("tea", "shop", DAY, "good"));
        host.reviews.add(new Review("tea", null, DAY, "bad"));
        assertThat(erp.signals())
                .containsExactlyInAnyOrder(
                        new Signal("weather", DAY, 20, null, null, null, null),
                        new Signal("review_sentiment", DAY, 0.5 / 3, "tea", null, "shop", DAY),
                        new Signal("review_sentiment", DAY, -0.5, "tea", null, null, DAY));
    }

    /** A default method that is not passed on would hide what the host has. */
    @Test
    void passesEveryCallOn() {
        for (Method method : Erp.class.getMethods()) {
            assertThat(Arrays.stream(ErpWithReviews.class.getDeclaredMethods()).map(Method::getName))
                    .contains(method.getName());
        }
    }

    @Test
    void everythingElseIsTheHosts() {
        host.soldWeekly("tea@shop", "2026-01-05", 3, 5);
        assertThat(erp.lastDemandDate()).isEqualTo(host.lastDemandDate());
        assertThat(erp.tenant()).isEqualTo(host.tenant()).isInstanceOf(Tenant.class);
        assertThat(erp.takesDrafts()).isEqualTo(host.takesDrafts());
        erp.close();
        assertThat(host.closed).isTrue();
    }
}
