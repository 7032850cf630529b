package almanac.ui.promotion;

import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.SeriesChart;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Access;
import almanac.ui.widget.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Plans side by side, the promotions of the one in hand, and what it does over time. */
final class PlansTab {
    private static final int[] SHARES = {22, 28, 50};
    private static final int[] CHART_SHARES = {40, 38, 22};

    private final Desk desk;
    private final StudyRoom room;
    private final PlanActions actions;
    private final Formats formats = Formats.usual();
    private final PlanRows rows = new PlanRows(formats);
    private final TextTable plans;
    private final TextTable promotions;
    private final SeriesChart chart;
    private final TextTable preBuild;
    private final Text words;

    PlansTab(Composite page, Desk desk, StudyRoom room, PlanActions actions) {
        this.desk = desk;
        this.room = room;
        this.actions = actions;
        SashForm sash = new SashForm(page, SWT.VERTICAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        plans = new TextTable(cell(sash), "plans", PlanRows.PLAN_HEADS);
        promotions = new TextTable(cell(sash), "plan", SWT.MULTI, PlanRows.PROMOTION_HEADS);
        SashForm lower = new SashForm(sash, SWT.HORIZONTAL);
        Composite left = new Composite(lower, SWT.NONE);
        left.setLayout(new FillLayout());
        chart = new SeriesChart(left, "chart.plan", UiTexts.say("promo.chart"));
        preBuild = new TextTable(cell(lower), "pre-build", PreBuildRows.HEADS);
        words = Access.named(
                new Text(lower, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "promo.words",
                UiTexts.say("promo.words"));
        lower.setWeights(CHART_SHARES);
        sash.setWeights(SHARES);
        plans.widget().addListener(SWT.Selection, e -> taken());
        promotions.widget().addListener(SWT.DefaultSelection, e -> actions.edit());
        actions.selection(() ->
                Arrays.stream(promotions.widget().getSelectionIndices()).boxed().toList());
    }

    private static Composite cell(SashForm sash) {
        Composite cell = new Composite(sash, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        cell.setLayout(layout);
        return cell;
    }

    private void taken() {
        int index = plans.widget().getSelectionIndex();
        if (index >= 0 && index != room.plans().index()) {
            room.plans().take(index);
            showCurrent();
        }
    }

    void show() {
        plans.show(rows.plans(room.plans()));
        if (room.plans().index() >= 0) {
            plans.widget().setSelection(room.plans().index());
        }
        showCurrent();
    }

    private void showCurrent() {
        Plan plan = room.plans().current();
        Outcome outcome = plan == null ? null : room.plans().outcome(plan);
        promotions.show(plan == null ? List.of() : rows.promotions(plan, outcome));
        List<Outcome> others = room.plans().outcomes().stream()
                .filter(o -> !o.plan().equals(plan))
                .toList();
        chart.show(PlanChart.of(outcome, others, formats));
        preBuild.show(outcome == null ? List.of() : new PreBuildRows(formats, actions.today()).of(outcome.preBuild()));
        List<String> said = new ArrayList<>();
        if (plan == null) {
            said.add(UiTexts.say("promo.begin"));
        } else if (outcome == null) {
            said.add(UiTexts.say("promo.not-yet"));
        } else {
            said.add(UiTexts.say("promo.warnings", outcome.warnings().size()));
            outcome.warnings().forEach(w -> said.add("⚠ " + desk.sayings().say(w)));
        }
        if (!actions.proposalWords().isEmpty()) {
            said.add("");
            said.add(UiTexts.say("promo.optimiser"));
            actions.proposalWords().forEach(w -> said.add("• " + w));
        }
        words.setText(String.join("\n", said));
    }
}
