/** Seasonal-trend decomposition by loess, with one season or several. */
package almanac.forecast.decompose;
