package almanac.ui.desk;

import almanac.api.AlmanacException;
import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.ui.UiTexts;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work beside the window: in a job that can be watched and cancelled, its result handed over on the UI thread. */
public final class Work {
    /** Of a job: what it is doing, in words. */
    public static final QualifiedName STEP = new QualifiedName("almanac.ui", "step");

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    /** What runs in the job. */
    @FunctionalInterface
    public interface Task<T> {
        T run(Progress progress);
    }

    private final Display display;
    private final Consumer<String> failed;

    /**
     * @param failed takes a failure in one line, on the UI thread
     */
    public Work(Display display, Consumer<String> failed) {
        this.display = display;
        this.failed = failed;
    }

    /** As {@link #start}, but not shown as a task: small, and often. */
    public <T> Job quietly(String name, ISchedulingRule rule, Task<T> task, Consumer<T> done) {
        return start(name, rule, task, done, true);
    }

    /**
     * Starts work. A failure goes to whom this was made with.
     *
     * @param name what the planner sees of it
     * @param rule work with conflicting rules runs one after the other; null for none
     * @param done takes the result, on the UI thread
     */
    public <T> Job start(String name, ISchedulingRule rule, Task<T> task, Consumer<T> done) {
        return start(name, rule, task, done, false);
    }

    private <T> Job start(String name, ISchedulingRule rule, Task<T> task, Consumer<T> done, boolean quiet) {
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                return execute(name, task, done, new MonitorProgress(monitor, name, s -> setProperty(STEP, s)));
            }

            @Override
            public boolean belongsTo(Object family) {
                return Work.class == family;
            }
        };
        job.setSystem(quiet);
        job.setRule(rule);
        job.schedule();
        return job;
    }

    private <T> IStatus execute(String name, Task<T> task, Consumer<T> done, Progress progress) {
        try {
            T result = task.run(progress);
            onUi(() -> done.accept(result));
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            onUi(() -> failed.accept(e.getMessage()));
            return Status.CANCEL_STATUS;
        } catch (AlmanacException e) {
            LOG.warn("{} failed", name, e);
            onUi(() -> failed.accept(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("{} failed", name, e);
            onUi(() -> failed.accept(UiTexts.say("work.failed", name, String.valueOf(e.getMessage()))));
        }
        // The planner was told in the view; a dialog of the platform would only say it again.
        return Status.OK_STATUS;
    }

    private void onUi(Runnable step) {
        if (!display.isDisposed()) {
            display.asyncExec(step);
        }
    }
}
