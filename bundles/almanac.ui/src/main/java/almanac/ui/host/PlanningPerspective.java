package almanac.ui.host;

import almanac.ui.accuracy.AccuracyPart;
import almanac.ui.cockpit.CockpitPart;
import almanac.ui.forecast.ForecastPart;
import almanac.ui.jobs.JobsPart;
import almanac.ui.promotion.PromotionsPart;
import almanac.ui.sku.SkuPart;
import almanac.ui.worklist.WorklistPart;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The planning perspective of E3 clients. */
public final class PlanningPerspective implements IPerspectiveFactory {
    private static final float UPPER = 0.6f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout upper = layout.createFolder("almanac.ui.upper", IPageLayout.TOP, UPPER, layout.getEditorArea());
        upper.addView(CockpitPart.ID);
        upper.addView(WorklistPart.ID);
        upper.addView(ForecastPart.ID);
        upper.addView(PromotionsPart.ID);
        upper.addView(AccuracyPart.ID);
        IFolderLayout lower =
                layout.createFolder("almanac.ui.lower", IPageLayout.BOTTOM, 1 - UPPER, layout.getEditorArea());
        lower.addView(SkuPart.ID);
        lower.addView(JobsPart.ID);
    }
}
