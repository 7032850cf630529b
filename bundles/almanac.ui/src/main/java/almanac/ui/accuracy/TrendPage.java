package almanac.ui.accuracy;

import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.SeriesChart;
import almanac.ui.widget.TextTable;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What became of forecasts, over time: segments, and the chosen one's buckets as a chart and as numbers. */
final class TrendPage {
    private static final int[] SHARES = {30, 42, 28};

    private final ReportRows rows;
    private final Formats formats = Formats.usual();
    private final Label lead;
    private final Combo segment;
    private final TextTable segments;
    private final SeriesChart chart;
    private final TextTable buckets;
    private Report report;
    private List<Trend> shown = List.of();

    TrendPage(Composite page, ReportRows rows) {
        this.rows = rows;
        lead = AccuracyPart.words(page, "accuracy.trend-lead");
        segment = AccuracyPart.choice(page, "accuracy.trend-segment");
        segment.select(Segment.ALL.ordinal());
        segment.addListener(SWT.Selection, e -> show(report));
        SashForm sash = new SashForm(page, SWT.VERTICAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        segments = new TextTable(cell(sash), "realised", ReportRows.TREND_HEADS);
        segments.widget().addListener(SWT.Selection, e -> showChosen());
        Composite middle = new Composite(sash, SWT.NONE);
        middle.setLayout(new FillLayout());
        chart = new SeriesChart(middle, "chart.accuracy", UiTexts.say("accuracy.tab.trend"));
        buckets = new TextTable(cell(sash), "realised-buckets", ReportRows.TREND_HEADS);
        sash.setWeights(SHARES);
    }

    private static Composite cell(SashForm sash) {
        Composite cell = new Composite(sash, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        cell.setLayout(layout);
        return cell;
    }

    void show(Report read) {
        report = read;
        if (read != null) {
            Segment by = Segment.values()[segment.getSelectionIndex()];
            shown = List.copyOf(read.realised().get(by).values());
            segments.show(rows.trends(read, by));
            lead.setText(UiTexts.say(shown.isEmpty() ? "accuracy.trend-none" : "accuracy.trend-lead"));
            if (!shown.isEmpty()) {
                segments.widget().setSelection(0);
            }
            showChosen();
        }
    }

    private void showChosen() {
        int at = segments.widget().getSelectionIndex();
        Trend trend = at < 0 ? new Trend() : shown.get(at);
        chart.show(trend.chart(formats));
        buckets.show(rows.buckets(trend));
    }
}
