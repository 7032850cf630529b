package almanac.promotion.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferEvaluation.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimators against the truth of a simulation: the judged policy always gives ten percent, which earns 0.8 on average. */
class OffPolicyTest {
    private static final double TRUTH = 0.8;

    private static OffPolicy judged(List<OfferDecision> log, double modelOff) {
        OffPolicy judged = new OffPolicy();
        for (OfferDecision d : log) {
            double chosen = Market.mean(d.chosen(), d.subject()) + modelOff;
            double ten = Market.mean(Market.TEN, d.subject()) + modelOff;
            judged.add(d.reward(), d.probability(), d.chosen().equals(Market.TEN) ? 1 : 0, ten, chosen);
        }
        return judged;
    }

    /** The standard error of a mean over 300 logs of 400 is below 0.01; 4 of them are allowed. */
    @Test
    void are_unbiased_even_where_the_model_of_rewards_is_wrong() {
        double ips = 0;
        double robust = 0;
        double wrong = 0;
        int logs = 300;
        int held = 0;
        Market market = new Market(7);
        for (int i = 0; i < logs; i++) {
            List<OfferDecision> log = market.log(400, 0.5, 0.2, 0.3);
            OffPolicy right = judged(log, 0);
            ips += right.inversePropensity().value() / logs;
            robust += right.doublyRobust().value() / logs;
            wrong += judged(log, 0.5).doublyRobust().value() / logs;
            Estimate interval = right.doublyRobust();
            held += interval.low() <= TRUTH && TRUTH <= interval.high() ? 1 : 0;
        }
        assertThat(ips).isCloseTo(TRUTH, within(0.04));
        assertThat(robust).isCloseTo(TRUTH, within(0.04));
        assertThat(wrong).isCloseTo(TRUTH, within(0.04));
        // 95% of 300, give or take 4 standard errors.
        assertThat(held / (double) logs).isBetween(0.90, 1.0);
    }

    @Test
    void a_good_model_makes_the_doubly_robust_interval_narrower() {
        OffPolicy judged = judged(new Market(3).log(2000, 0.5, 0.2, 0.3), 0);
        assertThat(width(judged.doublyRobust())).isLessThan(0.9 * width(judged.inversePropensity()));
        assertThat(judged.selfNormalised().value()).isCloseTo(TRUTH, within(0.25));
        assertThat(judged.overlaps()).isTrue();
        assertThat(judged.effective()).isBetween(300.0, 500.0);
    }

    private static double width(Estimate estimate) {
        return estimate.high() - estimate.low();
    }
}
