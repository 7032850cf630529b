package almanac.client.e3;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** How the client's window looks. */
final class Advisor extends WorkbenchAdvisor {
    private static final Point SIZE = new Point(1500, 900);

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "almanac.client.e3.perspective";
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer window) {
        return new WorkbenchWindowAdvisor(window) {
            @Override
            public void preWindowOpen() {
                window.setInitialSize(SIZE);
                window.setShowCoolBar(false);
                window.setShowStatusLine(true);
                window.setShowPerspectiveBar(true);
                window.setShowProgressIndicator(true);
                window.setTitle(Platform.getProduct().getName());
            }

            @Override
            public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer bars) {
                return menu(window, bars);
            }
        };
    }

    private static ActionBarAdvisor menu(IWorkbenchWindowConfigurer window, IActionBarConfigurer bars) {
        return new ActionBarAdvisor(bars) {
            @Override
            protected void fillMenuBar(IMenuManager menu) {
                MenuManager file = new MenuManager("&File", "file");
                file.add(ActionFactory.SHOW_VIEW_MENU.create(window.getWindow()));
                file.add(ActionFactory.QUIT.create(window.getWindow()));
                menu.add(file);
            }
        };
    }
}
