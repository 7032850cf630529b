package almanac.client.e4;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.IWorkbench;

/** Ends the client. */
public final class QuitHandler {
    @Execute
    public void run(IWorkbench workbench) {
        workbench.close();
    }
}
