package almanac.ui.worklist;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** Everything by keyboard. */
final class WorklistKeys {
    private final Table table;
    private final LineActions actions;
    private final QuantityEditor editor;
    private final Runnable search;
    private final IntConsumer toggle;

    private WorklistKeys(Table table, LineActions actions, QuantityEditor editor, Runnable search, IntConsumer toggle) {
        this.table = table;
        this.actions = actions;
        this.editor = editor;
        this.search = search;
        this.toggle = toggle;
    }

    static void install(Table table, LineActions actions, QuantityEditor editor, Runnable search, IntConsumer toggle) {
        WorklistKeys keys = new WorklistKeys(table, actions, editor, search, toggle);
        table.addListener(SWT.KeyDown, keys::pressed);
    }

    private void pressed(Event e) {
        Runnable action = (e.stateMask & SWT.MOD1) != 0
                ? withControl(e.keyCode)
                : (e.stateMask & SWT.SHIFT) != 0 ? withShift(e.keyCode) : alone(e);
        if (action != null) {
            e.doit = false;
            action.run();
        }
    }

    private Runnable withControl(int key) {
        return switch (key) {
            case 'a' -> table::selectAll;
            case 'c' -> actions::copy;
            case 'v' -> actions::paste;
            case 'z' -> actions::undo;
            case 'f' -> search;
            case 'e' -> actions::export;
            case SWT.F9 -> actions::transfer;
            default -> null;
        };
    }

    private Runnable withShift(int key) {
        return switch (key) {
            case SWT.F6 -> actions::approveAll;
            case SWT.F9 -> actions::move;
            default -> null;
        };
    }

    private Runnable alone(Event e) {
        return switch (e.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> this::open;
            case SWT.F2 -> () -> editor.edit("");
            case SWT.F5 -> actions::reload;
            case SWT.F6 -> actions::approve;
            case SWT.F7 -> actions::snooze;
            case SWT.F8, SWT.DEL -> actions::reject;
            case SWT.F9 -> actions::split;
            case SWT.F12 -> actions::publish;
            default -> Character.isDigit(e.character) ? () -> editor.edit(String.valueOf(e.character)) : null;
        };
    }

    /** A group's head opens or closes, a line is edited. */
    private void open() {
        int row = table.getSelectionIndex();
        toggle.accept(row);
        editor.edit("");
    }
}
