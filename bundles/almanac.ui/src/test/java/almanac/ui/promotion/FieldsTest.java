package almanac.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Promotion;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PlanRules;
import almanac.ui.widget.Ask;
import almanac.ui.widget.Inputs;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    private static final PromotionFields FIELDS = new PromotionFields(Locale.ENGLISH);
    private static final OfferFields OFFERS = new OfferFields(Locale.ENGLISH);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private static String[] answers(List<Ask.Field> fields) {
        return fields.stream().map(Ask.Field::value).toArray(String[]::new);
    }

    @Test
    void whatIsShownIsWhatIsRead() {
        Promotion p =
                new Promotion("P7", "Summer", "BOGO", TODAY, TODAY.plusDays(3), "A", null, "S", 12.5, 1.99, 1500.0);
        assertThat(FIELDS.read(answers(FIELDS.of(p)))).isEqualTo(p);
    }

    @ParameterizedTest
    @CsvSource({"0,", "3, 2026-06-31", "4, 2026-01-01", "8, 101", "8, -1", "9, cheap"})
    void whatMakesNoSenseIsSaid(int field, String typed) {
        String[] answers = answers(FIELDS.of(PromotionFields.fresh("P1", "A", null, TODAY)));
        answers[field] = typed == null ? "" : typed;
        assertThat(Inputs.problem(() -> FIELDS.read(answers))).isNotBlank();
    }

    @Test
    void theOptimiserIsAskedWhatIsFilledIn() {
        String[] answers = answers(OfferFields.of(List.of("A", "B")));
        answers[5] = "15%; 25";
        answers[11] = "10,000";
        answers[16] = "20";
        Offer offer = OFFERS.read(answers);
        assertThat(offer.grid().items()).containsExactly("A", "B");
        assertThat(offer.grid().percents()).containsExactly(15.0, 25.0);
        assertThat(offer.who()).isEmpty();
        assertThat(offer.rules().aim()).isEqualTo(PlanRules.Aim.MARGIN);
        assertThat(offer.rules().budget()).isEqualTo(10_000);
        assertThat(offer.rules().leastMarginShare()).isEqualTo(0.2);
        assertThat(offer.rules().slots()).isNull();
    }

    @Test
    void aKindOfCandidateCanBeAskedFor() {
        List<Ask.Field> fields = OfferFields.of(List.of());
        String[] answers = answers(fields);
        answers[1] = fields.get(1).choices().get(2);
        assertThat(OFFERS.read(answers).who()).containsExactly(Opportunity.Kind.HOT);
    }

    @Test
    void whoNamesNobodyIsTold() {
        List<Ask.Field> fields = OfferFields.of(List.of());
        String[] answers = answers(fields);
        answers[1] = fields.get(1).choices().get(0);
        assertThat(Inputs.problem(() -> OFFERS.read(answers))).isNotBlank();
    }

    @Test
    void aPlanIsAFileOfThePlanningTable() throws IOException {
        StringWriter out = new StringWriter();
        PlanCsv.write(out, new Plan("x", List.of(PromotionFields.fresh("P1", "A", null, TODAY))));
        assertThat(out.toString().lines())
                .containsExactly(
                        "promotion_id,promotion_name,mechanic,start_date,end_date,item_id,category_id,location_id,"
                                + "discount_pct,promo_price,cost",
                        "P1,,TPR,2026-06-17,2026-06-23,A,,,20,,");
    }
}
