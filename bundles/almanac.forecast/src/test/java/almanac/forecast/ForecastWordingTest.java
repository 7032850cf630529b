package almanac.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastWordingTest {
    @Test
    void partsThatMatterAreTold() {
        Reason reason = new Contributions(Map.of(
                        Cause.LEVEL, new double[] {600, 600},
                        Cause.PRICE, new double[] {-20, -21.25},
                        Cause.PROMOTION, new double[] {0, 90}))
                .toReason();
        assertThat(new ForecastWording().say(reason, Locale.ENGLISH))
                .contains("Where the 1,248.8 units expected in the next 2 buckets come from: "
                        + "level 1,200, price -41.2, promotion +90.");
        assertThat(new ForecastWording().say(reason, Locale.SIMPLIFIED_CHINESE))
                .contains("未来 2 个时段预计需求 1,248.8 的来源:基准水平 1,200,价格 -41.2,促销 +90。");
    }
}
