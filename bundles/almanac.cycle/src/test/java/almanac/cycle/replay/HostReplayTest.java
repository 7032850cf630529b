package almanac.cycle.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Availability;
import almanac.api.host.StockLevel;
import almanac.api.replenishment.ReplayLine;
import almanac.cycle.Doubles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Replays of a host: nothing later is seen, stock balances, a killed replay goes on. */
class HostReplayTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int HISTORY = 30;
    private static final int BUCKETS = 9;

    /** Demand of some SKUs that is the same up to a bucket, and from there on as the seed has it. */
    private static Doubles shop(long seed, int sameTo) {
        Doubles doubles = new Doubles();
        for (int k = 0; k < 5; k++) {
            Random past = new Random(k);
            Random future = new Random(1000 * seed + k);
            for (int t = 0; t < HISTORY + BUCKETS; t++) {
                int units = (t < sameTo ? past : future).nextInt(12) - (k == 3 ? 6 : 0);
                doubles.erp.sold(
                        "I" + k + "@W", FIRST.plusWeeks(t).plusDays(k).toString(), k == 4 && t < 33 ? 0 : units);
            }
            doubles.erp.stock.add(new StockLevel(Sku.parse("I" + k + "@W"), 20, 0, 0));
        }
        return doubles;
    }

    private static ReplayRequest request(Doubles doubles, Path checkpoint) {
        return new ReplayRequest(
                doubles.hosts.scope(Tenant.DEFAULT, "demo"),
                FIRST.plusWeeks(HISTORY).plusDays(3),
                BUCKETS,
                TimeBucket.WEEK,
                List.of(),
                6,
                2,
                List.of(ReplayVariant.HOST, new ReplayVariant(null, 0.9)),
                checkpoint);
    }

    private static List<ReplayLine> replay(Doubles doubles, Path checkpoint) {
        List<ReplayLine> lines = new ArrayList<>();
        doubles.hostReplay().run(request(doubles, checkpoint), (v, label, all) -> lines.addAll(all), Progress.NONE);
        return lines;
    }

    @Property(tries = 25)
    void decisions_up_to_a_bucket_are_the_same_whatever_comes_after(
            @ForAll @IntRange(min = 1, max = BUCKETS) int seen, @ForAll @IntRange(max = 1000) int seed) {
        long last = shop(0, 0).settings.bucket() == TimeBucket.WEEK ? bucket(HISTORY + seen) : 0;
        List<Double> one = orders(replay(shop(seed, HISTORY + seen), null), last);
        List<Double> other = orders(replay(shop(seed + 1, HISTORY + seen), null), last);
        assertThat(one).isNotEmpty().isEqualTo(other);
    }

    private static long bucket(int week) {
        return almanac.api.demand.TimeGrid.WEEKS.indexOf(FIRST.plusWeeks(week));
    }

    /** The order of a bucket's row was decided at the end of the bucket before. */
    private static List<Double> orders(List<ReplayLine> lines, long last) {
        return lines.stream()
                .filter(l -> l.bucket() <= last)
                .map(ReplayLine::ordered)
                .toList();
    }

    @Property(tries = 25)
    void stock_balances_in_every_bucket(@ForAll @IntRange(max = 1000) int seed) {
        for (ReplayLine line : replay(shop(seed, 0), null)) {
            assertThat(line.endStock()).isEqualTo(line.startStock() + line.arrived() - line.sold());
            assertThat(line.demand()).isEqualTo(line.sold() + line.unitsShort()).isNotNegative();
        }
    }

    @Example
    void histories_end_with_the_bucket_before_and_censoring_ends_where_the_replay_begins() {
        Doubles doubles = shop(1, HISTORY);
        Sku sku = Sku.parse("I0@W");
        doubles.erp.availability.add(new Availability(sku, FIRST.plusWeeks(HISTORY - 1), 0));
        doubles.erp.availability.add(new Availability(sku, FIRST.plusWeeks(HISTORY + 1), 0));
        replay(doubles, null);
        List<DemandSeries> seen = doubles.forecasting.seen.stream()
                .filter(s -> s.sku().equals(sku))
                .toList();
        assertThat(seen).extracting(DemandSeries::endBucket).startsWith(bucket(HISTORY), bucket(HISTORY + 1));
        DemandSeries last = seen.get(seen.size() - 1);
        assertThat(last.endBucket()).isEqualTo(bucket(HISTORY + BUCKETS - 1));
        assertThat(last.isCensored((int) (bucket(HISTORY - 1) - last.firstBucket())))
                .isTrue();
        assertThat(last.isCensored((int) (bucket(HISTORY + 1) - last.firstBucket())))
                .isFalse();
    }

    @Example
    void a_replay_that_was_killed_goes_on_to_the_same_end() throws Exception {
        Path checkpoint = Files.createTempDirectory("replay").resolve("r.csv.checkpoint");
        List<ReplayLine> whole = replay(shop(7, 0), null);
        AtomicInteger asked = new AtomicInteger();
        Progress killed = new Progress() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 30;
            }
        };
        Doubles first = shop(7, 0);
        assertThatThrownBy(() -> first.hostReplay().run(request(first, checkpoint), (v, l, lines) -> {}, killed))
                .isInstanceOf(CancelledException.class);
        assertThat(checkpoint).exists();
        Files.writeString(checkpoint, Files.readString(checkpoint) + "order,I0,W,\"cut");

        List<ReplayLine> lines = new ArrayList<>();
        Doubles again = shop(7, 0);
        ReplayOutcome outcome =
                again.hostReplay().run(request(again, checkpoint), (v, l, all) -> lines.addAll(all), Progress.NONE);
        assertThat(outcome.resumed()).isPositive().isLessThan(BUCKETS);
        assertThat(lines).isEqualTo(whole);
        assertThat(checkpoint).doesNotExist();
    }

    @Example
    void a_checkpoint_of_other_data_is_not_used() throws Exception {
        Path checkpoint = Files.createTempDirectory("replay").resolve("r.csv.checkpoint");
        Files.writeString(checkpoint, "almanac-replay-1,0123\nend\nend\n");
        assertThat(replay(shop(7, 0), checkpoint)).isEqualTo(replay(shop(7, 0), null));
    }
}
