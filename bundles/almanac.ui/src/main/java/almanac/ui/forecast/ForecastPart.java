package almanac.ui.forecast;

import almanac.api.run.PlanningRun;
import almanac.api.store.PlannerOverride;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.SeriesChart;
import almanac.ui.desk.Book;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Masters;
import almanac.ui.desk.Serial;
import almanac.ui.widget.Access;
import almanac.ui.widget.Ask;
import almanac.ui.widget.Disposal;
import almanac.ui.widget.Inputs;
import almanac.ui.widget.MessageBar;
import almanac.ui.widget.TextTable;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** The forecast as planners change it: a tree of totals, the buckets of the node in hand, and the overrides on it. */
public final class ForecastPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.forecast";

    private static final int[] SHARES = {30, 70};
    private static final int[] RIGHT_SHARES = {34, 44, 22};

    private final Desk desk;
    private final Serial rule = new Serial();
    private final Formats formats = Formats.usual();
    private final SheetRows rows = new SheetRows(formats);
    private final EditFields fields = new EditFields(Locale.getDefault(Locale.Category.FORMAT));
    private Combo shape;
    private NodeTree tree;
    private SeriesChart chart;
    private TextTable buckets;
    private TextTable overrides;
    private Button save;
    private Sheet sheet;
    private PlanningRun run;
    private Job job;

    @Inject
    public ForecastPart(Desk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new GridLayout());
        buttons(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree = new NodeTree(cell(sash), this::showNode);
        SashForm right = new SashForm(sash, SWT.VERTICAL);
        Composite top = new Composite(right, SWT.NONE);
        top.setLayout(new FillLayout());
        chart = new SeriesChart(top, "chart.node", UiTexts.say("forecast.chart"));
        buckets = new TextTable(cell(right), "buckets", SWT.MULTI, SheetRows.BUCKET_HEADS);
        overrides = new TextTable(cell(right), "node-overrides", SheetRows.OVERRIDE_HEADS);
        sash.setWeights(SHARES);
        right.setWeights(RIGHT_SHARES);
        new MessageBar(parent, desk);
        Disposal.with(parent, desk.onBook(this::bookRead));
        desk.open();
        bookRead();
    }

    private static Composite cell(SashForm sash) {
        Composite cell = new Composite(sash, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        cell.setLayout(layout);
        return cell;
    }

    private void buttons(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        shape = Access.named(new Combo(bar, SWT.READ_ONLY), "forecast.shape", UiTexts.say("forecast.shape"));
        for (Node.Shape each : Node.Shape.values()) {
            shape.add(UiTexts.word("forecast.shape", each));
        }
        shape.select(0);
        shape.addListener(SWT.Selection, e -> showTree());
        for (Edit.Kind kind : Edit.Kind.values()) {
            button(bar, kind.name().toLowerCase(Locale.ROOT), () -> edit(kind));
        }
        save = button(bar, "save", this::save);
        button(bar, "discard", () -> change((loader, now) -> loader.with(now, List.of())));
        button(bar, "withdraw", this::withdraw);
        button(bar, "plan", () -> desk.plan(false));
    }

    private static Button button(Composite bar, String key, Runnable pressed) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(UiTexts.say("forecast.action." + key));
        button.setToolTipText(UiTexts.say("forecast.action." + key + ".hint"));
        button.setData(Access.KEY, "forecast." + key);
        button.addListener(SWT.Selection, e -> pressed.run());
        return button;
    }

    @Focus
    void focus() {
        tree.widget().setFocus();
    }

    /** A new run is read; the same run with other suggestions is not. */
    private void bookRead() {
        Book book = desk.book();
        if (book == null || book.run() == null || book.run().equals(run)) {
            return;
        }
        PlanningRun wanted = book.run();
        run = wanted;
        List<PlannerOverride> drafts = sheet == null ? List.of() : sheet.drafts();
        desk.work()
                .start(
                        UiTexts.say("work.forecasts"),
                        rule,
                        p -> {
                            SheetLoader loader = new SheetLoader(desk.backend());
                            Sheet read = loader.load(wanted, book.masters(), p);
                            return drafts.isEmpty() ? read : loader.with(read, drafts);
                        },
                        read -> {
                            if (!tree.widget().isDisposed()) {
                                sheet = read;
                                showTree();
                            }
                        });
    }

    private void showTree() {
        if (sheet == null || sheet.isEmpty()) {
            return;
        }
        Masters masters = desk.book().masters();
        Node root = Node.tree(
                UiTexts.say("forecast.all"),
                sheet.skus(),
                Node.Shape.values()[shape.getSelectionIndex()],
                (level, key) -> switch (level) {
                    case "ITEM" -> named(key, masters.itemName(key));
                    case "LOCATION" -> named(key, masters.locationName(key));
                    default -> key;
                });
        tree.show(sheet, root);
        showNode();
    }

    private static String named(String key, String name) {
        return key.equals(name) ? key : key + "  " + name;
    }

    private void showNode() {
        Node node = tree.node();
        if (sheet == null || node == null) {
            return;
        }
        Totals totals = Totals.of(sheet, node);
        int[] chosen = buckets.widget().getSelectionIndices();
        buckets.show(rows.buckets(sheet, totals));
        if (chosen.length > 0) {
            buckets.widget().setSelection(chosen);
        } else {
            buckets.widget().setTopIndex(sheet.past() - 2);
        }
        overrides.show(rows.overrides(sheet.overrides(node), sheet.run().asOf()));
        chart.show(ForecastChart.of(sheet, totals, formats));
        save.setText(UiTexts.say("forecast.save-count", sheet.drafts().size()));
        save.setEnabled(!sheet.drafts().isEmpty());
        save.getParent().layout();
    }

    private void edit(Edit.Kind kind) {
        if (sheet == null) {
            desk.tell(UiTexts.say("forecast.none"));
            return;
        }
        List<Integer> chosen = Arrays.stream(buckets.widget().getSelectionIndices())
                .filter(i -> i >= sheet.past())
                .boxed()
                .toList();
        if (chosen.isEmpty()) {
            desk.tell(UiTexts.say("forecast.choose"));
            return;
        }
        Node node = tree.node();
        String[] answers = Ask.open(
                chart.getShell(),
                UiTexts.say("forecast.action." + kind.name().toLowerCase(Locale.ROOT)),
                UiTexts.say(
                        kind == Edit.Kind.COPY ? "forecast.copy.lead" : "forecast.edit.lead",
                        node.label(),
                        chosen.size(),
                        node.skus().size()),
                EditFields.of(kind),
                a -> Inputs.problem(() -> fields.check(kind, a, sheet, node)));
        if (answers != null) {
            List<PlannerOverride> drafts = new ArrayList<>(sheet.drafts());
            drafts.addAll(fields.read(kind, answers)
                    .overrides(
                            sheet,
                            node,
                            chosen,
                            fields.units(kind, answers, sheet, node),
                            desk.settings().place().planner(),
                            Instant.now()));
            change((loader, now) -> loader.with(now, drafts));
        }
    }

    private void save() {
        change(SheetLoader::save);
        desk.tell(UiTexts.say("forecast.saved"));
    }

    private void withdraw() {
        int at = overrides.widget().getSelectionIndex();
        if (sheet == null || at < 0) {
            desk.tell(UiTexts.say("forecast.choose-override"));
            return;
        }
        PlannerOverride chosen = sheet.overrides(tree.node()).get(at);
        if (chosen.id() == 0) {
            List<PlannerOverride> drafts = new ArrayList<>(sheet.drafts());
            drafts.remove(chosen);
            change((loader, now) -> loader.with(now, drafts));
        } else {
            String by = desk.settings().place().planner();
            change((loader, now) -> loader.withdraw(now, chosen.id(), by));
        }
    }

    /** One change after the other: the next one begins with what the last one made. */
    private void change(BiFunction<SheetLoader, Sheet, Sheet> work) {
        if (job != null && job.getState() != Job.NONE) {
            desk.tell(UiTexts.say("forecast.busy"));
            return;
        }
        Sheet before = sheet;
        if (before != null) {
            job = desk.work()
                    .start(
                            UiTexts.say("work.overrides"),
                            rule,
                            p -> work.apply(new SheetLoader(desk.backend()), before),
                            this::changed);
        }
    }

    private void changed(Sheet other) {
        if (!tree.widget().isDisposed()) {
            sheet = other;
            tree.refresh(other);
            showNode();
        }
    }
}
