package almanac.promotion.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferEvaluation;
import almanac.api.promotion.OfferEvaluation.Verdict;
import almanac.api.promotion.OfferLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThompsonOffersTest {
    private static ThompsonOffers offers(boolean enabled, boolean mayExplore) {
        return new ThompsonOffers(new OfferLimits(enabled, mayExplore, 100, 0.5, 1e9), 1);
    }

    private static List<OfferCase> customers(Market market, int count) {
        List<OfferCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(market.customer());
        }
        return cases;
    }

    private static void refuses(ThompsonOffers offers, List<OfferDecision> log, String why) {
        assertThatThrownBy(() -> offers.choose("E", log, Market.OFFERS, customers(new Market(1), 1), Instant.EPOCH))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining(why);
    }

    @Test
    void does_nothing_until_it_is_switched_on() {
        refuses(offers(false, true), new Market(1).log(1000, 0.4, 0.3, 0.3), "switched off");
    }

    @Test
    void does_nothing_without_a_log_unless_it_may_explore() {
        refuses(offers(true, false), List.of(), "too few");
        assertThat(offers(true, true)
                        .choose("E", List.of(), Market.OFFERS, customers(new Market(1), 20), Instant.EPOCH))
                .hasSize(20);
    }

    /** What whoever gave offers at random earned is far below what knowing the customers would earn. */
    @Test
    void acts_where_the_log_proves_that_it_pays() {
        List<OfferDecision> log = new Market(2).log(3000, 0.4, 0.3, 0.3);
        OfferEvaluation evaluation = offers(true, false).evaluate(log);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(evaluation.gain().low()).isPositive();
        assertThat(offers(true, false).choose("E", log, Market.OFFERS, customers(new Market(9), 5), Instant.EPOCH))
                .hasSize(5);
    }

    /** Every offer earns the same whoever gets it, so that no way to choose is better than another. */
    @Test
    void does_nothing_where_there_is_nothing_to_gain() {
        int proved = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Market market = new Market(seed);
            List<OfferDecision> flat = new ArrayList<>();
            for (OfferDecision d : market.log(400, 0.4, 0.3, 0.3)) {
                double noise = d.reward() - Market.mean(d.chosen(), d.subject());
                flat.add(new OfferDecision(
                        d.id(),
                        "E",
                        d.at(),
                        d.subject(),
                        d.eligible(),
                        d.chosen(),
                        d.probability(),
                        "x",
                        false,
                        noise));
            }
            proved += offers(true, false).evaluate(flat).verdict() == Verdict.PROVED ? 1 : 0;
        }
        // A lower limit of 97.5% is above the truth in one case of forty.
        assertThat(proved).isLessThanOrEqualTo(3);
    }

    /** A campaign that always gave ten percent says nothing of what else would have earned. */
    @Test
    void does_nothing_where_its_offers_were_never_made() {
        refuses(offers(true, false), new Market(4).log(1000, 0, 1, 0), "holds no such offers");
    }

    @Test
    void the_same_log_gives_the_same_choices() {
        List<OfferDecision> log = new Market(5).log(500, 0.4, 0.3, 0.3);
        List<OfferCase> cases = customers(new Market(6), 30);
        assertThat(offers(true, true).choose("E", log, Market.OFFERS, cases, Instant.EPOCH))
                .isEqualTo(offers(true, true).choose("E", log, Market.OFFERS, cases, Instant.EPOCH));
    }

    @Property(tries = 40)
    void limits_are_never_exceeded(
            @ForAll @IntRange(min = 0, max = 1000) int seed,
            @ForAll @DoubleRange(min = 0, max = 50) double depth,
            @ForAll @DoubleRange(min = 0, max = 0.6) double share,
            @ForAll @DoubleRange(min = 0, max = 8) double budget) {
        ThompsonOffers offers = new ThompsonOffers(new OfferLimits(true, true, depth, share, budget), seed);
        Market market = new Market(seed);
        List<OfferDecision> log = new ArrayList<>();
        double spent = 0;
        int explored = 0;
        for (int batch = 0; batch < 6; batch++) {
            for (OfferDecision made :
                    offers.choose("E", List.copyOf(log), Market.OFFERS, customers(market, 10), Instant.EPOCH)) {
                log.add(market.rewarded(made, log.size() + 1L));
                spent += made.chosen().cost();
                explored += made.explored() ? 1 : 0;
                assertThat(made.chosen().discountPercent()).isLessThanOrEqualTo(depth);
                assertThat(spent).isLessThanOrEqualTo(budget + 1e-9);
                assertThat((double) explored).isLessThanOrEqualTo(share * log.size() + 1e-9);
                assertThat(made.probability()).isBetween(Double.MIN_VALUE, 1.0);
            }
        }
    }

    @Test
    void an_offer_within_the_limits_must_be_there() {
        ThompsonOffers offers = new ThompsonOffers(new OfferLimits(true, true, 5, 0.1, 0), 1);
        List<Offer> deep = List.of(Market.TEN, Market.THIRTY);
        assertThatThrownBy(() -> offers.choose("E", List.of(), deep, customers(new Market(1), 1), Instant.EPOCH))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("within the limits");
    }
}
