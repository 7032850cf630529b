package almanac.ui.worklist;

import almanac.api.run.PlanningRun;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Book;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Disposal;
import almanac.ui.widget.MessageBar;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The worklist. */
public final class WorklistPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.worklist";

    private static final String VIEW = "worklist.view";

    private final Desk desk;
    private final Set<String> closed = new HashSet<>();

    private View view;
    private LineTable table;
    private LineActions actions;
    private FilterBar filters;
    private TotalsBar totals;
    private RowsMaker maker;
    private PlanningRun prepared;

    @Inject
    public WorklistPart(Desk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void create(Composite parent) {
        view = ViewText.parse(desk.settings().text(VIEW, ""));
        parent.setLayout(new GridLayout());
        Cells cells = new Cells(Formats.usual(), desk.sayings());
        actions = new LineActions(desk, this::selected, this::shown, new Csv(cells));
        filters = new FilterBar(parent, desk.settings(), this::look);
        ActionBar bar = new ActionBar(parent, actions, desk);
        table = new LineTable(
                parent, cells, column -> look(view.withOrder(view.order().clicked(column))));
        table.widget().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        totals = new TotalsBar(parent, desk);
        new MessageBar(parent, desk);
        QuantityEditor editor = new QuantityEditor(table, actions::edit);
        actions.on(table, editor);
        WorklistKeys.install(table.widget(), actions, editor, filters::focus, this::toggle);
        maker = new RowsMaker(parent.getDisplay(), this::show);
        table.widget().addListener(SWT.Selection, e -> selectionChanged(bar));
        table.widget().addListener(SWT.MouseDown, this::mouseDown);
        ColumnChooser.install(table.widget(), () -> view, this::look);
        Disposal.with(
                parent,
                desk.onBook(this::bookRead),
                desk.onProfiles(this::remake),
                desk.onFilter(this::filterAsked),
                maker::stop);
        filters.show(view);
        bar.update(List.of());
        desk.open();
        filterAsked();
    }

    @Focus
    void focus() {
        table.widget().setFocus();
    }

    private void filterAsked() {
        look(desk.filter() == null ? view : view.withFilter(desk.filter()));
    }

    /** Looks at the lines another way. */
    private void look(View other) {
        if (other.grouping() != view.grouping()) {
            closed.clear();
        }
        view = other;
        filters.show(view);
        desk.settings().set(VIEW, ViewText.of(view));
        remake();
    }

    private void bookRead() {
        if (desk.book() != null
                && desk.book().run() != null
                && !desk.book().run().equals(prepared)) {
            prepared = desk.book().run();
            maker.prepare(desk.book().lines());
        }
        remake();
    }

    private void remake() {
        Book book = desk.book();
        if (book != null) {
            maker.make(book.lines(), view, closed);
        }
    }

    private void show(Rows rows, View how) {
        if (!table.widget().isDisposed()) {
            table.show(rows, how);
            totals.show(rows);
        }
    }

    private void selectionChanged(ActionBar bar) {
        List<Line> lines = table.selected();
        bar.update(lines);
        totals.selected(table.widget().getSelectionCount() > 1 ? lines : List.of());
        Line line = table.focus();
        if (line != null && line != desk.line()) {
            desk.take(line);
        }
    }

    private void mouseDown(Event e) {
        int row = table.widget().getSelectionIndex();
        if (e.button == 1 && e.count == 2) {
            toggle(row);
        }
    }

    /** Opens or closes the group whose head a row is. */
    private void toggle(int row) {
        if (row >= 0 && row < table.rows().size() && table.rows().group(row) != null) {
            String key = table.rows().group(row).key();
            if (!closed.remove(key)) {
                closed.add(key);
            }
            remake();
        }
    }

    private List<Line> selected() {
        return table.selected();
    }

    private List<Line> shown() {
        return new ArrayList<>(table.rows().lines());
    }

    /** The columns' heads as the language has them. */
    static List<String> heads(List<Column> columns) {
        return columns.stream().map(c -> UiTexts.word("column", c)).toList();
    }
}
