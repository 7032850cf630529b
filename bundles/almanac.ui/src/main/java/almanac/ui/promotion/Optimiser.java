package almanac.ui.promotion;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.OfferGrid;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PromotionStudy;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Asks the service for the best plan, as {@code optimise-promotions} does, and says what it found. */
final class Optimiser {
    private final Formats formats;
    private final Function<Reason, String> sayings;

    Optimiser(Formats formats, Function<Reason, String> sayings) {
        this.formats = formats;
        this.sayings = sayings;
    }

    /** What was found; null where nothing that was asked for can be promoted. */
    static PlanProposal ask(PromotionStudy study, Offer offer, Progress progress) {
        OfferGrid grid = offer.grid();
        Set<String> items = new LinkedHashSet<>(grid.items());
        if (!offer.who().isEmpty()) {
            study.opportunities(progress).stream()
                    .filter(o -> offer.who().contains(o.kind()))
                    .forEach(o -> items.add(o.sku().itemId()));
            if (items.isEmpty() && grid.categories().isEmpty()) {
                return null;
            }
        }
        List<Promotion> options = study.options(new OfferGrid(
                List.copyOf(items),
                grid.categories(),
                grid.locationId(),
                grid.percents(),
                grid.mechanics(),
                grid.from(),
                grid.starts(),
                grid.days(),
                grid.restDays(),
                grid.cost()));
        return study.propose(UiTexts.say("promo.options"), options, offer.rules(), progress);
    }

    /** A plan of a proposal. */
    static Plan plan(String key, PlanProposal.Plan plan) {
        return new Plan(
                UiTexts.say("promo.plan." + key),
                plan.promotions().stream().map(Appraisal::promotion).toList());
    }

    /** How good it is, what limits it, what was left out: a sentence each. */
    List<String> words(PlanProposal proposal, Offer offer) {
        List<String> words = new ArrayList<>();
        if (proposal.best().promotions().isEmpty()) {
            words.add(UiTexts.say("promo.none-worth", proposal.options()));
        } else {
            String aim = UiTexts.word("aim", offer.rules().aim());
            String value = formats.money(proposal.found());
            words.add(
                    proposal.proven()
                            ? UiTexts.say("promo.proven", proposal.options(), aim, value)
                            : UiTexts.say(
                                    "promo.bound",
                                    proposal.options(),
                                    aim,
                                    value,
                                    formats.money(proposal.bound()),
                                    formats.percent(proposal.gap())));
        }
        proposal.binding().forEach(r -> words.add(sayings.apply(r)));
        proposal.leftOut().forEach(r -> words.add(sayings.apply(r)));
        return words;
    }
}
