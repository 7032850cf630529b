package almanac.api.run;

import almanac.api.Tenant;
import java.time.LocalDate;

/**
 * What to plan.
 *
 * @param host as on the command line: {@code demo}, {@code folder:DIR}, {@code sql:FILE}
 * @param asOf the day of the decision; null for the host's last day with demand, or today where that is later than today
 * @param retrain whether champions are chosen anew; else those of the last complete run are kept where they can be
 * @param trigger what started it: {@code command}, {@code refresh}, {@code retrain}
 */
public record PlanRequest(Tenant tenant, String host, LocalDate asOf, boolean retrain, String trigger) {}
