package almanac.ui.sku;

import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.ui.UiTexts;
import almanac.ui.desk.Sayings;
import almanac.ui.widget.Access;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Why this quantity, or why nothing: the equation, and every reason in words. */
final class WhyTab {
    private final SashForm sash;
    private final ScrolledComposite scroll;
    private final WaterfallChart chart;
    private final Text words;
    private final Sayings sayings;

    WhyTab(Composite parent, Sayings sayings) {
        this.sayings = sayings;
        sash = new SashForm(parent, SWT.HORIZONTAL);
        scroll = new ScrolledComposite(sash, SWT.V_SCROLL);
        chart = new WaterfallChart(scroll);
        scroll.setContent(chart);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        words = Access.named(
                new Text(sash, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "why", UiTexts.say("sku.tab.why"));
    }

    Control control() {
        return sash;
    }

    void show(SkuPlan plan, Suggestion suggestion) {
        List<Step> steps = plan == null ? List.of() : Waterfall.of(plan, suggestion);
        chart.show(steps);
        scroll.setMinHeight(chart.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        words.setText(
                plan == null
                        ? UiTexts.say("sku.unplanned")
                        : String.join(
                                "\n", plan.reasons().stream().map(sayings::say).toList()));
    }
}
