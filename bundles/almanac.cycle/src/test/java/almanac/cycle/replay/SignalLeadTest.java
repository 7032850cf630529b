package almanac.cycle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignalLeadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Stream<Signal> daily(String name, int ahead) {
        return IntStream.rangeClosed(-30, ahead)
                .mapToObj(d -> new Signal(name, TODAY.plusDays(d), d, null, null, null, null));
    }

    @Test
    void a_signal_was_known_as_far_ahead_as_it_is_now() {
        SignalLead lead = new SignalLead(
                Stream.concat(daily("weather", 5), daily("searches", 0)).toList(), TODAY);
        List<Signal> known = lead.knownOn(TODAY.minusDays(10));
        assertThat(known.stream().filter(s -> s.signal().equals("weather")).map(Signal::date))
                .hasSize(26)
                .endsWith(TODAY.minusDays(5));
        assertThat(known.stream().filter(s -> s.signal().equals("searches")).map(Signal::date))
                .endsWith(TODAY.minusDays(10));
    }
}
