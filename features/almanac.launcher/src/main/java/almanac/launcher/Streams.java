package almanac.launcher;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The process's standard streams.
 *
 * @param in what is typed or piped
 * @param out for data
 * @param err for progress, errors and the log
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {}
