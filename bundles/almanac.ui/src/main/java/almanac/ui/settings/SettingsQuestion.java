package almanac.ui.settings;

import almanac.api.Tenant;
import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Place;
import almanac.ui.widget.Ask;
import almanac.ui.worklist.Paste;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.swt.widgets.Shell;

/** Asks what the planner works on, and as whom. */
public final class SettingsQuestion {
    private SettingsQuestion() {}

    public static void ask(Shell shell, Desk desk) {
        Settings settings = desk.settings();
        Place place = settings.place();
        String[] answers = Ask.open(
                shell,
                UiTexts.say("settings.title"),
                UiTexts.say("settings.lead"),
                List.of(
                        Ask.Field.text("host", UiTexts.say("settings.host"), place.host()),
                        Ask.Field.text(
                                "tenant",
                                UiTexts.say("settings.tenant"),
                                place.tenant().id()),
                        Ask.Field.text("planner", UiTexts.say("settings.planner"), place.planner()),
                        Ask.Field.text(
                                "budget", UiTexts.say("settings.budget"), Objects.toString(settings.budget(), ""))),
                SettingsQuestion::problem);
        if (answers != null) {
            settings.set("host", answers[0]);
            settings.set("tenant", answers[1]);
            settings.set("planner", answers[2]);
            settings.set(
                    "budget", answers[3].isEmpty() ? null : money(answers[3]).toString());
            desk.reload();
        }
    }

    private static String problem(String[] answers) {
        if (answers[0].isBlank() || answers[2].isBlank()) {
            return UiTexts.say("ask.empty");
        }
        try {
            new Tenant(answers[1]);
        } catch (IllegalArgumentException e) {
            return UiTexts.say("settings.no-tenant", answers[1]);
        }
        return answers[3].isEmpty() || money(answers[3]) != null ? null : UiTexts.say("ask.no-quantity", answers[3]);
    }

    private static Double money(String text) {
        return Paste.quantity(text, Locale.getDefault(Locale.Category.FORMAT));
    }
}
