package almanac.cycle.worklist;

import almanac.api.Reason;
import java.util.Map;
import java.util.Optional;

/**
 * Who may approve what: roles with a value limit, people with a role.
 *
 * @param limits money a line, by role; infinity for none
 * @param roles by person
 * @param standard role of everyone else
 */
public record Approvals(Map<String, Double> limits, Map<String, String> roles, String standard) {
    private static final String ANYONE = "planner";

    /** Everyone may approve everything. */
    public static final Approvals OPEN = new Approvals(Map.of(ANYONE, Double.POSITIVE_INFINITY), Map.of(), ANYONE);

    public Approvals {
        limits = Map.copyOf(limits);
        roles = Map.copyOf(roles);
    }

    /**
     * Whether someone may approve a line.
     *
     * @param value of the line in money; null where no price is known, which only those without a limit may approve
     * @return why not; empty where they may
     */
    public Optional<Reason> refusal(String by, Double value) {
        String role = roles.getOrDefault(by, standard);
        double limit = limits.getOrDefault(role, 0.0);
        if (limit == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        if (value == null) {
            return Optional.of(Reason.of("worklist.value-unknown", "by", by, "role", role, "limit", limit));
        }
        return value <= limit
                ? Optional.empty()
                : Optional.of(Reason.of("worklist.over-limit", "by", by, "role", role, "limit", limit, "value", value));
    }
}
