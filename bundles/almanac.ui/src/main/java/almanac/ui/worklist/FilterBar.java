package almanac.ui.worklist;

import almanac.api.replenishment.Urgency;
import almanac.ui.UiTexts;
import almanac.ui.settings.Settings;
import almanac.ui.widget.Access;
import almanac.ui.widget.Ask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is looked for, how it is put together, and views that were saved. */
final class FilterBar {
    private static final int WORDS_WIDTH = 220;
    private static final String SAVED = "worklist.saved";

    private final Settings settings;
    private final Consumer<View> look;
    private final Composite bar;
    private final Text words;
    private final Combo show;
    private final Combo urgency;
    private final Combo grouping;
    private final Combo saved;
    private final Label only;

    private View view = View.USUAL;
    private boolean showing;

    /**
     * @param look told of every change
     */
    FilterBar(Composite parent, Settings settings, Consumer<View> look) {
        this.settings = settings;
        this.look = look;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 8;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        words = Access.named(
                new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "words", UiTexts.say("filter.words"));
        words.setMessage(UiTexts.say("filter.words"));
        words.setLayoutData(new RowData(WORDS_WIDTH, SWT.DEFAULT));
        show = combo("filter.show", "show", words(LineFilter.Show.values(), "show"));
        urgency = combo(
                "filter.urgency",
                "urgency",
                Stream.concat(Stream.of(UiTexts.say("filter.any")), words(Urgency.values(), "urgency").stream())
                        .toList());
        grouping = combo("filter.grouping", "grouping", words(Grouping.values(), "grouping"));
        saved = combo("filter.saved", "saved", savedNames());
        button("save", this::save);
        button("forget", this::forget);
        only = new Label(bar, SWT.NONE);
        listen();
    }

    private static List<String> words(Enum<?>[] constants, String area) {
        return Arrays.stream(constants).map(c -> UiTexts.word(area, c)).toList();
    }

    private Combo combo(String label, String key, List<String> items) {
        new Label(bar, SWT.NONE).setText(UiTexts.say(label));
        Combo combo = Access.named(new Combo(bar, SWT.READ_ONLY), key, UiTexts.say(label));
        combo.setItems(items.toArray(String[]::new));
        return combo;
    }

    private void button(String key, Runnable pressed) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(UiTexts.say("filter." + key));
        button.setToolTipText(UiTexts.say("filter." + key + ".hint"));
        button.setData(Access.KEY, key);
        button.addListener(SWT.Selection, e -> pressed.run());
    }

    private void listen() {
        words.addListener(SWT.Modify, e -> changed(view.withFilter(view.filter().withWords(words.getText()))));
        show.addListener(
                SWT.Selection,
                e -> changed(view.withFilter(view.filter()
                        .withShow(LineFilter.Show.values()[show.getSelectionIndex()])
                        .withReason(""))));
        urgency.addListener(SWT.Selection, e -> {
            int index = urgency.getSelectionIndex();
            changed(view.withFilter(view.filter().withUrgency(index == 0 ? null : Urgency.values()[index - 1])));
        });
        grouping.addListener(
                SWT.Selection, e -> changed(view.withGrouping(Grouping.values()[grouping.getSelectionIndex()])));
        saved.addListener(SWT.Selection, e -> changed(savedViews().get(saved.getSelectionIndex())));
    }

    private void changed(View other) {
        if (!showing) {
            look.accept(other);
        }
    }

    /** Shows what a view looks for. */
    void show(View other) {
        view = other;
        showing = true;
        LineFilter filter = other.filter();
        if (!words.getText().equals(filter.words())) {
            words.setText(filter.words());
        }
        show.select(filter.show().ordinal());
        urgency.select(
                filter.urgencies().size() == 1
                        ? 1 + filter.urgencies().iterator().next().ordinal()
                        : 0);
        grouping.select(other.grouping().ordinal());
        saved.select(savedNames().indexOf(other.name()));
        only.setText(filter.reason().isEmpty() ? "" : UiTexts.say("filter.reason", reason(filter.reason())));
        bar.layout();
        showing = false;
    }

    private static String reason(String code) {
        return UiTexts.say("tile." + code);
    }

    void focus() {
        words.setFocus();
        words.selectAll();
    }

    private void save() {
        String[] answers = Ask.open(
                bar.getShell(),
                UiTexts.say("filter.save"),
                UiTexts.say("filter.save.lead"),
                List.of(Ask.Field.text("name", UiTexts.say("filter.name"), view.name())),
                a -> a[0].isBlank() ? UiTexts.say("ask.empty") : null);
        if (answers != null) {
            View named = view.withName(answers[0]);
            List<View> all = new ArrayList<>(savedViews());
            all.removeIf(v -> v.name().equals(named.name()));
            all.add(named);
            keep(all);
            look.accept(named);
        }
    }

    private void forget() {
        List<View> all = new ArrayList<>(savedViews());
        if (all.removeIf(v -> v.name().equals(view.name()))) {
            keep(all);
            look.accept(view.withName(""));
        }
    }

    private void keep(List<View> all) {
        settings.set(SAVED, String.join("\n", all.stream().map(ViewText::of).toList()));
        saved.setItems(savedNames().toArray(String[]::new));
    }

    private List<View> savedViews() {
        return settings.text(SAVED, "").lines().map(ViewText::parse).toList();
    }

    private List<String> savedNames() {
        return savedViews().stream().map(View::name).toList();
    }
}
