package almanac.client.e4;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.framework.FrameworkUtil;

/** The client's own page. */
public final class StartPart {
    @Inject
    public StartPart() {}

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new GridLayout());
        Label label = new Label(parent, SWT.WRAP);
        label.setText(Platform.getResourceString(FrameworkUtil.getBundle(StartPart.class), "%welcome"));
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    }
}
