package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * What is expected to be asked for, for a host that keeps forecasts.
 *
 * @param from first day
 * @param to last day
 * @param quantity units over these days
 */
public record ForecastLine(Sku sku, LocalDate from, LocalDate to, double quantity) {}
