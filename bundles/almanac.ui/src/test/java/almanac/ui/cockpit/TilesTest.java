package almanac.ui.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.ui.worklist.Line;
import almanac.ui.worklist.LinesSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class TilesTest {
    private static final SkuPlan OUT = LinesSample.plan(new Sku("A", "CW"), Urgency.STOCKED_OUT, 0, 100.0);
    private static final SkuPlan TOO_MUCH = LinesSample.plan(
            new Sku("B", "CW"),
            Urgency.SURPLUS,
            500,
            null,
            Reason.of("warning.surplus", "quantity", 400.0),
            Reason.of("warning.tied-up", "money", 800.0));

    private static Line line(SkuPlan plan, long id) {
        return Line.of(
                plan,
                id == 0 ? null : LinesSample.life(id, plan.sku(), "V", SuggestionStatus.NEW, 10, 2.5),
                LinesSample.item(plan.sku().itemId(), "x", null, null),
                "CW",
                "V",
                null);
    }

    private static Tile tile(List<Tile> tiles, String key) {
        return tiles.stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aSkuCountsOnceHoweverManyLinesItHas() {
        List<Tile> tiles = Tiles.of(List.of(line(OUT, 1), line(OUT, 2), line(TOO_MUCH, 0)), List.of());

        assertThat(tile(tiles, "stocked-out").count()).isEqualTo(1);
        assertThat(tile(tiles, "stocked-out").money()).isEqualTo(100);
        assertThat(tile(tiles, "stocked-out").change())
                .as("nothing to compare with")
                .isNull();
        assertThat(tile(tiles, "surplus").money()).isEqualTo(800);
        assertThat(tile(tiles, "to-decide").count()).isEqualTo(2);
        assertThat(tile(tiles, "to-decide").money()).isEqualTo(50);
    }

    @Test
    void trendsCompareWithTheRunBefore() {
        List<Tile> tiles = Tiles.of(List.of(line(OUT, 1)), List.of(TOO_MUCH));

        assertThat(tile(tiles, "stocked-out").change()).isEqualTo(1);
        assertThat(tile(tiles, "surplus").change()).isEqualTo(-1);
    }

    @Test
    void forecastsThatNeedAttentionAreCountedWhateverTheReason() {
        SkuPlan biased =
                LinesSample.plan(new Sku("C", "CW"), Urgency.NONE, 5, null, Reason.of("attention.bias", "buckets", 4L));
        SkuPlan drifted =
                LinesSample.plan(new Sku("D", "CW"), Urgency.NONE, 5, 7.0, Reason.of("attention.drift", "buckets", 4L));

        List<Tile> tiles = Tiles.of(List.of(line(biased, 0), line(drifted, 0), line(OUT, 1)), List.of(drifted));

        assertThat(tile(tiles, "attention").count()).isEqualTo(2);
        assertThat(tile(tiles, "attention").money()).isEqualTo(7);
        assertThat(tile(tiles, "attention").change()).isEqualTo(1);
        assertThat(tile(tiles, "last-run").count()).isEqualTo(3);
    }

    @Test
    void whatATileCountsIsWhatItsFilterShows() {
        List<Line> lines = List.of(line(OUT, 1), line(TOO_MUCH, 0));

        assertThat(Tiles.of(lines, List.of()))
                .allSatisfy(tile ->
                        assertThat(lines.stream().filter(tile.filter()).count()).isEqualTo(tile.count()));
    }
}
