package almanac.ui.jobs;

import almanac.api.Tenant;
import almanac.api.run.JobStatus;
import almanac.api.run.Jobs;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Serial;
import almanac.ui.widget.Access;
import almanac.ui.widget.Disposal;
import almanac.ui.widget.MessageBar;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Schedules with their next and last runs, what runs now and how far it is, the log of the one in hand, and what this client does. */
public final class JobsPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.jobs";

    private static final int MILLIS = 1_000;
    private static final int REFRESH_EVERY = 5;
    private static final int RUNS = 50;
    private static final List<String> JOB_HEADS =
            List.of("name", "host", "trigger", "cron", "running", "last", "result", "next");
    private static final List<String> LOG_HEADS = List.of("at", "what");
    private static final List<String> TASK_HEADS = List.of("started", "task", "step", "state");

    /** What the services say of all jobs and of the one in hand. */
    private record Look(List<List<String>> jobs, List<List<String>> log, boolean running) {}

    private final Desk desk;
    private final Serial rule = new Serial();
    private final JobRows rows = new JobRows();
    private LiveTable jobs;
    private LiveTable jobLog;
    private LiveTable tasks;
    private TaskLog log;
    private Composite root;
    private boolean running;
    private int ticks;

    @Inject
    public JobsPart(Desk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void create(Composite parent) {
        root = parent;
        parent.setLayout(new GridLayout());
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new RowLayout());
        button(bar, "run-now", () -> withJob(Jobs::runNow));
        button(bar, "cancel-job", () -> withJob(Jobs::cancel));
        button(bar, "plan", () -> desk.plan(false));
        button(bar, "retrain", () -> desk.plan(true));
        button(bar, "cancel-task", this::cancelTask);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite left = cell(sash);
        label(left, "jobs.scheduled");
        jobs = new LiveTable(left, "jobs", JOB_HEADS);
        jobs.widget().addListener(SWT.Selection, e -> refresh());
        label(left, "jobs.tasks");
        tasks = new LiveTable(left, "tasks", TASK_HEADS);
        Composite right = cell(sash);
        label(right, "jobs.log");
        jobLog = new LiveTable(right, "job-log", LOG_HEADS);
        sash.setWeights(62, 38);
        new MessageBar(parent, desk);
        log = new TaskLog(parent.getDisplay(), this::showTasks);
        Disposal.with(parent, log::stop);
        refresh();
        tick();
    }

    @Focus
    void focus() {
        jobs.widget().setFocus();
    }

    private static Composite cell(SashForm sash) {
        Composite cell = new Composite(sash, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        cell.setLayout(layout);
        return cell;
    }

    private static void label(Composite parent, String key) {
        new Label(parent, SWT.NONE).setText(UiTexts.say(key));
    }

    private static void button(Composite bar, String key, Runnable pressed) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(UiTexts.say("action." + key));
        button.setToolTipText(UiTexts.say("action." + key + ".hint"));
        button.setData(Access.KEY, "jobs." + key);
        button.addListener(SWT.Selection, e -> pressed.run());
    }

    /** The clock is asked now and then, for jobs may run on another node; every second while one runs. */
    private void tick() {
        root.getDisplay().timerExec(MILLIS, () -> {
            if (!root.isDisposed()) {
                showTasks();
                ticks++;
                if (jobs.widget().isVisible() && (running || ticks % REFRESH_EVERY == 0)) {
                    refresh();
                }
                tick();
            }
        });
    }

    private void refresh() {
        String chosen = jobs.selected();
        Tenant tenant = desk.settings().place().tenant();
        desk.work().quietly(UiTexts.say("work.jobs"), rule, p -> look(chosen, tenant), this::show);
    }

    private Look look(String chosen, Tenant tenant) {
        Jobs service = desk.backend().jobs();
        List<JobStatus> all = service.list();
        List<List<String>> texts =
                all.stream().map(job -> rows.of(job, service.log(job.name()))).toList();
        List<List<String>> lines = all.stream()
                .filter(job -> job.name().equals(chosen))
                .findFirst()
                .map(job -> rows.log(service.log(job.name()), runs(job, tenant)))
                .orElse(List.of());
        return new Look(texts, lines, all.stream().anyMatch(JobStatus::running));
    }

    /** Complete runs that the job started, of this planner's tenant. */
    private List<PlanningRun> runs(JobStatus job, Tenant tenant) {
        return desk.backend().store().runs(new PlanScope(tenant, job.host()), RUNS).stream()
                .filter(r ->
                        r.state() == PlanningRun.State.COMPLETE && r.trigger().equals(job.trigger()))
                .toList();
    }

    private void show(Look look) {
        if (!jobs.widget().isDisposed()) {
            running = look.running();
            jobs.show(look.jobs());
            jobLog.show(look.log());
        }
    }

    private void showTasks() {
        if (!tasks.widget().isDisposed()) {
            tasks.show(log.rows());
        }
    }

    private void withJob(BiConsumer<Jobs, String> action) {
        String name = jobs.selected();
        if (name == null) {
            desk.tell(UiTexts.say("jobs.choose"));
            return;
        }
        desk.work()
                .start(
                        UiTexts.say("work.jobs"),
                        rule,
                        p -> {
                            action.accept(desk.backend().jobs(), name);
                            return name;
                        },
                        done -> refresh());
    }

    private void cancelTask() {
        if (!log.cancel(tasks.widget().getSelectionIndex())) {
            desk.tell(UiTexts.say("jobs.choose-task"));
        }
    }
}
