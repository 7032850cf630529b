package almanac.ui.desk;

import almanac.api.Progress;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells Eclipse's progress of what a run says of its steps. */
final class MonitorProgress implements Progress {
    private final IProgressMonitor monitor;
    private final Consumer<String> said;
    private String step = "";
    private long total;

    /**
     * @param said told in words what is being done
     */
    MonitorProgress(IProgressMonitor monitor, String name, Consumer<String> said) {
        this.monitor = monitor;
        this.said = said;
        monitor.beginTask(name, IProgressMonitor.UNKNOWN);
    }

    @Override
    public synchronized void begin(String newStep, long units) {
        step = Steps.word(newStep);
        total = units;
        say(step);
    }

    @Override
    public synchronized void done(long units) {
        if (total > 0) {
            say(Steps.progress(step, units, total));
        }
    }

    private void say(String text) {
        monitor.subTask(text);
        said.accept(text);
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
