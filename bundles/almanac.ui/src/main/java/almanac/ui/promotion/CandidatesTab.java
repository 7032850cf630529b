package almanac.ui.promotion;

import almanac.api.promotion.Opportunity;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Access;
import almanac.ui.widget.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** SKUs that are worth a promotion, and why. */
final class CandidatesTab {
    private final Desk desk;
    private final StudyRoom room;
    private final TextTable table;
    private List<Opportunity> shown;

    CandidatesTab(Composite page, Desk desk, StudyRoom room, PlanActions actions) {
        this.desk = desk;
        this.room = room;
        Composite bar = new Composite(page, SWT.NONE);
        bar.setLayout(new RowLayout());
        button(bar, "find", room::findCandidates);
        button(
                bar,
                "promote",
                () -> withSelected(some -> actions.add(
                        some.get(0).sku().itemId(), some.get(0).sku().locationId())));
        button(
                bar,
                "best-for",
                () -> withSelected(some -> actions.optimise(
                        some.stream().map(o -> o.sku().itemId()).distinct().toList())));
        table = new TextTable(page, "candidates", SWT.MULTI, CandidateRows.HEADS);
    }

    private static void button(Composite bar, String key, Runnable pressed) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(UiTexts.say("promo.action." + key));
        button.setToolTipText(UiTexts.say("promo.action." + key + ".hint"));
        button.setData(Access.KEY, "promo." + key);
        button.addListener(SWT.Selection, e -> pressed.run());
    }

    private void withSelected(Consumer<List<Opportunity>> action) {
        List<Opportunity> some = Arrays.stream(table.widget().getSelectionIndices())
                .mapToObj(shown::get)
                .toList();
        if (some.isEmpty()) {
            desk.tell(UiTexts.say("promo.choose-candidate"));
        } else {
            action.accept(some);
        }
    }

    void show() {
        if (room.candidates() != shown) {
            shown = room.candidates();
            CandidateRows rows = new CandidateRows(
                    Formats.usual(),
                    desk.sayings()::say,
                    id -> desk.book() == null ? "" : desk.book().masters().itemName(id));
            table.show(shown == null ? List.of() : rows.of(shown));
        }
    }
}
