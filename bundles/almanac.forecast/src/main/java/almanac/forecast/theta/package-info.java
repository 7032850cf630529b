/** The theta method: standard, optimised, dynamic. */
package almanac.forecast.theta;
