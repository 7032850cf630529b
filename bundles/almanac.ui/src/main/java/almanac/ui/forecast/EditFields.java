package almanac.ui.forecast;

import almanac.ui.UiTexts;
import almanac.ui.widget.Ask;
import almanac.ui.widget.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An edit as fields to fill in. */
final class EditFields {
    private final Inputs inputs;

    EditFields(Locale locale) {
        this.inputs = new Inputs(locale);
    }

    /** To copy, what is copied comes last: nothing for last year, else the item. */
    static List<Ask.Field> of(Edit.Kind kind) {
        boolean copies = kind == Edit.Kind.COPY;
        List<Ask.Field> fields = new ArrayList<>(List.of(
                Ask.Field.text("edit.value", UiTexts.word("edit.value", kind), copies ? "100" : ""),
                Ask.Field.text("edit.reason", UiTexts.say("edit.reason"), ""),
                Ask.Field.text("edit.comment", UiTexts.say("edit.comment"), ""),
                Ask.Field.text("edit.expires", UiTexts.say("edit.expires"), "")));
        if (copies) {
            fields.add(Ask.Field.text("edit.item", UiTexts.say("edit.item"), ""));
        }
        return fields;
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

    /**
     * Whether answers make sense for a node; what is wrong is a trouble.
     *
     * @throws Inputs.Trouble where they do not
     */
    Edit check(Edit.Kind kind, String[] a, Sheet sheet, Node node) {
        if (kind == Edit.Kind.COPY && inputs.text(a[4]) != null) {
            source(a[4].strip(), sheet, node);
        }
        return read(kind, a);
    }

    private static Node source(String item, Sheet sheet, Node node) {
        Node source = node.of(item, sheet);
        if (source.skus().isEmpty()) {
            throw new Inputs.Trouble(UiTexts.say("edit.no-item", item));
        }
        return source;
    }

    /**
     * What an edit works on, by position: what is expected of a node; to copy, what it sold last year, or what is expected of another item at
     * the same locations.
     *
     * @throws Inputs.Trouble where there is no such item
     */
    double[] units(Edit.Kind kind, String[] a, Sheet sheet, Node node) {
        if (kind != Edit.Kind.COPY) {
            return Totals.of(sheet, node).last();
        }
        String item = inputs.text(a[4]);
        return item == null
                ? Totals.of(sheet, node).lastYear()
                : Totals.of(sheet, source(item, sheet, node)).last();
    }
}
