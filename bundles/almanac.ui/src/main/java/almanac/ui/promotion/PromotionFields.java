package almanac.ui.promotion;

import almanac.api.host.Promotion;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.widget.Ask;
import almanac.ui.widget.Inputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A promotion as fields to fill in. Whether its item, category and location are known the service says. */
final class PromotionFields {
    private static final int WEEK = 7;
    private static final double USUAL_PERCENT = 20;
    private static final double WHOLE = 100;

    private final Formats formats;
    private final Inputs inputs;

    PromotionFields(Locale locale) {
        this.formats = new Formats(locale);
        this.inputs = new Inputs(locale);
    }

    /** A new one, of one week, a week from today on. */
    static Promotion fresh(String id, String itemId, String locationId, LocalDate today) {
        LocalDate start = today.plusDays(WEEK);
        return new Promotion(
                id, null, "TPR", start, start.plusDays(WEEK - 1L), itemId, null, locationId, USUAL_PERCENT, null, null);
    }

    List<Ask.Field> of(Promotion p) {
        return List.of(
                field("id", p.promotionId()),
                field("name", p.name()),
                field("mechanic", p.mechanic()),
                field("from", formats.day(p.startDate())),
                field("to", formats.day(p.endDate())),
                field("item", p.itemId()),
                field("category", p.categoryId()),
                field("location", p.locationId()),
                field("discount", formats.quantity(p.discountPercent())),
                field("price", formats.price(p.promoPrice())),
                field("cost", formats.price(p.cost())));
    }

    private static Ask.Field field(String key, String value) {
        return Ask.Field.text("promo." + key, UiTexts.say("promo.field." + key), Objects.requireNonNullElse(value, ""));
    }

    /**
     * Reads answers, in the order of the fields.
     *
     * @throws Inputs.Trouble where they make no sense
     */
    Promotion read(String[] a) {
        Promotion read = new Promotion(
                inputs.needed(a[0]),
                inputs.text(a[1]),
                inputs.text(a[2]),
                inputs.neededDate(a[3]),
                inputs.neededDate(a[4]),
                inputs.text(a[5]),
                inputs.text(a[6]),
                inputs.text(a[7]),
                inputs.number(a[8]),
                inputs.number(a[9]),
                inputs.number(a[10]));
        if (read.endDate().isBefore(read.startDate())) {
            throw new Inputs.Trouble(UiTexts.say("promo.ends-before", a[4], a[3]));
        }
        if (read.discountPercent() != null && read.discountPercent() > WHOLE) {
            throw new Inputs.Trouble(UiTexts.say("promo.too-deep", a[8]));
        }
        return read;
    }
}
