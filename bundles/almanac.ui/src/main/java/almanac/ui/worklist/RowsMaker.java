package almanac.ui.worklist;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.eclipse.swt.widgets.Display;

/** Makes rows beside the window; of several asked for in a row only the last is shown. */
final class RowsMaker {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "almanac-rows");
        worker.setDaemon(true);
        return worker;
    });
    private final Collation collation = new Collation();
    private final AtomicLong asked = new AtomicLong();
    private final Display display;
    private final BiConsumer<Rows, View> made;

    /**
     * @param made takes rows on the UI thread
     */
    RowsMaker(Display display, BiConsumer<Rows, View> made) {
        this.display = display;
        this.made = made;
    }

    /** Gets ready to sort lines, beside whatever is asked for meanwhile. */
    void prepare(List<Line> lines) {
        Thread learner = new Thread(() -> collation.learn(lines), "almanac-collation");
        learner.setDaemon(true);
        learner.setPriority(Thread.MIN_PRIORITY);
        learner.start();
    }

    void make(List<Line> lines, View view, Set<String> closed) {
        long number = asked.incrementAndGet();
        Set<String> hidden = Set.copyOf(closed);
        thread.execute(() -> {
            if (number == asked.get()) {
                Rows rows = Rows.of(lines, view.filter(), view.order(), view.grouping(), hidden, collation);
                hand(number, rows, view);
            }
        });
    }

    private void hand(long number, Rows rows, View view) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (number == asked.get()) {
                    made.accept(rows, view);
                }
            });
        }
    }

    void stop() {
        asked.incrementAndGet();
        thread.shutdownNow();
    }
}
