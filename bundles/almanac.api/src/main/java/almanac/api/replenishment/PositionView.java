package almanac.api.replenishment;

import java.time.LocalDate;

/**
 * What a policy may look at to find the position it decides by.
 *
 * @param position free stock, plus supply due within the protection interval, plus what will be lost before an order arrives, units
 * @param stock as the host has it
 * @param pulledNow units that locations fed from here ask for at once
 * @param asOf the day of the decision
 * @param leadTimeDays mean, days
 */
public record PositionView(
        double position, StockPosition stock, double pulledNow, LocalDate asOf, double leadTimeDays) {}
