package almanac.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.forecast.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers added up by hand: 53 weeks that sold 0, 1, 2 ... each. */
class TotalsTest {
    private static final Sheet SHEET = ForecastSample.sheet(List.of());

    @Test
    void aTotalIsTheSumOfItsSkus() {
        Totals all = Totals.of(SHEET, ForecastSample.tree(Node.Shape.ITEM_LOCATION));
        assertThat(all.actual()).containsExactly(3 * 51, 3 * 52, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(all.baseline()[ForecastSample.PAST]).isEqualTo(45);
        assertThat(Totals.ahead(all.last(), SHEET)).isEqualTo(4 * 45);
        // 52 weeks before the first bucket ahead the series had its second value.
        assertThat(all.lastYear()[ForecastSample.PAST]).isEqualTo(3);
    }

    @Test
    void quantilesAreThereForOneSkuOnly() {
        Node root = ForecastSample.tree(Node.Shape.ITEM_LOCATION);
        Node pan = root.children().get(0);
        assertThat(Totals.of(SHEET, pan).p50()[ForecastSample.PAST]).isEqualTo(5);
        assertThat(Totals.of(SHEET, root).p50()[ForecastSample.PAST]).isNaN();
    }

    @Test
    void whatPromotionsAddAndWhatWasForecastAddUpToo() {
        Totals all = Totals.of(SHEET, ForecastSample.tree(Node.Shape.ITEM_LOCATION));
        double[] promotion = all.parts().get(Cause.PROMOTION);
        assertThat(promotion[ForecastSample.PAST]).isNaN();
        assertThat(promotion[ForecastSample.PAST + 1]).isEqualTo(3 * 2);
        assertThat(all.parts().get(Cause.PRICE)).containsOnly(Double.NaN);
        // The last week sold 52 of each; 50 were forecast.
        assertThat(all.made()).startsWith(Double.NaN, 3 * 50);
        assertThat(all.error()[1]).isEqualTo(-3 * 2);
    }
}
