package almanac.ui.host;

import almanac.ui.accuracy.AccuracyPart;
import almanac.ui.cockpit.CockpitPart;
import almanac.ui.desk.Desk;
import almanac.ui.forecast.ForecastPart;
import almanac.ui.jobs.JobsPart;
import almanac.ui.promotion.PromotionsPart;
import almanac.ui.settings.SettingsQuestion;
import almanac.ui.sku.SkuPart;
import almanac.ui.worklist.WorklistPart;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.widgets.Shell;

/** Opens a view, in the planning perspective where the client has it. */
public abstract class Open {
    private final String id;

    Open(String id) {
        this.id = id;
    }

    @Execute
    public void run(MApplication application, EModelService model, EPartService parts) {
        show(id, application, model, parts);
    }

    /** Shows a view by its id. */
    public static void show(String id, MApplication application, EModelService model, EPartService parts) {
        model.findElements(application, PlanningModel.PERSPECTIVE, MPerspective.class).stream()
                .filter(perspective -> perspective.getParent() != null)
                .findFirst()
                .ifPresent(parts::switchPerspective);
        parts.showPart(id, PartState.ACTIVATE);
    }

    /** Opens the cockpit. */
    public static final class Cockpit extends Open {
        public Cockpit() {
            super(CockpitPart.ID);
        }
    }

    /** Opens the worklist. */
    public static final class Worklist extends Open {
        public Worklist() {
            super(WorklistPart.ID);
        }
    }

    /** Opens the item page. */
    public static final class SkuPage extends Open {
        public SkuPage() {
            super(SkuPart.ID);
        }
    }

    /** Opens the jobs. */
    public static final class Jobs extends Open {
        public Jobs() {
            super(JobsPart.ID);
        }
    }

    /** Opens the forecast editor. */
    public static final class Forecast extends Open {
        public Forecast() {
            super(ForecastPart.ID);
        }
    }

    /** Opens accuracy and models. */
    public static final class Accuracy extends Open {
        public Accuracy() {
            super(AccuracyPart.ID);
        }
    }

    /** Opens the promotions. */
    public static final class Promotions extends Open {
        public Promotions() {
            super(PromotionsPart.ID);
        }
    }

    /** Asks for the settings. */
    public static final class SettingsDialog {
        @Execute
        public void run(Shell shell, Desk desk) {
            SettingsQuestion.ask(shell, desk);
        }
    }
}
