/** The replay of the shipped product over real demand, beside two simple ways to order. */
package almanac.benchmarks.replay;
