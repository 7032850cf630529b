package almanac.ui.accuracy;

import almanac.api.run.PlanningRun;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Book;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Serial;
import almanac.ui.widget.Access;
import almanac.ui.widget.Disposal;
import almanac.ui.widget.MessageBar;
import almanac.ui.widget.TextTable;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** How good the forecasts are and were, what each step of forecasting added, which models there are, and which rows of the host were left out. */
public final class AccuracyPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.accuracy";

    private final Desk desk;
    private final Serial rule = new Serial();
    private final ReportRows rows;
    private CTabFolder tabs;
    private CTabItem inboxTab;
    private Label lead;
    private Combo segment;
    private TextTable segments;
    private TrendPage trend;
    private TextTable steps;
    private TextTable overrides;
    private TextTable candidates;
    private TextTable models;
    private Label inboxHead;
    private TextTable inbox;
    private Report report;
    private PlanningRun run;

    @Inject
    public AccuracyPart(Desk desk) {
        this.desk = desk;
        this.rows = new ReportRows(Formats.usual(), desk.sayings()::say);
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new GridLayout());
        tabs = new CTabFolder(parent, SWT.BORDER);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.named(tabs, "accuracy.tabs", UiTexts.say("accuracy.tabs"));
        segmentPage(page("segments"));
        trend = new TrendPage(page("trend"), rows);
        Composite value = page("value");
        words(value, "accuracy.value-lead");
        steps = new TextTable(value, "steps", ReportRows.STEP_HEADS);
        words(value, "table.override-values");
        overrides = new TextTable(value, "override-values", ReportRows.OVERRIDE_HEADS);
        candidates = new TextTable(page("candidates"), "methods", ReportRows.CANDIDATE_HEADS);
        models = new TextTable(page("models"), "models", ReportRows.MODEL_HEADS);
        Composite left = page("inbox");
        inboxTab = tabs.getItem(tabs.getItemCount() - 1);
        inboxHead = words(left, "accuracy.all-read");
        inbox = new TextTable(left, "left-out", ReportRows.LEFT_OUT_HEADS);
        tabs.setSelection(0);
        new MessageBar(parent, desk);
        Disposal.with(parent, desk.onBook(this::bookRead));
        desk.open();
        bookRead();
    }

    private void segmentPage(Composite page) {
        lead = words(page, "accuracy.not-compared");
        segment = choice(page, "accuracy.segment");
        segment.addListener(SWT.Selection, e -> show());
        segments = new TextTable(page, "segments", ReportRows.SEGMENT_HEADS);
    }

    /** A choice of what to group by. */
    static Combo choice(Composite page, String key) {
        Combo choice = Access.named(new Combo(page, SWT.READ_ONLY), key, UiTexts.say("accuracy.head.segment"));
        for (Segment each : Segment.values()) {
            choice.add(UiTexts.word("segment", each));
        }
        choice.select(Segment.CATEGORY.ordinal());
        return choice;
    }

    /** A sentence across a page. */
    static Label words(Composite page, String key) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(UiTexts.say(key));
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return label;
    }

    private Composite page(String key) {
        Composite page = new Composite(tabs, SWT.NONE);
        page.setLayout(new GridLayout());
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(UiTexts.say("accuracy.tab." + key));
        item.setData(Access.KEY, "accuracy.tab." + key);
        item.setControl(page);
        return page;
    }

    @Focus
    void focus() {
        tabs.setFocus();
    }

    private void bookRead() {
        Book book = desk.book();
        if (book == null || book.run() == null || book.run().equals(run)) {
            return;
        }
        PlanningRun wanted = book.run();
        run = wanted;
        desk.work()
                .start(
                        UiTexts.say("work.accuracy"),
                        rule,
                        p -> Report.read(desk.backend(), wanted, book.masters(), p),
                        read -> {
                            if (!tabs.isDisposed()) {
                                report = read;
                                show();
                            }
                        });
    }

    private void show() {
        if (report == null) {
            return;
        }
        lead.setText(
                report.compared() == null
                        ? UiTexts.say("accuracy.not-compared")
                        : UiTexts.say(
                                "accuracy.lead",
                                Formats.usual().day(report.compared().asOf())));
        segments.show(rows.segments(report, Segment.values()[segment.getSelectionIndex()]));
        trend.show(report);
        steps.show(rows.steps(report.steps()));
        overrides.show(rows.overrides(report.overrides()));
        candidates.show(rows.candidates(report));
        models.show(rows.models(report.models()));
        inbox.show(rows.leftOut(report.leftOut()));
        inboxTab.setText(UiTexts.say("accuracy.inbox-count", report.leftOut().size()));
        inboxHead.setText(UiTexts.say(report.leftOut().isEmpty() ? "accuracy.all-read" : "accuracy.left-out"));
    }
}
