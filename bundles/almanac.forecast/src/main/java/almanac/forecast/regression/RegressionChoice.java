package almanac.forecast.regression;

import java.util.Arrays;

/**
 * What a regression may use; what is not given is found from the history.
 *
 * @param trend whether there is a trend; null to find out
 * @param pairs of waves of each season; below 0 to find out
 * @param holidays whether holidays count
 * @param drivers whether drivers known ahead count
 * @param penalty per observation; below 0 to find out
 * @param errors how errors go on: {@code level}, {@code ar1} or {@code independent}
 */
public record RegressionChoice(
        Boolean trend, int pairs, boolean holidays, boolean drivers, double penalty, String errors) {
    Carry.Kind carry() {
        return Arrays.stream(Carry.Kind.values())
                .filter(k -> k.key().equals(errors))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(errors));
    }
}
