/** Linear regression on time, calendar and drivers. */
package almanac.forecast.regression;
