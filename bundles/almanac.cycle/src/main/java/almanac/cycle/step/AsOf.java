package almanac.cycle.step;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.cycle.CycleTexts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the day of the decision. */
final class AsOf {
    private AsOf() {}

    /**
     * The day asked for, or the host's last day with demand. With a day given, later demand is not yet known; without one, demand
     * dated in the future is an error.
     *
     * @param asked null for the host's last day with demand
     * @throws InputException where the host has no demand, or demand after today
     */
    static LocalDate find(Erp erp, LocalDate asked, LocalDate today) {
        LocalDate last = erp.lastDemandDate();
        if (last == null) {
            throw new InputException(Place.of("demand"), CycleTexts.say("demand.empty"));
        }
        if (asked != null) {
            return asked;
        }
        if (last.isAfter(today)) {
            throw future(erp, today);
        }
        return last;
    }

    private static InputException future(Erp erp, LocalDate today) {
        try (Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.DAY, today.plusDays(1), null))) {
            Optional<DemandLine> first = lines.findFirst();
            return new InputException(
                    erp.demandAfter(today),
                    CycleTexts.say(
                            "demand.future",
                            first.map(l -> l.sku().key()).orElse("?"),
                            first.map(l -> l.date().toString()).orElse("?"),
                            today.toString()));
        }
    }
}
