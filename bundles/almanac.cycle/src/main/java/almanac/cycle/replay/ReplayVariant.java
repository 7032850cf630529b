package almanac.cycle.replay;

import almanac.api.host.PlanningParameter;
import almanac.api.replenishment.SupplySide;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to order.
 *
 * @param policy for every SKU; null for the host's own choice
 * @param serviceLevel for every SKU, of the service type that the host asks for; null for what the host asks for
 */
public record ReplayVariant(String policy, Double serviceLevel) {
    /** As the host has it. */
    public static final ReplayVariant HOST = new ReplayVariant(null, null);

    /** A name that file names may hold. */
    public String label() {
        String name = policy == null ? "default" : policy;
        return serviceLevel == null ? name : name + '-' + serviceLevel;
    }

    /** The supply side with this policy and level in place of the host's. */
    SupplySide of(SupplySide host) {
        if (policy == null && serviceLevel == null) {
            return host;
        }
        List<PlanningParameter> rows = new ArrayList<>();
        host.parameters().forEach(row -> rows.add(changed(row)));
        rows.add(changed(new PlanningParameter(null, null, null, null, null, null, null, null, null, null, null)));
        return host.withParameters(rows);
    }

    private PlanningParameter changed(PlanningParameter row) {
        PlanningParameter levelled = serviceLevel == null ? row : row.withServiceLevel(serviceLevel);
        return policy == null ? levelled : levelled.withPolicy(policy);
    }
}
