package almanac.ui.desk;

import almanac.api.Progress;
import almanac.ui.UiTexts;
import java.util.MissingResourceException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells Eclipse's progress of what a run says of its steps. */
final class MonitorProgress implements Progress {
    private final IProgressMonitor monitor;
    private final String name;
    private final Consumer<String> said;
    private String step = "";
    private long total;

    /**
     * @param said told in words what is being done
     */
    MonitorProgress(IProgressMonitor monitor, String name, Consumer<String> said) {
        this.monitor = monitor;
        this.name = name;
        this.said = said;
        monitor.beginTask(name, IProgressMonitor.UNKNOWN);
    }

    @Override
    public synchronized void begin(String newStep, long units) {
        step = word(newStep);
        total = units;
        say(step);
    }

    @Override
    public synchronized void done(long units) {
        if (total > 0) {
            say(UiTexts.say("work.progress", step, units, total, Math.min(100, 100 * units / total)));
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

    private String word(String kebab) {
        try {
            return UiTexts.say("step." + kebab);
        } catch (MissingResourceException e) {
            return name + ": " + kebab;
        }
    }
}
