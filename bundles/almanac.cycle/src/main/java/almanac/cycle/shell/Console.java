package almanac.cycle.shell;

import almanac.api.Texts;
import almanac.api.UsageException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * Where a command reads and writes.
 *
 * @param out data
 * @param err progress, summaries and errors
 * @param cwd what relative paths start from
 * @param locale the language of texts
 */
record Console(PrintStream out, PrintStream err, Path cwd, Locale locale) {
    /** A message of this package. */
    String say(String key, Object... values) {
        return Texts.of(Console.class, locale).get(key, values);
    }

    /** The name of a step of long work; one that has no words of its own keeps its name. */
    String stepName(String step) {
        try {
            return say("step." + step);
        } catch (MissingResourceException e) {
            return step;
        }
    }

    /** The same in another language. */
    Console in(Locale other) {
        return new Console(out, err, cwd, other);
    }

    /**
     * A path of the command line, absolute.
     *
     * @return null for null
     */
    Path path(String text) {
        try {
            return text == null ? null : cwd.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(say("path.wrong", text));
        }
    }
}
