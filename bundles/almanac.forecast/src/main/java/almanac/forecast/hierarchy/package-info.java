/** Forecasts of parts and of their totals, made to add up. */
package almanac.forecast.hierarchy;
