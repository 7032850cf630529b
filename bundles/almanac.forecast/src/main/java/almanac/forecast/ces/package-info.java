/** Complex exponential smoothing. */
package almanac.forecast.ces;
