package almanac.ui.host;

import almanac.ui.accuracy.AccuracyPart;
import almanac.ui.cockpit.CockpitPart;
import almanac.ui.forecast.ForecastPart;
import almanac.ui.jobs.JobsPart;
import almanac.ui.promotion.PromotionsPart;
import almanac.ui.sku.SkuPart;
import almanac.ui.worklist.WorklistPart;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.descriptor.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.descriptor.basic.MPartDescriptor;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MAdvancedFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuContribution;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuFactory;

/**
 * Adds the views to whatever client they are installed in: a menu; in E4 clients also descriptors of the views and a perspective beside the
 * client's own. In E3 clients the views and the perspective come by {@code plugin.xml}. What a client remembers from before is not added twice.
 */
public final class PlanningModel {
    /** Framework property: the client begins with the planning perspective. */
    public static final String OPEN = "almanac.ui.open";

    static final String PERSPECTIVE = "almanac.ui.perspective";
    private static final String MENU = "almanac.ui.menu";
    private static final String E3 = "org.eclipse.e4.legacy.ide.application";
    private static final String CONTRIBUTOR = "platform:/plugin/almanac.ui";
    private static final String CLASS = "bundleclass://almanac.ui/";
    private static final String UPPER = "6000";
    private static final String LOWER = "4000";

    /** A view of ours. */
    private record View(String id, Class<?> part, Class<?> opener, String label) {}

    private static final List<View> VIEWS = List.of(
            new View(CockpitPart.ID, CockpitPart.class, Open.Cockpit.class, "%view.cockpit"),
            new View(WorklistPart.ID, WorklistPart.class, Open.Worklist.class, "%view.worklist"),
            new View(SkuPart.ID, SkuPart.class, Open.SkuPage.class, "%view.sku"),
            new View(JobsPart.ID, JobsPart.class, Open.Jobs.class, "%view.jobs"),
            new View(PromotionsPart.ID, PromotionsPart.class, Open.Promotions.class, "%view.promotions"),
            new View(ForecastPart.ID, ForecastPart.class, Open.Forecast.class, "%view.forecast"),
            new View(AccuracyPart.ID, AccuracyPart.class, Open.Accuracy.class, "%view.accuracy"));

    @Inject
    public PlanningModel() {}

    @Execute
    public void process(MApplication application) {
        if (find(application.getMenuContributions(), MENU) == null) {
            application.getMenuContributions().add(menu());
        }
        if (E3.equals(application.getElementId())) {
            return;
        }
        for (View view : VIEWS) {
            if (find(application.getDescriptors(), view.id()) == null) {
                application.getDescriptors().add(descriptor(view));
            }
        }
        MPerspectiveStack stack = perspectives(application);
        if (stack != null) {
            addPerspective(stack);
        }
    }

    private static void addPerspective(MPerspectiveStack stack) {
        MPerspective perspective = find(stack.getChildren(), PERSPECTIVE);
        if (perspective == null) {
            perspective = perspective();
            stack.getChildren().add(perspective);
        }
        if (Boolean.getBoolean(OPEN) || stack.getSelectedElement() == null) {
            stack.setSelectedElement(perspective);
        }
    }

    private static <E extends MApplicationElement> E find(List<E> all, String id) {
        return all.stream().filter(e -> id.equals(e.getElementId())).findFirst().orElse(null);
    }

    /** The first stack of perspectives of any window; null where the client has none. */
    private static MPerspectiveStack perspectives(MElementContainer<?> in) {
        for (MUIElement child : in.getChildren()) {
            if (child instanceof MPerspectiveStack stack) {
                return stack;
            }
            if (child instanceof MElementContainer<?> container) {
                MPerspectiveStack deeper = perspectives(container);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    private static MPartDescriptor descriptor(View view) {
        MPartDescriptor descriptor = MBasicFactory.INSTANCE.createPartDescriptor();
        descriptor.setElementId(view.id());
        descriptor.setLabel(view.label());
        descriptor.setContributorURI(CONTRIBUTOR);
        descriptor.setContributionURI(CLASS + view.part().getName());
        descriptor.setCloseable(true);
        descriptor.getTags().add("View");
        return descriptor;
    }

    private static MPerspective perspective() {
        MPerspective perspective = MAdvancedFactory.INSTANCE.createPerspective();
        perspective.setElementId(PERSPECTIVE);
        perspective.setLabel("%perspective");
        perspective.setContributorURI(CONTRIBUTOR);
        var factory = org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory.INSTANCE;
        MPartSashContainer sash = factory.createPartSashContainer();
        sash.setHorizontal(false);
        MPartStack upper = stack(UPPER, VIEWS.get(0), VIEWS.get(1), VIEWS.get(5), VIEWS.get(4), VIEWS.get(6));
        upper.setElementId("almanac.ui.stack.upper");
        MPartStack lower = stack(LOWER, VIEWS.get(2), VIEWS.get(3));
        lower.setElementId("almanac.ui.stack.lower");
        sash.getChildren().add(upper);
        sash.getChildren().add(lower);
        perspective.getChildren().add(sash);
        return perspective;
    }

    private static MPartStack stack(String share, View... views) {
        var factory = org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory.INSTANCE;
        MPartStack stack = factory.createPartStack();
        stack.setContainerData(share);
        // Stays when its last view is closed, so that one that is opened again has its place.
        stack.getTags().add("NoAutoCollapse");
        for (View view : views) {
            MPart part = factory.createPart();
            part.setElementId(view.id());
            part.setLabel(view.label());
            part.setContributorURI(CONTRIBUTOR);
            part.setContributionURI(CLASS + view.part().getName());
            part.setCloseable(true);
            stack.getChildren().add(part);
        }
        return stack;
    }

    private static MMenuContribution menu() {
        MMenuContribution contribution = MMenuFactory.INSTANCE.createMenuContribution();
        contribution.setElementId(MENU);
        contribution.setParentId("org.eclipse.ui.main.menu");
        contribution.setPositionInParent("after=additions");
        contribution.setContributorURI(CONTRIBUTOR);
        MMenu menu = MMenuFactory.INSTANCE.createMenu();
        menu.setElementId(MENU + ".planning");
        menu.setLabel("%menu");
        menu.setContributorURI(CONTRIBUTOR);
        for (View view : VIEWS) {
            menu.getChildren().add(item(view.label(), view.opener()));
        }
        menu.getChildren().add(MMenuFactory.INSTANCE.createMenuSeparator());
        menu.getChildren().add(item("%settings", Open.SettingsDialog.class));
        contribution.getChildren().add(menu);
        return contribution;
    }

    private static MDirectMenuItem item(String label, Class<?> handler) {
        MDirectMenuItem item = MMenuFactory.INSTANCE.createDirectMenuItem();
        item.setElementId(MENU + '.' + label.substring(1));
        item.setLabel(label);
        item.setContributorURI(CONTRIBUTOR);
        item.setContributionURI(CLASS + handler.getName());
        return item;
    }
}
