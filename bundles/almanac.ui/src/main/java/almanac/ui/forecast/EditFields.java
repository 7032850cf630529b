package almanac.ui.forecast;

import almanac.ui.UiTexts;
import almanac.ui.widget.Ask;
import almanac.ui.widget.Inputs;
import java.util.List;
import java.util.Locale;

/** An edit as fields to fill in. */
final class EditFields {
    private final Inputs inputs;

    EditFields(Locale locale) {
        this.inputs = new Inputs(locale);
    }

    static List<Ask.Field> of(Edit.Kind kind) {
        return List.of(
                Ask.Field.text("edit.value", UiTexts.word("edit.value", kind), ""),
                Ask.Field.text("edit.reason", UiTexts.say("edit.reason"), ""),
                Ask.Field.text("edit.comment", UiTexts.say("edit.comment"), ""),
                Ask.Field.text("edit.expires", UiTexts.say("edit.expires"), ""));
    }

    /**
     * Reads answers, in the order of the fields.
     *
     * @throws Inputs.Trouble where they make no sense
     */
    Edit read(Edit.Kind kind, String[] a) {
        boolean below = kind == Edit.Kind.ADD || kind == Edit.Kind.PERCENT;
        double value = below ? inputs.neededAny(a[0]) : inputs.number(inputs.needed(a[0]));
        if (kind == Edit.Kind.PERCENT && value < -100) {
            throw new Inputs.Trouble(UiTexts.say("edit.too-low", a[0]));
        }
        return new Edit(kind, value, inputs.needed(a[1]), inputs.text(a[2]), inputs.date(a[3]));
    }
}
