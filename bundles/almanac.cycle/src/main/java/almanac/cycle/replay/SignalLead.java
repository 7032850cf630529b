package almanac.cycle.replay;

import almanac.api.host.Signal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far ahead signals are known. The host has the values of every day up to now, and of past days it cannot be seen when they became known;
 * so a signal is taken to have been known as far ahead on any day as it reaches beyond the last demand now, or as its {@code known_until} says.
 */
final class SignalLead {
    private final List<Signal> signals;
    private final Map<String, Long> daysAhead = new HashMap<>();

    SignalLead(List<Signal> signals, LocalDate lastDemand) {
        this.signals = signals;
        Map<String, Long> said = new HashMap<>();
        for (Signal signal : signals) {
            if (signal.knownUntil() != null) {
                long days = ChronoUnit.DAYS.between(signal.date(), signal.knownUntil());
                said.merge(signal.signal(), Math.max(0, days), Math::min);
            }
            long ahead = lastDemand == null ? 0 : ChronoUnit.DAYS.between(lastDemand, signal.date());
            daysAhead.merge(signal.signal(), Math.max(0, ahead), Math::max);
        }
        daysAhead.putAll(said);
    }

    /** The rows known on a day. */
    List<Signal> knownOn(LocalDate day) {
        return signals.stream()
                .filter(s -> !s.date().isAfter(day.plusDays(daysAhead.get(s.signal()))))
                .toList();
    }
}
