package almanac.ui.worklist;

import almanac.api.replenishment.SuggestionStatus;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Access;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the lines shown come to, or those selected where they are several. */
final class TotalsBar {
    private final Desk desk;
    private final Formats formats = Formats.usual();
    private final Label text;
    private Rows rows = Rows.none();

    TotalsBar(Composite parent, Desk desk) {
        this.desk = desk;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 0;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text = new Label(bar, SWT.NONE);
        text.setData(Access.KEY, "totals");
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    /** Sums of all rows. */
    void show(Rows other) {
        rows = other;
        say("totals.shown", other.totals(), other.lines());
    }

    /** Sums of some lines; those of all rows where there are none. */
    void selected(List<Line> lines) {
        if (lines.isEmpty()) {
            show(rows);
        } else {
            say("totals.selected", Totals.of(lines), lines);
        }
    }

    private void say(String lead, Totals totals, List<Line> lines) {
        List<String> parts = new ArrayList<>();
        parts.add(UiTexts.say(lead, totals.lines()));
        parts.add(UiTexts.say("totals.units", formats.quantity(totals.units())));
        parts.add(UiTexts.say("totals.value", formats.money(totals.value())));
        if (totals.unpriced() > 0) {
            parts.add(UiTexts.say("totals.unpriced", totals.unpriced()));
        }
        if (totals.weight() > 0) {
            parts.add(UiTexts.say("totals.weight", formats.quantity(totals.weight())));
        }
        if (totals.volume() > 0) {
            parts.add(UiTexts.say("totals.volume", formats.quantity(totals.volume())));
        }
        parts.add(UiTexts.say("totals.risk", formats.money(totals.atRisk())));
        SupplierMinimums minimums = SupplierMinimums.of(lines, desk.book().masters());
        if (minimums.asking() > 0) {
            parts.add(UiTexts.say("totals.minimums", minimums.reached(), minimums.asking()));
        }
        Double budget = desk.settings().budget();
        if (budget != null) {
            parts.add(UiTexts.say("totals.budget", formats.money(budget - approved())));
        }
        text.setText(String.join("   ·   ", parts));
    }

    private double approved() {
        return desk.book().lines().stream()
                .filter(l -> l.status() == SuggestionStatus.APPROVED
                        && l.suggestion().value() != null)
                .mapToDouble(l -> l.suggestion().value())
                .sum();
    }
}
