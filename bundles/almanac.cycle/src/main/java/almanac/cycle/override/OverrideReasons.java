package almanac.cycle.override;

import almanac.api.Reason;
import almanac.api.store.PlannerOverride;
import java.util.Objects;

/** Overrides as reasons. */
final class OverrideReasons {
    private OverrideReasons() {}

    static Reason of(PlannerOverride override) {
        String code = override.isForecast() ? "override." + override.what().replace('_', '-') : "override.parameter";
        return Reason.of(
                code,
                "id",
                override.id(),
                "parameter",
                override.what(),
                "value",
                override.value(),
                "from",
                Objects.toString(override.from(), "-"),
                "till",
                Objects.toString(override.till(), "-"),
                "reason",
                override.reason(),
                "author",
                override.author(),
                "expires",
                Objects.toString(override.expiresOn(), "-"));
    }
}
