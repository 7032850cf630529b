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

/** How good the forecasts are, which models they come from, and which rows of the host were left out. */
public final class AccuracyPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.accuracy";

    private final Desk desk;
    private final Serial rule = new Serial();
    private final ReportRows rows;
    private CTabFolder tabs;
    private CTabItem inboxTab;
    private Combo segment;
    private TextTable segments;
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
        Composite accuracy = page("segments");
        new Label(accuracy, SWT.WRAP).setText(UiTexts.say("accuracy.lead"));
        segment = Access.named(
                new Combo(accuracy, SWT.READ_ONLY), "accuracy.segment", UiTexts.say("accuracy.head.segment"));
        for (Segment each : Segment.values()) {
            segment.add(UiTexts.word("segment", each));
        }
        segment.select(0);
        segment.addListener(SWT.Selection, e -> show());
        segments = new TextTable(accuracy, "segments", ReportRows.SEGMENT_HEADS);
        models = new TextTable(page("models"), "models", ReportRows.MODEL_HEADS);
        Composite left = page("inbox");
        inboxTab = tabs.getItem(2);
        inboxHead = new Label(left, SWT.WRAP);
        inboxHead.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        inbox = new TextTable(left, "left-out", ReportRows.LEFT_OUT_HEADS);
        tabs.setSelection(0);
        new MessageBar(parent, desk);
        Disposal.with(parent, desk.onBook(this::bookRead));
        desk.open();
        bookRead();
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
                        p -> Report.read(desk.backend(), wanted, book.masters()),
                        read -> {
                            if (!tabs.isDisposed()) {
                                report = read;
                                show();
                            }
                        });
    }

    private void show() {
        if (report != null) {
            segments.show(rows.segments(report, Segment.values()[segment.getSelectionIndex()]));
            models.show(rows.models(report.models()));
            inbox.show(rows.leftOut(report.leftOut()));
            inboxTab.setText(
                    UiTexts.say("accuracy.inbox-count", report.leftOut().size()));
            inboxHead.setText(UiTexts.say(report.leftOut().isEmpty() ? "accuracy.all-read" : "accuracy.left-out"));
        }
    }
}
