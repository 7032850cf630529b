package almanac.ui.jobs;

import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Access;
import almanac.ui.widget.Disposal;
import almanac.ui.widget.MessageBar;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Schedules with their next and last runs, what runs now, and what it does. */
public final class JobsPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.jobs";

    private static final int MILLIS = 1_000;
    private static final int REFRESH_EVERY = 5;
    private static final int ROOM = 60;
    private static final List<String> JOB_HEADS =
            List.of("name", "host", "trigger", "cron", "running", "last", "result", "next");
    private static final List<String> TASK_HEADS = List.of("started", "task", "step", "state");
    private static final int[] JOB_WIDTHS = {170, 120, 90, 150, 70, 140, 280, 140};
    private static final int[] TASK_WIDTHS = {90, 260, 420, 160};

    private final Desk desk;
    private final JobRows rows;
    private Table jobs;
    private Table tasks;
    private TaskLog log;
    private Composite root;
    private int ticks;

    @Inject
    public JobsPart(Desk desk) {
        this.desk = desk;
        this.rows = new JobRows();
    }

    @PostConstruct
    void create(Composite parent) {
        root = parent;
        parent.setLayout(new GridLayout());
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new RowLayout());
        button(bar, "run-now", this::runNow);
        button(bar, "cancel-job", this::cancelJob);
        button(bar, "plan", () -> desk.plan(false));
        button(bar, "retrain", () -> desk.plan(true));
        button(bar, "cancel-task", this::cancelTask);
        label(parent, "jobs.scheduled");
        jobs = table(parent, "jobs", JOB_HEADS, JOB_WIDTHS);
        label(parent, "jobs.tasks");
        tasks = table(parent, "tasks", TASK_HEADS, TASK_WIDTHS);
        new MessageBar(parent, desk);
        log = new TaskLog(parent.getDisplay(), this::showTasks);
        Disposal.with(parent, log::stop);
        refresh();
        tick();
    }

    @Focus
    void focus() {
        jobs.setFocus();
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

    private static Table table(Composite parent, String key, List<String> heads, int[] widths) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = ROOM;
        table.setLayoutData(data);
        Access.named(table, key, UiTexts.say("jobs." + key + ".title"));
        for (int i = 0; i < widths.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(UiTexts.say("jobs.head." + heads.get(i)));
            column.setWidth(widths[i]);
        }
        return table;
    }

    /** The clock is asked now and then, for jobs may run on another node. */
    private void tick() {
        root.getDisplay().timerExec(MILLIS, () -> {
            if (!root.isDisposed()) {
                showTasks();
                ticks++;
                if (ticks % REFRESH_EVERY == 0 && jobs.isVisible()) {
                    refresh();
                }
                tick();
            }
        });
    }

    private void refresh() {
        desk.work()
                .quietly(
                        UiTexts.say("work.jobs"),
                        rows.rule(),
                        p -> desk.backend().jobs().list(),
                        list -> {
                            if (!jobs.isDisposed()) {
                                fill(jobs, list.stream().map(rows::of).toList());
                            }
                        });
    }

    private void showTasks() {
        if (!tasks.isDisposed()) {
            fill(tasks, log.rows());
        }
    }

    private static void fill(Table table, List<List<String>> wanted) {
        table.setItemCount(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            TableItem item = table.getItem(i);
            for (int c = 0; c < wanted.get(i).size(); c++) {
                if (!item.getText(c).equals(wanted.get(i).get(c))) {
                    item.setText(c, wanted.get(i).get(c));
                }
            }
        }
    }

    private void runNow() {
        withJob(name -> desk.backend().jobs().runNow(name));
    }

    private void cancelJob() {
        withJob(name -> desk.backend().jobs().cancel(name));
    }

    private void withJob(java.util.function.Consumer<String> action) {
        List<String> names = new ArrayList<>();
        for (TableItem item : jobs.getSelection()) {
            names.add(item.getText(0));
        }
        if (names.isEmpty()) {
            desk.tell(UiTexts.say("jobs.choose"));
            return;
        }
        desk.work()
                .start(
                        UiTexts.say("work.jobs"),
                        rows.rule(),
                        p -> {
                            names.forEach(action);
                            return names;
                        },
                        done -> refresh());
    }

    private void cancelTask() {
        if (!log.cancel(tasks.getSelectionIndex())) {
            desk.tell(UiTexts.say("jobs.choose-task"));
        }
    }
}
