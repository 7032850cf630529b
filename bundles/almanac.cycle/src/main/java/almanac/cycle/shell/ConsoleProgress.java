package almanac.cycle.shell;

import almanac.api.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Shows on stderr how far long work is: a line now and then, with the rate and an estimate of what is left. */
final class ConsoleProgress implements Progress {
    private static final long EVERY_NANOS = 5_000_000_000L;
    private static final double NANOS = 1e9;

    private final Console console;
    private final LongSupplier nanoTime;
    private String step = "";
    private long total;
    private long begun;
    private long lastShown;

    ConsoleProgress(Console console) {
        this(console, System::nanoTime);
    }

    ConsoleProgress(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void begin(String newStep, long newTotal) {
        step = newStep;
        total = newTotal;
        begun = nanoTime.getAsLong();
        lastShown = begun;
    }

    @Override
    public synchronized void done(long units) {
        long now = nanoTime.getAsLong();
        boolean last = units == total;
        boolean due = now - lastShown >= EVERY_NANOS || (last && lastShown > begun);
        if (due && units > 0) {
            lastShown = last ? begun : now;
            show(units, (now - begun) / NANOS);
        }
    }

    private void show(long units, double seconds) {
        double rate = units / seconds;
        String name = console.stepName(step);
        PrintStream err = console.err();
        if (total <= 0) {
            err.println(console.say("progress.open", name, units, rate));
        } else {
            long left = Math.round(Math.max(0, total - units) / rate);
            err.println(console.say("progress.known", name, units, total, (double) units / total, rate, clock(left)));
        }
        err.flush();
    }

    private static String clock(long seconds) {
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
