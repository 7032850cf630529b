package almanac.ui.promotion;

import almanac.api.promotion.PromotionStudy;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Past and planned promotions of the host, and those of the plan in hand. */
final class CalendarTab {
    private final StudyRoom room;
    private final PlanActions actions;
    private final GanttCanvas canvas;
    private final Label detail;
    private final GanttText texts = new GanttText(Formats.usual());
    private PromotionStudy shown;

    CalendarTab(Composite page, StudyRoom room, PlanActions actions) {
        this.room = room;
        this.actions = actions;
        Label legend = new Label(page, SWT.NONE);
        legend.setText(UiTexts.say("promo.legend"));
        legend.setData(Access.KEY, "promo.legend");
        canvas = new GanttCanvas(page, this::chosen, this::opened);
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        detail = new Label(page, SWT.WRAP);
        detail.setData(Access.KEY, "promo.detail");
        detail.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private void chosen(Gantt.Bar bar) {
        detail.setText(texts.full(bar).replace("&", "&&"));
        detail.getParent().layout();
    }

    private void opened(Gantt.Bar bar) {
        if (bar.draft() >= 0) {
            actions.edit(bar.draft());
        }
    }

    void show() {
        PromotionStudy study = room.study();
        if (study != null) {
            Gantt before = canvas.gantt();
            Plan plan = room.plans().current();
            canvas.show(
                    before == null || shown != study
                            ? Gantt.of(study.promotions(), plan, study.asOf())
                            : before.with(study.promotions(), plan));
            shown = study;
        }
    }

    /** What the view knows, in a sentence. */
    String head() {
        PromotionStudy study = room.study();
        if (study == null) {
            return UiTexts.say("promo.no-study");
        }
        Plan plan = room.plans().current();
        return UiTexts.say(
                "promo.learned",
                study.effects().events(),
                Formats.usual().day(study.asOf()),
                plan == null ? UiTexts.say("promo.no-plan") : plan.name());
    }
}
