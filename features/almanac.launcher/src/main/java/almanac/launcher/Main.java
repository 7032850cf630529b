package almanac.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code almanac WORD...}: starts what ships, runs one command in it, and exits with its exit code. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /**
     * Reads the system properties {@code almanac.dist} (the distribution's folder), {@code almanac.home} (where the product
     * keeps what it writes) and {@code almanac.wait} (seconds to wait for the commands, 20 where absent).
     */
    public static void main(String[] words) {
        setLanguage(System.getenv("ALMANAC_LANG"));
        // Taken before Gogo puts its own in their place.
        Streams streams = new Streams(System.in, System.out, System.err);
        // Standard output is for the command's data: whatever a library prints goes the way of the log.
        System.setOut(System.err);
        System.exit(launch(List.of(words), streams));
    }

    private static int launch(List<String> words, Streams streams) {
        Distribution distribution = new Distribution(Path.of(System.getProperty("almanac.dist")));
        Path home = Path.of(System.getProperty("almanac.home")).toAbsolutePath();
        Map<String, String> settings = FrameworkSettings.of(home, Path.of("").toAbsolutePath());
        try (OsgiRuntime runtime = OsgiRuntime.start(distribution, home.resolve("run"), settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runtime), "almanac-stop"));
            return run(runtime, words, streams);
        } catch (LaunchException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int run(OsgiRuntime runtime, List<String> words, Streams streams)
            throws LaunchException, InterruptedException {
        String command = words.isEmpty() ? "" : words.get(0);
        try (GogoSession session = GogoSession.open(runtime.context(), streams)) {
            int code = command.equals("shell") ? session.shell() : session.run(words);
            if (code == 0 && command.equals("serve")) {
                runtime.awaitStop();
            }
            if (code == FAILED) {
                reportIdle(runtime);
            }
            return code;
        } catch (LaunchException | InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            return failed(e);
        } finally {
            streams.out().flush();
        }
    }

    /** A command that lacks a service knows only that; here is why the service is not there. */
    private static void reportIdle(OsgiRuntime runtime) {
        String idle = IdleComponents.describe(runtime.context());
        if (!idle.isEmpty()) {
            System.err.println("almanac:" + idle);
        }
    }

    private static int failed(Throwable failure) {
        System.err.println("almanac: " + Texts.oneLine(failure));
        if ("DEBUG".equals(System.getenv("ALMANAC_LOG"))) {
            failure.printStackTrace();
        }
        return FAILED;
    }

    private static void stop(OsgiRuntime runtime) {
        try {
            runtime.close();
        } catch (LaunchException e) {
            failed(e);
        }
    }

    /**
     * {@code zh_CN}, {@code en} or what {@code LANG} holds, as in {@code zh_CN.UTF-8}; the machine's language where absent,
     * English for {@code C} and what is no language.
     */
    private static void setLanguage(String language) {
        if (language != null && !language.isBlank()) {
            Locale locale =
                    Locale.forLanguageTag(language.replaceAll("[.@].*", "").replace('_', '-'));
            Locale.setDefault(locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale);
        }
    }
}
