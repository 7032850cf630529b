package almanac.ui.desk;

import almanac.api.Tenant;

/**
 * What the planner works on.
 *
 * @param host as on the command line: {@code demo}, {@code folder:DIR}, {@code sql:FILE}
 * @param planner who acts, for the audit trail and for limits of approval
 */
public record Place(Tenant tenant, String host, String planner) {}
