package almanac.ui.widget;

import java.util.List;
import org.eclipse.swt.widgets.Control;

/** Ends what a view began when the view ends. */
public final class Disposal {
    private Disposal() {}

    /** Runs steps when a control is disposed of. */
    public static void with(Control control, Runnable... ends) {
        List<Runnable> all = List.of(ends);
        control.addDisposeListener(e -> all.forEach(Runnable::run));
    }
}
