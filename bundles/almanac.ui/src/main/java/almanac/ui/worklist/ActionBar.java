package almanac.ui.worklist;

import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Buttons for what can be done; their hints name the keys. */
final class ActionBar {
    private final Composite bar;
    private final Map<Button, Predicate<List<Line>>> enabled = new LinkedHashMap<>();

    ActionBar(Composite parent, LineActions actions, Desk desk) {
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.spacing = 4;
        layout.marginTop = 0;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Predicate<List<Line>> some = lines -> lines.stream().anyMatch(Line::isPending);
        Predicate<List<Line>> one = lines -> lines.size() == 1 && lines.get(0).isPending();
        button("approve", actions::approve, some);
        button("approve-all", actions::approveAll, lines -> true);
        button("edit", actions::startEdit, one);
        button("snooze", actions::snooze, some);
        button("reject", actions::reject, some);
        button("split", actions::split, one);
        button("move", actions::move, one);
        button(
                "transfer",
                actions::transfer,
                one.and(lines -> lines.get(0).suggestion().sourceLocationId() == null));
        button("undo", actions::undo, lines -> true);
        button("publish", actions::publish, lines -> true);
        button("export", actions::export, lines -> true);
        button("refresh", desk::reload, lines -> true);
        button("plan", () -> desk.plan(false), lines -> true);
    }

    private void button(String key, Runnable pressed, Predicate<List<Line>> when) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(UiTexts.say("action." + key));
        button.setToolTipText(UiTexts.say("action." + key + ".hint"));
        button.setData(Access.KEY, key);
        button.addListener(SWT.Selection, e -> pressed.run());
        enabled.put(button, when);
    }

    /** Enables what can be done with the lines that are selected. */
    void update(List<Line> lines) {
        enabled.forEach((button, when) -> button.setEnabled(when.test(lines)));
    }
}
