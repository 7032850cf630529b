package almanac.ui.widget;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names for screen readers, and keys for those who drive the client from outside. */
public final class Access {
    /** Under this key a widget says what it is called; the usual one of SWT's test tools. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private Access() {}

    /**
     * Names a widget.
     *
     * @param key unique within its view
     * @param name what a screen reader says
     */
    public static <C extends Control> C named(C control, String key, String name) {
        control.setData(KEY, key);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
        return control;
    }
}
