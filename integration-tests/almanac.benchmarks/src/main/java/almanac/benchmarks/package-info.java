/** Measures the shipped product from outside, through its command line. */
package almanac.benchmarks;
