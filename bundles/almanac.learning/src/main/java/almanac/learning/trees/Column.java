package almanac.learning.trees;

import almanac.api.forecast.Cause;

/**
 * What a column of the features is.
 *
 * @param categorical whether values are codes without an order
 */
record Column(String name, Cause cause, boolean categorical) {
    static Column of(String name, Cause cause) {
        return new Column(name, cause, false);
    }
}
