package almanac.replenishment.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.ReplayLine;
import almanac.api.replenishment.ReplayOrder;
import almanac.api.replenishment.ReplaySku;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SimulationTest {
    private static final TimeGrid WEEKS = TimeGrid.WEEKS;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final long FIRST = WEEKS.indexOf(MONDAY);
    private static final Sku TEA = new Sku("tea", "shop");
    private static final Sku DEPOT = new Sku("tea", "depot");

    private static ReplaySku sku(double[] demand, double stock, int leadTime, boolean lostSales, OpenSupply... supply) {
        return new ReplaySku(TEA, demand, stock, List.of(supply), leadTime, 1, 5, 7, lostSales);
    }

    private static Replay.Session begin(ReplaySku... skus) {
        return new ReplayService(Settings.DEFAULT, Set.of("s-S")).begin(WEEKS, FIRST, List.of(skus));
    }

    /** By hand: an order at the end of bucket t with a lead time of one bucket serves bucket t + 2. */
    @Example
    void timingIsThatOfTheContract() {
        Replay.Session replay = begin(sku(new double[] {4, 4, 4}, 10, 1, true));
        assertThat(replay.now()).isEqualTo(FIRST - 1);

        ReplayLine first =
                replay.advance(List.of(new ReplayOrder(TEA, 6, null))).get(0);
        assertThat(first).isEqualTo(new ReplayLine(TEA, FIRST, 10, 0, 4, 4, 0, 6, 6, 6, 0, 7));
        assertThat(replay.positions().get(TEA).openSupply())
                .containsExactly(new OpenSupply(TEA, SupplyKind.PURCHASE, MONDAY.plusWeeks(1), 6, null, null));

        ReplayLine second = replay.advance(List.of()).get(0);
        assertThat(second).isEqualTo(new ReplayLine(TEA, FIRST + 1, 6, 6, 4, 4, 0, 8, 0, 8, 0, 0));
    }

    @Example
    void aLeadTimeOfNoBucketServesTheNextOne() {
        Replay.Session replay = begin(sku(new double[] {4}, 0, 0, true));
        assertThat(replay.advance(List.of(new ReplayOrder(TEA, 4, null))).get(0).sold())
                .isEqualTo(4);
        assertThat(replay.isDone()).isTrue();
        assertThatThrownBy(() -> replay.advance(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void unmetDemandIsLostOrOwedAndChargedOnce() {
        double[] demand = {5, 5, 5};
        Replay.Session lost = begin(sku(demand, 3, 0, true));
        Replay.Session owed = begin(sku(demand, 3, 0, false));
        for (Replay.Session replay : List.of(lost, owed)) {
            replay.advance(List.of());
            replay.advance(List.of(new ReplayOrder(TEA, 10, null)));
            replay.advance(List.of());
        }
        // Lost: 2 short, then 10 - 5 = 5, then 0. Owed: 2 short, then 10 - 2 - 5 = 3, then 2 short.
        assertThat(lost.totals().unitsShort()).isEqualTo(2);
        assertThat(lost.totals().cost()).isEqualTo(2 * 5 + 5 + 7);
        assertThat(owed.totals().unitsShort()).isEqualTo(4);
        assertThat(owed.totals().cost()).isEqualTo(2 * 5 + 3 + 2 * 5 + 7);
        assertThat(owed.totals().fillRate()).isCloseTo(11.0 / 15, within(1e-12));
    }

    @Example
    void openSupplyArrivesInTheBucketOfItsDateLateOnesAtOnce() {
        OpenSupply late = new OpenSupply(TEA, SupplyKind.PURCHASE, MONDAY.minusDays(20), 1, null, null);
        OpenSupply next = new OpenSupply(TEA, SupplyKind.PURCHASE, MONDAY.plusDays(10), 2, null, null);
        Replay.Session replay = begin(sku(new double[] {0, 0}, 0, 0, true, late, next));
        assertThat(replay.advance(List.of()).get(0).arrived()).isEqualTo(1);
        assertThat(replay.advance(List.of()).get(0).arrived()).isEqualTo(2);
    }

    @Example
    void transfersTakeFromTheSourceNoMoreThanItHas() {
        ReplaySku depot = new ReplaySku(DEPOT, new double[] {0, 0}, 8, List.of(), 2, 1, 5, 0, true);
        Replay.Session replay = begin(depot, sku(new double[] {5, 5}, 0, 0, true));
        List<ReplayLine> lines = replay.advance(List.of(new ReplayOrder(TEA, 12, DEPOT)));
        assertThat(lines).extracting(ReplayLine::endStock).containsExactly(0.0, 3.0);
    }

    @Example
    void theSupplySideKnowsNothingLater() {
        Replay.Session replay = begin(sku(new double[] {4, 4}, 10, 2, true));
        SupplyTerm term = new SupplyTerm(
                "tea", null, "acme", true, 10.0, 3.0, null, null, null, null, null, null, null, null, null);
        SupplySide host = new SupplySide(
                MONDAY.plusYears(1),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(term),
                List.of(),
                List.of(),
                List.of());

        SupplySide then = replay.supply(host);
        assertThat(then.asOf()).isEqualTo(MONDAY.minusDays(1));
        assertThat(then.stock().get(TEA).onHand()).isEqualTo(10);
        assertThat(then.terms().get(0).leadTimeDays()).isEqualTo(14);
        assertThat(then.terms().get(0).leadTimeSdDays()).isZero();
    }

    @Property(tries = 100)
    void stockBalancesInEveryBucket(
            @ForAll @IntRange(min = 0, max = 4) int leadTime,
            @ForAll boolean lostSales,
            @ForAll @IntRange(min = 0, max = 10_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] demand = random.ints(30, 0, 12).asDoubleStream().toArray();
        Replay.Session replay = begin(sku(demand, random.nextInt(30), leadTime, lostSales));
        List<ReplayLine> lines = new ArrayList<>();
        double ordered = 0;
        double arrived = 0;
        while (!replay.isDone()) {
            int order = random.nextInt(15);
            ReplayLine line = replay.advance(order == 0 ? List.of() : List.of(new ReplayOrder(TEA, order, null)))
                    .get(0);
            double out = lostSales ? line.sold() : line.demand();
            assertThat(line.endStock()).isCloseTo(line.startStock() + line.arrived() - out, within(1e-9));
            assertThat(line.sold() + line.unitsShort()).isCloseTo(line.demand(), within(1e-9));
            assertThat(!lostSales || line.endStock() >= 0).isTrue();
            if (!lines.isEmpty()) {
                assertThat(line.startStock())
                        .isEqualTo(lines.get(lines.size() - 1).endStock());
            }
            lines.add(line);
            ordered += line.ordered();
            arrived += line.arrived();
        }
        assertThat(arrived + replay.positions().get(TEA).onOrder()).isCloseTo(ordered, within(1e-9));
        assertThat(replay.totals().cost())
                .isCloseTo(lines.stream().mapToDouble(ReplayLine::cost).sum(), within(1e-6));
    }
}
