package almanac.replenishment.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.replenishment.policy.Normal;
import org.junit.jupiter.api.Test;

/** What stockpyl (Snyder, github.com/LarrySnyder/stockpyl) prints for the examples of Snyder and Shen, "Fundamentals of Supply Chain Theory". */
class GoldenTest {
    /** Example 3.8: K = 8, h = 0.225, p = 5, lambda = 1300. */
    @Test
    void economicOrderQuantityWithBackorders() {
        BackorderLot lot = BackorderLot.of(8, 0.225, 5, 1300);
        assertThat(lot.quantity()).isCloseTo(310.81255515896464, within(1e-9));
        assertThat(lot.backorderShare()).isCloseTo(0.0430622009569378, within(1e-12));
        assertThat(lot.cost()).isCloseTo(66.92136355097325, within(1e-9));
    }

    /** Example 3.9: h = 2, K = 500, demand 90, 120, 80, 70. */
    @Test
    void wagnerWhitin() {
        WagnerWhitin.Plan plan = WagnerWhitin.plan(500, 2, new double[] {90, 120, 80, 70});
        assertThat(plan.quantities()).containsExactly(210, 0, 150, 0);
        assertThat(plan.cost()).isEqualTo(1380);
    }

    /** The example of stockpyl's documentation: 600 shared; 120, 840, 300; h = 160, 20, 50; demand 1 each. */
    @Test
    void jointReplenishment() {
        JointOrders orders =
                JointOrders.of(600, new double[] {120, 840, 300}, new double[] {160, 20, 50}, new double[] {1, 1, 1});
        assertThat(orders.multiples()).containsExactly(1, 3, 1);
        assertThat(orders.cycle()).isCloseTo(3.103164454170876, within(1e-12));
        assertThat(orders.quantities()[1]).isCloseTo(9.309493362512628, within(1e-12));
        assertThat(orders.cost()).isCloseTo(837.8544026261366, within(1e-9));
    }

    /** Example 4.1: h = 0.18, p = 0.70, N(50, 8), and the same with Poisson(50). */
    @Test
    void newsvendor() {
        StockCost normal = new StockCost(new Normal(50, 8), 0.18, 0.70);
        assertThat(normal.bestLevel()).isCloseTo(56.60395592743389, within(1e-6));
        assertThat(normal.of(normal.bestLevel())).isCloseTo(1.9976051931766445, within(1e-9));

        StockCost poisson = new StockCost(new PoissonUnits(50), 0.18, 0.70);
        assertThat(poisson.bestLevel()).isEqualTo(56);
        assertThat(poisson.of(56)).isCloseTo(1.7972352118091772, within(1e-9));
    }

    /** Example 4.7: h = 1, p = 4, K = 5, Poisson(6). */
    @Test
    void optimalReorderPointAndOrderUpToLevel() {
        PoissonUnits demand = new PoissonUnits(6);
        ReorderPolicySs policy = ReorderPolicySs.of(demand, new StockCost(demand, 1, 4), 5);
        assertThat(policy.reorderPoint()).isEqualTo(4);
        assertThat(policy.orderUpTo()).isEqualTo(10);
        assertThat(policy.cost()).isCloseTo(8.034111561471642, within(1e-9));
    }

    /** Example 5.8: h = 20, p = 150, K = 100, 1.5 a time, lead time 2. */
    @Test
    void optimalReorderPointAndQuantity() {
        ReorderPolicyRq policy = ReorderPolicyRq.whole(new StockCost(new PoissonUnits(3), 20, 150), 100, 1.5);
        assertThat(policy.reorderPoint()).isEqualTo(3);
        assertThat(policy.quantity()).isEqualTo(5);
        assertThat(policy.cost()).isCloseTo(107.92358063314975, within(1e-9));
    }

    /** Example 5.1: h = 0.225, p = 7.5, K = 8, 1300 a year with deviation 150, lead time a month; r = 126.8, Q = 328.5 as printed there. */
    @Test
    void costOfReorderPointAndQuantity() {
        Normal leadTime = new Normal(1300 / 12.0, 150 * Math.sqrt(1 / 12.0));
        assertThat(ReorderPolicyRq.cost(new StockCost(leadTime, 0.225, 7.5), 8, 1300, 126.8, 328.5))
                .isCloseTo(78.07116250928294, within(1e-4));
    }

    /** By hand: for Poisson(3), E[(D - 3)+] = 3 p(3); between whole units the loss is straight. */
    @Test
    void poissonLoss() {
        PoissonUnits demand = new PoissonUnits(3);
        assertThat(demand.expectedShortage(3)).isCloseTo(3 * demand.probability(3), within(1e-12));
        assertThat(demand.expectedShortage(0)).isEqualTo(3);
        assertThat(demand.expectedShortage(2.5))
                .isCloseTo((demand.expectedShortage(2) + demand.expectedShortage(3)) / 2, within(1e-12));
    }

    /** Example 3.1: K = 8, h = 0.225, lambda = 1300; produced at a rate of 1700. */
    @Test
    void economicOrderAndProductionQuantity() {
        EconomicLot ordered = EconomicLot.of(8, 0.225, 1300);
        assertThat(ordered.quantity()).isCloseTo(304.0467800264368, within(1e-9));
        assertThat(ordered.cost()).isCloseTo(68.41052550594829, within(1e-9));
        EconomicLot produced = EconomicLot.produced(8, 0.225, 1300, 1700);
        assertThat(produced.quantity()).isCloseTo(626.8084945889684, within(1e-9));
        assertThat(produced.cost()).isCloseTo(33.183979125298336, within(1e-9));
    }

    /** Example 3.5: K = 8, i = 0.3, lambda = 1300; 0.75, from 400 on 0.72, from 800 on 0.68. */
    @Test
    void quantityDiscounts() {
        double[] from = {0, 400, 800};
        double[] prices = {0.75, 0.72, 0.68};
        DiscountLot allUnits = DiscountLot.allUnits(8, 0.3, 1300, from, prices);
        assertThat(allUnits.quantity()).isEqualTo(800);
        assertThat(allUnits.step()).isEqualTo(2);
        assertThat(allUnits.cost()).isCloseTo(978.6000000000001, within(1e-9));
        DiscountLot incremental = DiscountLot.incremental(8, 0.3, 1300, from, prices);
        assertThat(incremental.quantity()).isCloseTo(304.0467800264368, within(1e-9));
        assertThat(incremental.step()).isZero();
        assertThat(incremental.cost()).isCloseTo(1043.4105255059483, within(1e-9));
    }

    /** Example 4.2: price 1, cost 0.3, salvage 0.12, N(50, 8): the profit is the margin of the mean less the cost of Example 4.1. */
    @Test
    void newsvendorByPrices() {
        StockCost cost = new StockCost(new Normal(50, 8), 0.3 - 0.12, 1 - 0.3);
        assertThat(cost.bestLevel()).isCloseTo(56.60395592743389, within(1e-6));
        assertThat((1 - 0.3) * 50 - cost.of(cost.bestLevel())).isCloseTo(33.002394806823354, within(1e-9));
    }

    /** Example 4.4: as 4.1 with a lead time of 4 periods: five periods to cover. */
    @Test
    void baseStockWithLeadTime() {
        StockCost cost = new StockCost(new Normal(250, 8 * Math.sqrt(5)), 0.18, 0.70);
        assertThat(cost.bestLevel()).isCloseTo(264.76689437415484, within(1e-6));
        assertThat(cost.of(cost.bestLevel())).isCloseTo(4.466781004149577, within(1e-9));
    }

    /** Example 5.1: h = 0.225, p = 7.5, K = 8, 1300 a year with deviation 150, lead time a month. */
    @Test
    void approximationsOfReorderPointAndQuantity() {
        ApproximateRq.Problem problem =
                new ApproximateRq.Problem(0.225, 7.5, 8, 1300, new Normal(1300 / 12.0, 150 * Math.sqrt(1 / 12.0)));
        ApproximateRq inventoryLevel = ApproximateRq.inventoryLevel(problem);
        assertThat(inventoryLevel.reorderPoint()).isCloseTo(213.97044213580244, within(1e-3));
        assertThat(inventoryLevel.quantity()).isCloseTo(318.5901810768729, within(1e-3));
        ApproximateRq backorders = ApproximateRq.backorders(problem);
        assertThat(backorders.reorderPoint()).isCloseTo(128.63781442427097, within(1e-3));
        assertThat(backorders.quantity()).isCloseTo(308.5737801203754, within(1e-9));
        ApproximateRq safetyStock = ApproximateRq.safetyStock(problem);
        assertThat(safetyStock.reorderPoint()).isCloseTo(190.3369965715624, within(1e-5));
        assertThat(safetyStock.quantity()).isCloseTo(304.0467800264368, within(1e-9));
        ApproximateRq loss = ApproximateRq.loss(problem);
        assertThat(loss.reorderPoint()).isCloseTo(126.8670634479628, within(1e-3));
        assertThat(loss.quantity()).isCloseTo(328.4491421980451, within(1e-3));
    }

    /** Example 4.8: h = 0.18, p = 0.70, K = 2.5, N(50, 8). */
    @Test
    void powerApproximation() {
        PowerApproximation levels = PowerApproximation.of(0.18, 0.70, 2.5, 50, 50, 8);
        assertThat(levels.reorderPoint()).isCloseTo(40.19461695647407, within(1e-9));
        assertThat(levels.orderUpTo()).isCloseTo(74.29017010980579, within(1e-9));
    }

    /** Cutting a whole-unit distribution into its units changes nothing: Example 4.7 again. */
    @Test
    void optimalLevelsOnAGrid() {
        GridUnits demand = GridUnits.of(new PoissonUnits(6), 1);
        ReorderPolicySs policy = ReorderPolicySs.of(demand, new StockCost(new PoissonUnits(6), 1, 4), 5);
        assertThat(policy.reorderPoint()).isEqualTo(4);
        assertThat(policy.orderUpTo()).isEqualTo(10);
        assertThat(policy.cost()).isCloseTo(8.034111561471642, within(2e-3));
    }
}
