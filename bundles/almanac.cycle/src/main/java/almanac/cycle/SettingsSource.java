package almanac.cycle;

import almanac.api.store.PlanScope;

/** Tells how a host is planned. */
@FunctionalInterface
public interface SettingsSource {
    /** The settings of one scope, or the defaults where nothing is set for it. */
    CycleSettings of(PlanScope scope);
}
