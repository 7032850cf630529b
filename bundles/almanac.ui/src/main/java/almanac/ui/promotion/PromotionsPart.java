package almanac.ui.promotion;

import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Access;
import almanac.ui.widget.MessageBar;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Promotions: the calendar, plans side by side, whom to promote, how past ones went. */
public final class PromotionsPart {
    /** Its id in the client's model. */
    public static final String ID = "almanac.ui.part.promotions";

    private final Desk desk;
    private CTabFolder tabs;
    private Label head;
    private CalendarTab calendar;
    private PlansTab plans;
    private CandidatesTab candidates;
    private ReviewTab review;

    @Inject
    public PromotionsPart(Desk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new GridLayout());
        StudyRoom room = new StudyRoom(desk, this::show);
        PlanActions actions = new PlanActions(parent, desk, room, this::show);
        buttons(parent, room, actions);
        head = new Label(parent, SWT.WRAP);
        head.setData(Access.KEY, "promo.head");
        head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        tabs = new CTabFolder(parent, SWT.BORDER);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.named(tabs, "promo.tabs", UiTexts.say("promo.tabs"));
        calendar = new CalendarTab(page("calendar"), room, actions);
        plans = new PlansTab(page("plans"), desk, room, actions);
        candidates = new CandidatesTab(page("candidates"), desk, room, actions);
        review = new ReviewTab(page("review"), room);
        tabs.setSelection(0);
        new MessageBar(parent, desk);
        room.open();
        show();
    }

    private Composite page(String key) {
        Composite page = new Composite(tabs, SWT.NONE);
        page.setLayout(new GridLayout());
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(UiTexts.say("promo.tab." + key));
        item.setData(Access.KEY, "promo.tab." + key);
        item.setControl(page);
        return page;
    }

    private static void buttons(Composite parent, StudyRoom room, PlanActions actions) {
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button(bar, "study", room::reopen);
        button(bar, "new", actions::create);
        button(bar, "copy", actions::copy);
        button(bar, "remove", actions::remove);
        button(bar, "add", actions::add);
        button(bar, "edit", actions::edit);
        button(bar, "take-out", actions::takeOut);
        button(bar, "what-if", actions::whatIf);
        button(bar, "optimise", actions::optimise);
        button(bar, "open", actions::openFile);
        button(bar, "save", actions::saveFile);
    }

    private static void button(Composite bar, String key, Runnable pressed) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(UiTexts.say("promo.action." + key));
        button.setToolTipText(UiTexts.say("promo.action." + key + ".hint"));
        button.setData(Access.KEY, "promo." + key);
        button.addListener(SWT.Selection, e -> pressed.run());
    }

    @Focus
    void focus() {
        tabs.setFocus();
    }

    private void show() {
        if (tabs.isDisposed()) {
            return;
        }
        head.setText(calendar.head());
        calendar.show();
        plans.show();
        candidates.show();
        review.show();
        head.getParent().layout();
    }
}
