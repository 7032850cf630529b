package almanac.forecast.feature;

import java.util.function.LongToDoubleFunction;

/**
 * One feature.
 *
 * @param value by bucket index on the grid; NaN where not known
 */
record Column(String name, LongToDoubleFunction value) {
    double at(long bucket) {
        return value.applyAsDouble(bucket);
    }
}
