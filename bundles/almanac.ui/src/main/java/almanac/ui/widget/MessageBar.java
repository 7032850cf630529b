package almanac.ui.widget;

import almanac.ui.desk.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line at the foot of a view that says what goes on and what failed; it takes no room while there is nothing to say. */
public final class MessageBar {
    private final Composite bar;
    private final Label text;

    public MessageBar(Composite parent, Desk desk) {
        bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 2;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text = new Label(bar, SWT.WRAP);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.setData(Access.KEY, "message");
        show(desk.message());
        Disposal.with(bar, desk.onMessage(this::show));
    }

    private void show(String message) {
        if (bar.isDisposed()) {
            return;
        }
        text.setText(message.replace("&", "&&"));
        text.setToolTipText(message);
        ((GridData) bar.getLayoutData()).exclude = message.isEmpty();
        bar.setVisible(!message.isEmpty());
        bar.getParent().layout(true, true);
    }
}
