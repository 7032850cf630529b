package almanac.promotion.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.CancelledException;
import almanac.api.Progress;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final Deadline end = new Deadline(600, Progress.NONE);

    @Test
    void a_sooner_one_is_never_later() {
        assertThat(end.sooner(1e6).millisLeft()).isLessThanOrEqualTo(600_000);
        assertThat(end.sooner(-1).isOver()).isTrue();
        assertThat(end.sooner(-1).millisLeft()).isEqualTo(1);
    }

    @Test
    void is_near_once_a_solver_was_seen_to_need_more_than_half_of_what_is_left() {
        Deadline first = end.sooner(300);
        assertThat(first.isNear()).isFalse();
        first.overran(200_000);
        first.overran(5);
        assertThat(first.isNear()).isTrue();
        assertThat(end.isNear()).as("600 s are left").isFalse();
        first.overran(400_000);
        assertThat(end.isNear()).isTrue();
        assertThat(end.isOver()).isFalse();
    }

    @Test
    void a_search_that_is_cancelled_ends_at_once() {
        Deadline cancelled = new Deadline(600, new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        });
        assertThatThrownBy(cancelled::isOver).isInstanceOf(CancelledException.class);
    }
}
