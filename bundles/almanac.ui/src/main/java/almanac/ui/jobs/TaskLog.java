package almanac.ui.jobs;

import almanac.ui.UiTexts;
import almanac.ui.desk.Work;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;

/** What this client works at beside its window, the newest first. */
final class TaskLog extends JobChangeAdapter {
    private static final int MOST = 100;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** A piece of work; its state changes. */
    private static final class Entry {
        private final Job job;
        private final LocalTime started;
        private volatile String state = "task.running";

        Entry(Job job) {
            this.job = job;
            this.started = LocalTime.now();
        }
    }

    private final LinkedList<Entry> entries = new LinkedList<>();
    private final Display display;
    private final Runnable changed;

    TaskLog(Display display, Runnable changed) {
        this.display = display;
        this.changed = changed;
        for (Job job : Job.getJobManager().find(Work.class)) {
            entries.addFirst(new Entry(job));
        }
        Job.getJobManager().addJobChangeListener(this);
    }

    void stop() {
        Job.getJobManager().removeJobChangeListener(this);
    }

    @Override
    public void running(IJobChangeEvent event) {
        if (event.getJob().belongsTo(Work.class) && !event.getJob().isSystem()) {
            synchronized (this) {
                entries.addFirst(new Entry(event.getJob()));
                if (entries.size() > MOST) {
                    entries.removeLast();
                }
            }
            tell();
        }
    }

    @Override
    public void done(IJobChangeEvent event) {
        synchronized (this) {
            for (Entry entry : entries) {
                if (entry.job == event.getJob()) {
                    entry.state = event.getResult().isOK() ? "task.done" : "task.cancelled";
                }
            }
        }
        tell();
    }

    private void tell() {
        if (!display.isDisposed()) {
            display.asyncExec(changed);
        }
    }

    /** As texts: when, what, which step, how it stands. */
    synchronized List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            String step = String.valueOf(entry.job.getProperty(Work.STEP));
            rows.add(List.of(
                    CLOCK.format(entry.started),
                    entry.job.getName(),
                    step.equals("null") ? "" : step,
                    UiTexts.say(entry.state)));
        }
        return rows;
    }

    /** Asks a piece of work to stop; whether there was one that runs. */
    synchronized boolean cancel(int row) {
        if (row < 0 || row >= entries.size() || !entries.get(row).state.equals("task.running")) {
            return false;
        }
        entries.get(row).job.cancel();
        return true;
    }
}
