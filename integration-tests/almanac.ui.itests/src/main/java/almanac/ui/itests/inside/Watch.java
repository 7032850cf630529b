package almanac.ui.itests.inside;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Watches the window's thread while tests drive the client. What it must never do there, going to the store, the database or the host, is found by looking
 * at its stack and makes tests fail; how long it did not answer depends on the machine and is reported beside how long the machine takes for a piece of
 * work that is always the same.
 */
final class Watch {
    private static final long SLOW_MILLIS = 100;
    private static final long PERIOD_MILLIS = 10;
    private static final int MOST_SHOWN = 25;
    private static final int MOST_FRAMES = 30;
    private static final int SORTED = 300_000;

    /** Packages that wait for disks, databases or networks. */
    private static final List<String> FORBIDDEN = List.of(
            "almanac.store.",
            "almanac.erp.",
            "almanac.cycle.worklist.",
            "almanac.cycle.PlanningCycle",
            "org.jooq.",
            "org.h2.",
            "com.zaxxer.hikari.",
            "java.net.Socket",
            "sun.nio.ch.");

    /** One event or runnable of the window's thread. */
    private static final class Turn {
        private final int type;
        private final long start = System.nanoTime();
        /** Whether it hosts a loop of its own, as a dialog does, or is the test's own. */
        private volatile boolean apart;

        private volatile StackTraceElement[] stack;

        Turn(int type) {
            this.type = type;
        }

        long millis() {
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    private record Slow(long millis, int type, StackTraceElement[] stack) {}

    private final Thread window;
    private final Deque<Turn> open = new ArrayDeque<>();
    private final List<Slow> slow = new CopyOnWriteArrayList<>();
    private final Map<String, String> forbidden = new ConcurrentSkipListMap<>();
    private final AtomicLong turns = new AtomicLong();
    private volatile Turn current;

    private Watch(Thread window) {
        this.window = window;
    }

    /** Begins to watch a display's thread. */
    static Watch on(Display display) {
        Watch watch = new Watch(display.getThread());
        display.syncExec(() -> {
            display.addListener(SWT.PreEvent, e -> watch.begin(e.detail));
            display.addListener(SWT.PostEvent, e -> watch.end());
            display.addListener(SWT.Sleep, e -> watch.apart());
        });
        Thread sampler = new Thread(watch::sample, "watch");
        sampler.setDaemon(true);
        sampler.start();
        return watch;
    }

    private void begin(int type) {
        turns.incrementAndGet();
        current = new Turn(type);
        open.push(current);
    }

    /** Of turns within each other, only the outermost is told of. */
    private void end() {
        Turn turn = open.poll();
        current = open.peek();
        boolean outer = current == null || current.apart;
        if (turn != null && outer && !turn.apart && turn.millis() > SLOW_MILLIS) {
            slow.add(new Slow(turn.millis(), turn.type, turn.stack));
        }
    }

    /** What the window's thread is in is no work of the client: it waits, or does what a test asks it. */
    void apart() {
        open.forEach(turn -> turn.apart = true);
    }

    private void sample() {
        while (window.isAlive()) {
            Turn turn = current;
            if (turn != null && !turn.apart) {
                look(turn, window.getStackTrace());
            }
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look(Turn turn, StackTraceElement[] stack) {
        if (turn != current || turn.apart) {
            return;
        }
        if (turn.stack == null && turn.millis() > SLOW_MILLIS) {
            turn.stack = stack;
        }
        Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> FORBIDDEN.stream().anyMatch(name::startsWith))
                .filter(name -> !name.endsWith("Wording"))
                .findFirst()
                .ifPresent(name -> forbidden.putIfAbsent(name, text(stack)));
    }

    private static String text(StackTraceElement[] stack) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(stack)
                .limit(MOST_FRAMES)
                .forEach(frame -> text.append("      ").append(frame).append('\n'));
        return text.toString();
    }

    /** Stacks in which the window's thread did what it must not, by class. */
    Map<String, String> forbidden() {
        return forbidden;
    }

    /** Writes what was seen. */
    void report(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.printf(
                    Locale.ROOT,
                    "%d turns of the window's thread, %d over %d ms; sorting %d numbers takes %d ms here%n",
                    turns.get(),
                    slow.size(),
                    SLOW_MILLIS,
                    SORTED,
                    yardstick());
            slow.stream()
                    .sorted(Comparator.comparingLong(Slow::millis).reversed())
                    .limit(MOST_SHOWN)
                    .forEach(s -> out.printf(
                            Locale.ROOT,
                            "%n%6d ms, event %d%n%s",
                            s.millis(),
                            s.type(),
                            s.stack() == null ? "" : text(s.stack())));
            forbidden.forEach((name, stack) -> out.printf("%nforbidden: %s%n%s", name, stack));
        }
    }

    /** Milliseconds for a piece of work that is the same everywhere. */
    private static long yardstick() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            double[] numbers = new java.util.Random(1).doubles(SORTED).toArray();
            long start = System.nanoTime();
            Arrays.sort(numbers);
            least = Math.min(least, (System.nanoTime() - start) / 1_000_000);
        }
        return least;
    }
}
