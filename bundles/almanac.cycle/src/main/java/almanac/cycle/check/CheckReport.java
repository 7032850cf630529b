package almanac.cycle.check;

import almanac.api.host.HostFinding;
import almanac.api.host.HostFinding.Severity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found on a host.
 *
 * @param counts rows by planning table, in the contract's order; demand is counted by SKU and day
 * @param skus SKUs with demand
 * @param first first day with demand; null where there is none
 * @param last last day with demand; null where there is none
 * @param findings the worst first
 */
public record CheckReport(
        Map<String, Long> counts, long skus, LocalDate first, LocalDate last, List<HostFinding> findings) {
    public CheckReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        findings = List.copyOf(findings);
    }

    /** Whether planning can use the host. */
    public boolean isUsable() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }
}
