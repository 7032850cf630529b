package almanac.ui.promotion;

import almanac.api.host.Promotion;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import java.util.Objects;

/** What a bar of the calendar says. */
final class GanttText {
    private static final double PERCENT = 100;

    private final Formats formats;

    GanttText(Formats formats) {
        this.formats = formats;
    }

    /** Beside the row. */
    String label(Gantt.Bar bar) {
        Promotion first = bar.rows().get(0);
        return Objects.requireNonNullElse(first.name(), bar.id());
    }

    /** In the bar: how deep, on what. */
    String inside(Gantt.Bar bar) {
        String depth = depth(bar);
        String what = bar.rows().size() == 1
                ? PlanRows.what(bar.rows().get(0))
                : UiTexts.say("promo.rows", bar.rows().size());
        return depth.isEmpty() ? what : depth + "  " + what;
    }

    private String depth(Gantt.Bar bar) {
        double[] depths = Gantt.depths(bar);
        if (depths == null) {
            return Objects.requireNonNullElse(bar.rows().get(0).mechanic(), "");
        }
        String least = formats.percent(depths[0] / PERCENT);
        String most = formats.percent(depths[1] / PERCENT);
        return "−" + (least.equals(most) ? most : least + "…" + most);
    }

    /** All of it, in one line for the hint and the screen reader. */
    String full(Gantt.Bar bar) {
        return UiTexts.say(
                "promo.bar",
                bar.id(),
                label(bar),
                UiTexts.word("promo.state", bar.state()),
                formats.day(bar.from()),
                formats.day(bar.to()),
                inside(bar));
    }
}
