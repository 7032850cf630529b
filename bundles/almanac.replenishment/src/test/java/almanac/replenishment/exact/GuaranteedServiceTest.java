package almanac.replenishment.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.replenishment.exact.GuaranteedService.Link;
import almanac.replenishment.exact.GuaranteedService.Promises;
import almanac.replenishment.exact.GuaranteedService.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stockpyl (Snyder, github.com/LarrySnyder/stockpyl) prints for the networks of Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd
 * ed., chapter 6. Stages are numbered from 0 here, from 1 there.
 */
class GuaranteedServiceTest {
    /** Example 6.3: three in a row, h = 7, 4, 2 and z = 1; with times 2, 1, 1 and, by hand, with 1, 0, 1: there only the first keeps stock. */
    @Test
    void serial() {
        Promises best = GuaranteedService.of(
                List.of(new Stage(2, 7, 1, 0, 1), new Stage(1, 4, 1, 0, -1), new Stage(1, 2, 1, 1, -1)),
                List.of(new Link(2, 1), new Link(1, 0)));
        assertThat(best.cost()).isCloseTo(12.727922061357855, within(1e-9));
        assertThat(best.service()).containsExactly(1, 1, 0);

        assertThat(GuaranteedService.of(
                                List.of(new Stage(1, 7, 1, 0, 1), new Stage(0, 4, 1, 0, -1), new Stage(1, 2, 1, 1, -1)),
                                List.of(new Link(2, 1), new Link(1, 0)))
                        .cost())
                .isCloseTo(2 * Math.sqrt(2), within(1e-9));
    }

    /** Problem 6.7: z = 4, deviation 10. */
    @Test
    void serialWithThreeTimes() {
        Promises best = GuaranteedService.of(
                List.of(new Stage(2, 4, 40, 0, 0), new Stage(1, 3, 40, 0, -1), new Stage(1, 2, 40, 1, -1)),
                List.of(new Link(2, 1), new Link(1, 0)));
        assertThat(best.cost()).isCloseTo(357.77087639996637, within(1e-9));
        assertThat(best.service()).containsExactly(0, 3, 2);
    }

    /** Example 6.5: one feeds one that feeds two; stages 1, 2, 3, 4 of the book. */
    @Test
    void tree() {
        double root = Math.sqrt(2);
        Promises best = GuaranteedService.of(
                List.of(
                        new Stage(2, 1, root, 1, -1),
                        new Stage(1, 3, 1, 0, 0),
                        new Stage(1, 2, root, 0, -1),
                        new Stage(1, 3, 1, 0, 1)),
                List.of(new Link(0, 2), new Link(2, 1), new Link(2, 3)));
        assertThat(best.cost()).isCloseTo(8.277916867529369, within(1e-9));
        assertThat(best.service()).containsExactly(0, 0, 0, 1);
    }

    /** Problem 6.9: z = 4, deviations 4.1 and 6.2, yearly rates of a tenth over 365 days. */
    @Test
    void assemblyThatFeedsTwo() {
        double both = 4 * Math.hypot(4.1, 6.2);
        Promises best = GuaranteedService.of(
                List.of(
                        new Stage(7, 0.12054794520547946, 4 * 4.1, 0, 3),
                        new Stage(7, 0.07671232876712329, 4 * 6.2, 0, 3),
                        new Stage(21, 0.049315068493150684, both, 0, -1),
                        new Stage(3, 0.0027397260273972603, both, 0, -1),
                        new Stage(8, 0.010958904109589041, both, 0, -1),
                        new Stage(2, 0.00410958904109589, both, 0, -1)),
                List.of(new Link(2, 0), new Link(2, 1), new Link(3, 2), new Link(4, 2), new Link(5, 4)));
        assertThat(best.cost()).isCloseTo(15.649530249501026, within(1e-9));
        assertThat(best.service()).containsExactly(3, 3, 0, 0, 0, 2);
    }

    /** Figure 6.14: ten stages that end in one; deviation 10, z of 95%. */
    @Test
    void tenStages() {
        double bound = 1.6448536269514722 * 10;
        Promises best = GuaranteedService.of(
                List.of(
                        new Stage(2, 0.01, bound, 0, -1),
                        new Stage(3, 0.03, bound, 0, -1),
                        new Stage(2, 0.04, bound, 0, -1),
                        new Stage(4, 0.06, bound, 0, -1),
                        new Stage(2, 0.12, bound, 0, -1),
                        new Stage(3, 0.13, bound, 0, -1),
                        new Stage(6, 0.20, bound, 0, -1),
                        new Stage(4, 0.08, bound, 0, -1),
                        new Stage(3, 0.04, bound, 0, -1),
                        new Stage(2, 0.50, bound, 0, 2)),
                List.of(
                        new Link(0, 1),
                        new Link(1, 2),
                        new Link(2, 4),
                        new Link(3, 4),
                        new Link(4, 5),
                        new Link(5, 9),
                        new Link(6, 9),
                        new Link(7, 9),
                        new Link(8, 9)));
        assertThat(best.cost()).isCloseTo(18.824004472592172, within(1e-9));
        assertThat(best.service()).containsExactly(0, 3, 5, 4, 7, 0, 0, 0, 0, 2);
    }

    @Test
    void whatIsNoTreeIsRefused() {
        Stage stage = new Stage(1, 1, 1, 0, 0);
        assertThatThrownBy(() -> GuaranteedService.of(List.of(stage, stage), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
