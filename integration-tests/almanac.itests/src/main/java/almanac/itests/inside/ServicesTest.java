package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.demand.Cleaning;
import almanac.api.forecast.Features;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.host.ErpProvider;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.promotion.PromotionStudies;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.store.PlanStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services of the API come up by themselves, without any configuration. */
class ServicesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Cleaning.class,
                Features.class,
                Forecasting.class,
                PlanStore.class,
                Replenishment.class,
                PromotionPlanner.class,
                PromotionStudies.class,
                Planning.class,
                Jobs.class
            })
    void isThereOnce(Class<?> service) {
        assertThat(Framework.services(service, null)).as(service.getName()).hasSize(1);
    }

    @Test
    void hosts() {
        assertThat(Framework.property(ErpProvider.class, ErpProvider.HOST)).contains("folder", "sql", "demo");
    }

    @Test
    void methods() {
        assertThat(Framework.property(Forecaster.class, Forecaster.METHOD))
                .contains("naive", "seasonal-naive", "moving-average", "ses", "ar", "lstm")
                .doesNotHaveDuplicates();
    }

    @Test
    void policies() {
        assertThat(Framework.property(ReplenishmentPolicy.class, ReplenishmentPolicy.POLICY))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
