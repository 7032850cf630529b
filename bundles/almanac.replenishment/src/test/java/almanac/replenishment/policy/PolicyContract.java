package almanac.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.ServiceType;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What every policy keeps to. */
abstract class PolicyContract {
    abstract ReplenishmentPolicy policy();

    @Property(tries = 60)
    void levelsMakeSense(
            @ForAll @DoubleRange(min = 0.1, max = 500) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double variation,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level,
            @ForAll ServiceType type) {
        ReorderPoint levels = levels(mean, variation, type, level);

        assertThat(levels.policy()).isEqualTo(policy().policy());
        assertThat(levels.reorderPoint()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(levels.orderUpTo());
        assertThat(levels.safetyStock()).isGreaterThanOrEqualTo(0);
        assertThat(levels.reasons()).isNotEmpty();
        assertThat(levels(mean, variation, type, level)).isEqualTo(levels);
    }

    @Property(tries = 60)
    void aHigherTargetNeverLowersTheReorderPoint(
            @ForAll @DoubleRange(min = 0.1, max = 500) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double variation,
            @ForAll @DoubleRange(min = 0.5, max = 0.98) double level,
            @ForAll @IntRange(min = 1, max = 19) int thousandths,
            @ForAll ServiceType type) {
        assertThat(levels(mean, variation, type, level + thousandths / 1000.0).reorderPoint())
                .isGreaterThanOrEqualTo(levels(mean, variation, type, level).reorderPoint());
    }

    @Property(tries = 60)
    void aHigherPositionNeverRaisesTheOrder(
            @ForAll @DoubleRange(min = -100, max = 2000) double position,
            @ForAll @DoubleRange(min = 0, max = 300) double more) {
        ReorderPoint levels = levels(100, 0.4, ServiceType.CYCLE, 0.95);
        double order = policy().orderQuantity(levels, position);

        assertThat(order).isGreaterThanOrEqualTo(0);
        assertThat(policy().orderQuantity(levels, position + more)).isLessThanOrEqualTo(order + 1e-9);
    }

    private ReorderPoint levels(double mean, double variation, ServiceType type, double level) {
        Normal leadTime = new Normal(2 * mean, variation * mean * 1.4);
        Normal review = new Normal(mean, variation * mean);
        return policy().levels(Inputs.periodic(leadTime, review, type, level, 0));
    }
}
