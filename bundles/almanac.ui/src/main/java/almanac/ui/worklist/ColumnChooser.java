package almanac.ui.worklist;

import almanac.ui.UiTexts;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;

/** The table's menu: which columns are shown. */
final class ColumnChooser {
    private ColumnChooser() {}

    static void install(Table table, Supplier<View> view, Consumer<View> look) {
        Menu menu = new Menu(table);
        menu.addListener(SWT.Show, e -> fill(menu, view.get(), look));
        table.setMenu(menu);
    }

    private static void fill(Menu menu, View view, Consumer<View> look) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        MenuItem usual = new MenuItem(menu, SWT.PUSH);
        usual.setText(UiTexts.say("column.usual"));
        usual.addListener(SWT.Selection, e -> look.accept(view.withColumns(Column.USUAL)));
        new MenuItem(menu, SWT.SEPARATOR);
        for (Column.Area area : Column.Area.values()) {
            MenuItem part = new MenuItem(menu, SWT.CASCADE);
            part.setText(UiTexts.word("column.area", area));
            Menu columns = new Menu(part);
            part.setMenu(columns);
            Arrays.stream(Column.values()).filter(c -> c.area() == area).forEach(c -> choice(columns, c, view, look));
        }
    }

    private static void choice(Menu menu, Column column, View view, Consumer<View> look) {
        MenuItem item = new MenuItem(menu, SWT.CHECK);
        item.setText(UiTexts.word("column", column) + "\t" + UiTexts.word("column.hint", column));
        item.setSelection(view.columns().contains(column));
        item.addListener(SWT.Selection, e -> look.accept(view.toggled(column)));
    }
}
