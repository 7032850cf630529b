/** Season taken out of a history before a method sees it, and put back into its forecasts. */
package almanac.forecast.season;
