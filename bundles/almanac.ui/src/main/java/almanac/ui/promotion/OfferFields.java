package almanac.ui.promotion;

import almanac.api.promotion.OfferGrid;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PlanRules;
import almanac.ui.UiTexts;
import almanac.ui.widget.Ask;
import almanac.ui.widget.Inputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The question to the optimiser as fields to fill in. */
final class OfferFields {
    private static final double SECONDS = 8;
    private static final double PERCENT = 100;
    private static final int WEEKS = 12;
    private static final int WEEK = 7;

    private final Inputs inputs;

    OfferFields(Locale locale) {
        this.inputs = new Inputs(locale);
    }

    /**
     * The fields.
     *
     * @param items that stand there first
     */
    static List<Ask.Field> of(List<String> items) {
        List<String> who = new ArrayList<>();
        who.add(UiTexts.say("promo.who.named"));
        who.add(UiTexts.say("promo.who.all"));
        Arrays.stream(Opportunity.Kind.values()).forEach(k -> who.add(UiTexts.word("opportunity", k)));
        List<String> aims = Arrays.stream(PlanRules.Aim.values())
                .map(a -> UiTexts.word("aim", a))
                .toList();
        return List.of(
                new Ask.Field("promo.aim", UiTexts.say("promo.field.aim"), aims.get(0), aims),
                new Ask.Field("promo.who", UiTexts.say("promo.field.who"), who.get(items.isEmpty() ? 1 : 0), who),
                field("items", String.join(", ", items)),
                field("categories", ""),
                field("location", ""),
                field("depths", "10, 20, 30, 40"),
                field("mechanics", ""),
                field("start", ""),
                field("weeks", Integer.toString(WEEKS)),
                field("days", Integer.toString(WEEK)),
                field("each-cost", ""),
                field("budget", ""),
                field("slots", ""),
                field("total", "10"),
                field("per-item", ""),
                field("rest", "14"),
                field("least-margin", ""),
                field("capacity", ""));
    }

    private static Ask.Field field(String key, String value) {
        return Ask.Field.text("promo." + key, UiTexts.say("promo.field." + key), value);
    }

    /**
     * Reads answers, in the order of the fields.
     *
     * @throws Inputs.Trouble where they make no sense
     */
    Offer read(String[] a) {
        Set<Opportunity.Kind> who = who(a[1]);
        Double typedRest = inputs.number(a[15]);
        int rest = typedRest == null ? 0 : typedRest.intValue();
        OfferGrid grid = new OfferGrid(
                inputs.list(a[2]),
                inputs.list(a[3]),
                inputs.text(a[4]),
                depths(a[5]),
                inputs.list(a[6]),
                inputs.date(a[7]),
                Objects.requireNonNullElse(inputs.count(a[8]), WEEKS),
                Objects.requireNonNullElse(inputs.count(a[9]), WEEK),
                rest,
                inputs.number(a[10]));
        if (a[1].equals(UiTexts.say("promo.who.named"))
                && grid.items().isEmpty()
                && grid.categories().isEmpty()) {
            throw new Inputs.Trouble(UiTexts.say("promo.name-some"));
        }
        Double margin = inputs.number(a[16]);
        PlanRules rules = new PlanRules(
                aim(a[0]),
                inputs.number(a[11]),
                inputs.count(a[12]),
                inputs.count(a[13]),
                inputs.count(a[14]),
                rest,
                margin == null ? null : (Double) (margin / PERCENT),
                inputs.number(a[17]),
                SECONDS);
        return new Offer(grid, who, rules);
    }

    private List<Double> depths(String typed) {
        List<Double> depths = inputs.numbers(typed);
        depths.stream().filter(d -> d > PERCENT).findFirst().ifPresent(d -> {
            throw new Inputs.Trouble(UiTexts.say("promo.too-deep", d.toString()));
        });
        if (depths.isEmpty()) {
            throw new Inputs.Trouble(UiTexts.say("promo.no-depth"));
        }
        return depths;
    }

    private static PlanRules.Aim aim(String word) {
        return Arrays.stream(PlanRules.Aim.values())
                .filter(x -> UiTexts.word("aim", x).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Opportunity.Kind> who(String word) {
        return Arrays.stream(Opportunity.Kind.values())
                .filter(k -> UiTexts.word("opportunity", k).equals(word))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }
}
