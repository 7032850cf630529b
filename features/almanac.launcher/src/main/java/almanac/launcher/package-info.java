/** Starts an OSGi framework with the shipped bundles and runs one command in it. */
package almanac.launcher;
