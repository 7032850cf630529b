package almanac.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.DemandClass;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.api.run.SkuProfile;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private static final Sku SKU = new Sku("A", "CW");

    private static Line line(Reason... reasons) {
        return Line.of(
                LinesSample.plan(SKU, Urgency.ORDER_NOW, 3, 7.0, reasons),
                LinesSample.life(1, SKU, "V", SuggestionStatus.NEW, 12, 2.0),
                LinesSample.item("A", "Tea", "tea", 2.0),
                "Central",
                "V",
                0.0);
    }

    @Test
    void whatTheRunSaidInItsReasonsStandsInColumns() {
        Line line = line(
                Reason.of("order.below-reorder-point"),
                Reason.of("position.equation", "onOrder", 4.0),
                Reason.of("supply.too-late", "quantity", 6.0),
                Reason.of("round.minimum", "from", 7.5, "to", 10.0),
                Reason.of("round.multiple", "from", 10.0, "to", 12.0),
                Reason.of("terms.order", "minimum", 10.0, "multiple", 6.0, "maximum", 0.0),
                Reason.of("lead-time.receipts", "days", 9.0, "p90", 14.0, "receipts", 21L),
                Reason.of("lead-time.promises", "receipts", 20L, "late", 0.25, "days", 1.0),
                Reason.of("forecast.promotion", "promotion", "P1", "units", 30.0),
                Reason.of("forecast.promotion", "promotion", "P2", "units", 5.0),
                Reason.of("override.parameter", "author", "li"),
                Reason.of("advice.expedite", "document", "PO7"),
                Reason.of("warning.tied-up", "money", 99.0));

        assertThat(Column.ON_ORDER_IN_TIME.value(line)).isEqualTo(4.0);
        assertThat(Column.ON_ORDER_LATER.value(line)).isEqualTo(6.0);
        assertThat(Column.ROUNDING.value(line)).isEqualTo(4.5);
        assertThat(Column.MINIMUM.value(line)).isEqualTo(10.0);
        assertThat(Column.PACK.value(line)).isEqualTo(6.0);
        assertThat(Column.LEAD_TIME_P90.value(line)).isEqualTo(14.0);
        assertThat(Column.RECEIPTS.value(line)).isEqualTo(21.0);
        assertThat(Column.ON_TIME.value(line)).isEqualTo(0.75);
        assertThat(Column.PROMOTED.value(line)).isEqualTo(35.0);
        assertThat(Column.OVERRIDE_BY.value(line)).isEqualTo("li");
        assertThat(Column.TO_CHASE.value(line)).isEqualTo("PO7");
        assertThat(Column.TIED_UP.value(line)).isEqualTo(99.0);
    }

    @Test
    void whatTheRunDidNotSayIsNotKnown() {
        Line line = line(Reason.of("none.no-forecast"));

        for (Column column : Column.values()) {
            if (column.area() == Column.Area.DEMAND && column != Column.DEMAND && column != Column.DEMAND_P90) {
                assertThat(column.value(line)).as(column.name()).isNull();
            }
        }
        assertThat(Column.ROUNDING.value(line)).isNull();
        assertThat(Column.COVER_AFTER.value(line)).isNull();
    }

    @Test
    void aProfileTellsClassPatternSalesAndHowLongAnOrderLasts() {
        SkuProfile profile = new SkuProfile(
                "AZS",
                DemandClass.LUMPY,
                new double[] {Double.NaN, 0, 4, 8},
                8.0,
                12.0,
                12.0,
                LinesSample.DAY,
                2,
                1.0,
                2.0,
                "croston",
                0.4,
                -0.1,
                0.9);
        Line line = line(Reason.of("order.low")).withProfile(profile);

        assertThat(Column.CLASSES.value(line)).isEqualTo("AZS");
        assertThat(Column.PATTERN.value(line)).isEqualTo(DemandClass.LUMPY);
        assertThat(Column.RECENT.value(line)).isEqualTo("·▁▅█");
        assertThat(Column.STOCK_OUTS.value(line)).isEqualTo(2.0);
        assertThat((Double) Column.COVER_AFTER.value(line))
                .as("a position of 8 and 12 more at 2 a day")
                .isCloseTo(10, within(1e-9));
        assertThat(line.withLife(line.life(), "W").profile()).isSameAs(profile);
    }

    @Test
    void barsAreAsHighAsTheirShareOfTheHighest() {
        assertThat(Sparkline.of(new double[] {0, 50, 100, -5})).isEqualTo("▁▅█▁");
        assertThat(Sparkline.of(new double[] {0, Double.NaN})).isEmpty();
    }
}
