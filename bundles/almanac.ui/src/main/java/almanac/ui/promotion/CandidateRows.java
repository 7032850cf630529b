package almanac.ui.promotion;

import almanac.api.Reason;
import almanac.api.promotion.Opportunity;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import java.util.List;
import java.util.function.Function;

/** SKUs that are worth a promotion, as texts. */
final class CandidateRows {
    static final List<String> HEADS = List.of(
            "promo.head.kind",
            "promo.head.item",
            "promo.head.name",
            "promo.head.where",
            "#promo.head.units",
            "#promo.head.money",
            "promo.head.reason");

    private final Formats formats;
    private final Function<Reason, String> sayings;
    private final Function<String, String> names;

    /**
     * @param names of items by their key
     */
    CandidateRows(Formats formats, Function<Reason, String> sayings, Function<String, String> names) {
        this.formats = formats;
        this.sayings = sayings;
        this.names = names;
    }

    List<List<String>> of(List<Opportunity> found) {
        return found.stream().map(this::row).toList();
    }

    private List<String> row(Opportunity one) {
        return List.of(
                UiTexts.word("opportunity", one.kind()),
                one.sku().itemId(),
                names.apply(one.sku().itemId()),
                one.sku().locationId(),
                formats.quantity(one.units()),
                formats.money(one.money()),
                sayings.apply(one.reason()));
    }
}
