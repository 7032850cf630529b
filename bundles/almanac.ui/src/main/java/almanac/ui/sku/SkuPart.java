package almanac.ui.sku;

import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanningRun;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.SeriesChart;
import almanac.ui.desk.Book;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Serial;
import almanac.ui.widget.Access;
import almanac.ui.widget.Disposal;
import almanac.ui.worklist.Cells;
import almanac.ui.worklist.Line;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Objects;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The page of the line in hand. */
public final class SkuPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.sku";

    private static final int HISTORY_SEASONS = 2;
    private static final int DELAY_MILLIS = 150;

    private final Desk desk;
    private final Serial loading = new Serial();
    private final Formats formats = Formats.usual();
    private Label head;
    private CTabFolder tabs;
    private WhyTab why;
    private SeriesChart projection;
    private SeriesChart forecast;
    private Label method;
    private SkuTables tables;
    private Job job;

    @Inject
    public SkuPart(Desk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new GridLayout());
        head = new Label(parent, SWT.NONE);
        head.setData(Access.KEY, "sku.head");
        head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        tabs = new CTabFolder(parent, SWT.BORDER);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.named(tabs, "sku.tabs", UiTexts.say("sku.tabs"));
        why = new WhyTab(tabs, desk.sayings());
        tab("why", why.control());
        projection = chart("projection");
        forecastTab();
        tables = new SkuTables(desk, this::table);
        tabs.setSelection(0);
        Disposal.with(parent, desk.onLine(this::lineTaken));
        lineTaken();
    }

    private Composite page() {
        Composite page = new Composite(tabs, SWT.NONE);
        page.setLayout(new GridLayout());
        return page;
    }

    private void tab(String key, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(UiTexts.say("sku.tab." + key));
        item.setData(Access.KEY, "sku.tab." + key);
        item.setControl(control);
    }

    private SeriesChart chart(String key) {
        Composite page = new Composite(tabs, SWT.NONE);
        page.setLayout(new FillLayout());
        SeriesChart chart = new SeriesChart(page, "chart." + key, UiTexts.say("sku.tab." + key));
        tab(key, page);
        return chart;
    }

    private void forecastTab() {
        Composite page = page();
        method = new Label(page, SWT.WRAP);
        method.setData(Access.KEY, "sku.method");
        method.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        forecast = new SeriesChart(page, "chart.forecast", UiTexts.say("sku.tab.forecast"));
        forecast.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tab("forecast", page);
    }

    private Composite table(String key) {
        Composite page = page();
        tab(key, page);
        return page;
    }

    @Focus
    void focus() {
        tabs.setFocus();
    }

    /** While someone runs through the worklist by keyboard, only where they stop is read. */
    private void lineTaken() {
        Line line = desk.line();
        Book book = desk.book();
        if (line == null || book == null || book.run() == null) {
            head.setText(UiTexts.say("sku.none"));
            return;
        }
        head.setText(UiTexts.say(
                        "sku.head",
                        line.sku().key(),
                        Objects.requireNonNullElse(line.item().name(), ""),
                        Cells.sign(line.urgency()) + ' ' + UiTexts.word("urgency", line.urgency()))
                .replace("&", "&&"));
        head.getDisplay().timerExec(DELAY_MILLIS, () -> {
            if (!head.isDisposed() && desk.line() == line) {
                load(book.run(), line);
            }
        });
    }

    private void load(PlanningRun run, Line line) {
        if (job != null) {
            job.cancel();
        }
        job = desk.work()
                .quietly(
                        UiTexts.say("work.sku", line.sku().key()),
                        loading,
                        p -> new SkuLoader(desk.backend()).load(run, line),
                        file -> {
                            if (!head.isDisposed() && desk.line() == line) {
                                show(run, line, file);
                            }
                        });
    }

    private void show(PlanningRun run, Line line, SkuFile file) {
        SkuPlan plan =
                file.explanation() == null ? line.plan() : file.explanation().plan();
        why.show(plan, line.suggestion());
        projection.show(ProjectionModel.of(file));
        forecast.show(ForecastModel.of(file, HISTORY_SEASONS * run.bucket().season()));
        method.setText(MethodText.of(file, desk.sayings(), formats));
        method.getParent().layout();
        tables.show(file, plan);
        head.setData("loaded", line.sku().key());
    }
}
