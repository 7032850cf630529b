package almanac.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.host.ServiceType;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ServiceTarget;
import org.junit.jupiter.api.Test;

/** Figures of textbooks and of stockpyl 1.0 (Snyder, github.com/LarrySnyder/stockpyl), which follows Snyder and Shen. */
class TextbookTest {
    /** Snyder and Shen, 2nd ed., example 3.1: K = 8, h = 0.225 a year, 1300 units a year; stockpyl 304.0467800264368. */
    @Test
    void economicOrderQuantity() {
        assertThat(Lot.economic(8, 0.225, 1300)).isCloseTo(304.0467800264368, within(1e-9));

        PolicyInput input =
                Inputs.continuous(new Normal(50, 10), 1300 / 365.0, ServiceType.CYCLE, 0.95, 8, 0.225 / 365);
        assertThat(new SqPolicy().levels(input).orderQuantity()).isCloseTo(304.0467800264368, within(1e-9));
    }

    /** Cycle service 97.5% and 95%: k = 1.960 and 1.645, Snyder and Shen's and every normal table. */
    @Test
    void safetyStockForCycleService() {
        assertThat(safety(ServiceType.CYCLE, 0.975, 100)).isCloseTo(1.960 * 10, within(0.005));
        assertThat(safety(ServiceType.CYCLE, 0.95, 100)).isCloseTo(1.645 * 10, within(0.005));
    }

    /**
     * Fill rate P2 by G(k) = Q (1 - P2) / sigma, Silver, Pyke and Thomas, 4th ed., section 6.7, and the normal loss table: G(1) = 0.08332,
     * G(0.5) = 0.19780, G(2) = 0.00849.
     */
    @Test
    void safetyStockForFillRate() {
        assertThat(safety(ServiceType.FILL_RATE, 1 - 0.08332 * 10 / 100, 100)).isCloseTo(1.0 * 10, within(0.01));
        assertThat(safety(ServiceType.FILL_RATE, 1 - 0.19780 * 10 / 100, 100)).isCloseTo(0.5 * 10, within(0.01));
        assertThat(safety(ServiceType.FILL_RATE, 1 - 0.00849 * 10 / 100, 100)).isCloseTo(2.0 * 10, within(0.01));
    }

    /** Snyder and Shen, 2nd ed., example 4.3: newsvendor, h = 0.18, p = 0.70, N(50, 8); stockpyl S = 56.60395592743389. */
    @Test
    void costOptimum() {
        PolicyInput input = new PolicyInput(
                Inputs.NOTHING,
                new Normal(50, 8),
                new Normal(50, 8),
                50,
                0,
                1,
                new ServiceTarget(ServiceType.COST, 0.5),
                0.18,
                0.70,
                Double.NaN,
                0,
                0,
                -1,
                false);
        assertThat(new RsPolicy().levels(input).orderUpTo()).isCloseTo(56.60395592743389, within(1e-6));
    }

    /** The same with a lead time of 4 periods: 5 periods of demand; stockpyl S = 264.76689437415484. */
    @Test
    void costOptimumWithLeadTime() {
        PolicyInput input = new PolicyInput(
                new Normal(200, 16),
                new Normal(50, 8),
                new Normal(250, 8 * Math.sqrt(5)),
                50,
                4,
                1,
                new ServiceTarget(ServiceType.COST, 0.5),
                0.18,
                0.70,
                Double.NaN,
                0,
                0,
                -1,
                false);
        assertThat(new RsPolicy().levels(input).orderUpTo()).isCloseTo(264.76689437415484, within(1e-6));
    }

    /** An order of Q through the minimum quantity; lead-time demand N(100, 10), continuous review. */
    private static double safety(ServiceType type, double level, double quantity) {
        PolicyInput base = Inputs.continuous(new Normal(100, 10), 10, type, level, Double.NaN, Double.NaN);
        PolicyInput input = new PolicyInput(
                base.leadTimeDemand(),
                base.reviewDemand(),
                base.protectionDemand(),
                base.meanPerDay(),
                base.leadTimeDays(),
                base.reviewDays(),
                base.target(),
                base.holdingCostPerDay(),
                base.shortageCost(),
                base.costPerOrder(),
                quantity,
                0,
                -1,
                false);
        ReorderPoint levels = new SqPolicy().levels(input);
        assertThat(levels.orderQuantity()).isEqualTo(quantity);
        assertThat(levels.reorderPoint()).isCloseTo(100 + levels.safetyStock(), within(1e-9));
        return levels.safetyStock();
    }
}
