package almanac.ui.cockpit;

import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanningRun;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Book;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Work;
import almanac.ui.host.Open;
import almanac.ui.widget.Access;
import almanac.ui.widget.Disposal;
import almanac.ui.widget.MessageBar;
import almanac.ui.worklist.WorklistPart;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What needs someone today. A tile opens the worklist with the lines it counts. */
public final class CockpitPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.cockpit";

    private static final int COLUMNS = 5;
    private static final int TWO = 2;
    private static final int GAP = 10;
    private static final int NOTES = 5;

    private final Desk desk;
    private final MApplication application;
    private final EModelService model;
    private final EPartService parts;
    private final Formats formats = Formats.usual();
    private final Map<String, TileCanvas> tiles = new LinkedHashMap<>();

    private Label run;
    private Text notes;
    private Button plan;

    @Inject
    public CockpitPart(Desk desk, MApplication application, EModelService model, EPartService parts) {
        this.desk = desk;
        this.application = application;
        this.model = model;
        this.parts = parts;
    }

    @PostConstruct
    void create(Composite part) {
        part.setLayout(new FillLayout());
        ScrolledComposite scroll = new ScrolledComposite(part, SWT.V_SCROLL);
        Composite parent = new Composite(scroll, SWT.NONE);
        scroll.setContent(parent);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        parent.setLayout(new GridLayout());
        head(parent);
        Composite grid = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(COLUMNS, true);
        layout.horizontalSpacing = GAP;
        layout.verticalSpacing = GAP;
        grid.setLayout(layout);
        scroll.addListener(SWT.Resize, e -> fit(scroll, layout));
        grid.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        for (Tile tile : Tiles.of(List.of(), List.of())) {
            TileCanvas canvas = new TileCanvas(grid, tile.key(), () -> open(tile));
            canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
            tiles.put(tile.key(), canvas);
        }
        notes = Access.named(
                new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "notes",
                UiTexts.say("run.notes"));
        GridData below = new GridData(SWT.FILL, SWT.FILL, true, true);
        below.heightHint = NOTES * notes.getLineHeight();
        notes.setLayoutData(below);
        new MessageBar(parent, desk);
        Disposal.with(parent, desk.onBook(this::show));
        desk.open();
        if (desk.book() != null) {
            show();
        }
    }

    /** As many tiles side by side as there is room for; what does not fit below is scrolled to. */
    private void fit(ScrolledComposite scroll, GridLayout layout) {
        int wide = tiles.values().stream()
                .mapToInt(t -> t.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + GAP)
                .max()
                .orElse(1);
        int room = scroll.getClientArea().width;
        layout.numColumns = Math.max(1, Math.min(COLUMNS, (room - GAP) / wide));
        Composite page = (Composite) scroll.getContent();
        page.layout(true, true);
        scroll.setMinHeight(page.computeSize(room, SWT.DEFAULT).y);
    }

    private void head(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        head.setLayout(new GridLayout(TWO, false));
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        run = new Label(head, SWT.NONE);
        run.setData(Access.KEY, "run");
        run.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite buttons = new Composite(head, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginTop = 0;
        row.marginBottom = 0;
        buttons.setLayout(row);
        button(buttons, "refresh", desk::reload);
        plan = button(buttons, "plan", () -> desk.plan(false));
    }

    private static Button button(Composite parent, String key, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(UiTexts.say("action." + key));
        button.setToolTipText(UiTexts.say("action." + key + ".hint"));
        button.setData(Access.KEY, "cockpit." + key);
        button.addListener(SWT.Selection, e -> pressed.run());
        return button;
    }

    @Focus
    void focus() {
        tiles.values().iterator().next().setFocus();
    }

    private void open(Tile tile) {
        desk.filter(tile.filter());
        Open.show(WorklistPart.ID, application, model, parts);
    }

    private void show() {
        Book book = desk.book();
        PlanningRun last = book.run();
        if (last == null) {
            run.setText(UiTexts.say("run.none", desk.settings().place().host()));
            notes.setText("");
            plan.setFocus();
            return;
        }
        run.setText(UiTexts.say(
                "run.last",
                last.scope().host(),
                formats.day(last.asOf()),
                formats.moment(last.finishedAt()),
                last.skus(),
                UiTexts.word("bucket", last.bucket())));
        notes.setText(
                String.join("\n", last.notes().stream().map(desk.sayings()::say).toList()));
        count(book, p -> Tiles.of(book.lines(), List.of()), () -> count(book, p -> compared(book), () -> {}));
    }

    /** Counts beside the window, which long lists would hold up; what is counted is shown while the book is the one shown. */
    private void count(Book book, Work.Task<List<Tile>> counting, Runnable then) {
        desk.work().quietly(UiTexts.say("work.compare"), null, counting, counted -> {
            if (desk.book() == book && !run.isDisposed()) {
                show(counted);
                then.run();
            }
        });
    }

    private List<Tile> compared(Book book) {
        return Tiles.of(book.lines(), plansBefore(book.run()));
    }

    /** The worklist of the complete run before; empty where it is not there (any more). */
    private List<SkuPlan> plansBefore(PlanningRun last) {
        return desk.backend().store().runs(last.scope(), 10).stream()
                .filter(r -> r.state() == PlanningRun.State.COMPLETE && r.id() < last.id())
                .findFirst()
                .map(desk.backend().store()::plans)
                .orElse(List.of());
    }

    private void show(List<Tile> counted) {
        counted.forEach(tile -> tiles.get(tile.key()).show(tile, detail(tile)));
    }

    private String detail(Tile tile) {
        PlanningRun last = desk.book().run();
        if (tile.key().equals(Tiles.LAST_RUN)) {
            long seconds = Duration.between(last.startedAt(), last.finishedAt()).toSeconds();
            return UiTexts.say(
                    "tile.last-run.detail",
                    UiTexts.say("trigger." + last.trigger()),
                    formats.moment(last.finishedAt()),
                    seconds);
        }
        return tile.money() == null ? "" : UiTexts.say("tile.money." + tile.moneyKey(), formats.money(tile.money()));
    }
}
