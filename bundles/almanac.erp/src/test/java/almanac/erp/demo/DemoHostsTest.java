package almanac.erp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Availability;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Draft;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.host.PublishResult;
import almanac.api.host.SupplyKind;
import almanac.erp.demo.shop.Company;
import almanac.erp.demo.shop.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo company as planning sees it, against the truth that only its maker knows. */
class DemoHostsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @TempDir
    static Path home;

    private static Erp erp;
    private static final Company TRUTH = new Company(7);
    private static final Map<Sku, Map<LocalDate, Double>> DEMAND = new HashMap<>();

    @BeforeAll
    static void openAndRead() throws IOException {
        Path killed = Files.createFile(home.resolve("demo-7-1.0e0e.mv.db"));
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        erp = hosts().open("seed=7", Tenant.DEFAULT);
        TRUTH.write(Rows.NONE);
        try (Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.DAY, null, null))) {
            lines.forEach(
                    l -> DEMAND.computeIfAbsent(l.sku(), s -> new HashMap<>()).put(l.date(), l.quantity()));
        }
    }

    @AfterAll
    static void close() {
        erp.close();
    }

    private static DemoHosts hosts() {
        return new DemoHosts(home, new H2Files(new OsgiDataSourceFactory(new Driver())));
    }

    private static double sold(Sku sku, LocalDate date) {
        return DEMAND.getOrDefault(sku, Map.of()).getOrDefault(date, 0.0);
    }

    @Test
    void demandEndsToday() {
        assertThat(erp.lastDemandDate()).isEqualTo(TODAY);
    }

    @Test
    void onlyTheCompleteDatabaseIsLeftInTheFolder() throws Exception {
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.contains("drafts")))
                    .containsExactly("demo-7-1.mv.db");
        }
    }

    @Test
    void severalHostsReadAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Long> reading = () -> {
                try (Erp other = hosts().open("7", Tenant.DEFAULT);
                        Stream<Item> items = other.items()) {
                    return items.count();
                }
            };
            for (var count : threads.invokeAll(List.of(reading, reading, reading))) {
                assertThat(count.get()).isEqualTo(220);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anAddressThatIsNoSeedIsRefused() {
        assertThatThrownBy(() -> hosts().open("big", Tenant.DEFAULT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("demo:seed=7");
    }

    @Test
    void whatCouldNotBeSoldIsMissingFromDemand() {
        double lost = 0;
        double asked = 0;
        for (Sku sku : DEMAND.keySet()) {
            for (LocalDate day = Company.firstDay(); !day.isAfter(TODAY); day = day.plusDays(1)) {
                Company.Truth truth = TRUTH.truth(sku.itemId(), sku.locationId(), day);
                lost += truth.lost();
                asked += truth.asked();
            }
        }
        assertThat(lost / asked).isBetween(0.02, 0.15);
    }

    @Test
    void lostSalesHappenOnDaysThatAvailabilityMarks() {
        Map<Sku, Set<LocalDate>> censored;
        try (Stream<Availability> days = erp.availability()) {
            censored = days.collect(Collectors.groupingBy(
                    Availability::sku, Collectors.mapping(Availability::date, Collectors.toSet())));
        }
        // Before the last weeks, in which stock reserved for orders ahead may be there and yet not for sale.
        LocalDate end = TODAY.minusDays(20);
        int lostDays = 0;
        int marked = 0;
        for (Sku sku : DEMAND.keySet()) {
            for (LocalDate day = Company.firstDay(); day.isBefore(end); day = day.plusDays(1)) {
                if (TRUTH.truth(sku.itemId(), sku.locationId(), day).lost() > 0) {
                    lostDays++;
                    marked += censored.getOrDefault(sku, Set.of()).contains(day) ? 1 : 0;
                }
            }
        }
        assertThat(lostDays).isPositive();
        assertThat((double) marked / lostDays).isGreaterThan(0.99);
    }

    @Test
    void promotionsLiftSalesInTheData() {
        List<Promotion> promotions;
        try (Stream<Promotion> all = erp.promotions()) {
            promotions = all.toList();
        }
        assertThat(promotions).anyMatch(p -> p.startDate().isAfter(TODAY));
        double during = 0;
        double before = 0;
        for (Promotion p : promotions) {
            if (p.itemId() != null && p.locationId() == null && p.discountPercent() >= 30) {
                Sku sku = new Sku(p.itemId(), "S2");
                for (LocalDate day = p.startDate(); !day.isAfter(p.endDate()); day = day.plusDays(1)) {
                    during += sold(sku, day);
                    before += sold(sku, day.minusWeeks(3));
                }
            }
        }
        assertThat(during / before).isGreaterThan(1.3);
    }

    @Test
    void lunarNewYearMovesGiftsAndEmptiesTheWarehouse() {
        LocalDate holiday = LocalDate.of(2026, 2, 16);
        assertThat(total("GIF", "S2", holiday.minusDays(14), 14))
                .isGreaterThan(1.4 * total("GIF", "S2", holiday.minusDays(60), 14));
        assertThat(DEMAND.keySet().stream()
                        .filter(s -> s.locationId().equals("CW"))
                        .mapToDouble(s -> Math.max(0, sold(s, holiday.plusDays(2))))
                        .sum())
                .isZero();
    }

    private static double total(String category, String location, LocalDate from, int days) {
        double total = 0;
        for (Sku sku : DEMAND.keySet()) {
            if (sku.itemId().startsWith(category) && sku.locationId().equals(location)) {
                for (int i = 0; i < days; i++) {
                    total += sold(sku, from.plusDays(i));
                }
            }
        }
        return total;
    }

    @Test
    void aDraftIsTakenOnceForEachTenant() {
        Draft draft = draft("key-1", "TEA-001@CW", 12);
        PublishResult first = erp.publish(List.of(draft)).get(0);
        assertThat(first.accepted()).isTrue();
        try (Erp again = hosts().open("7", Tenant.DEFAULT);
                Erp other = hosts().open("7", new Tenant("other"))) {
            assertThat(again.publish(List.of(draft))).containsExactly(first);
            assertThat(other.publish(List.of(draft)).get(0).document()).isNotEqualTo(first.document());
        }
    }

    @Test
    void aDraftThatMakesNoSenseIsRefusedInWords() {
        List<PublishResult> results =
                erp.publish(List.of(draft("key-2", "TEA-001@nowhere", 1), draft("key-3", "TEA-001@CW", 0)));
        assertThat(results).noneMatch(PublishResult::accepted);
        assertThat(results.get(0).refusal()).contains("nowhere");
    }

    private static Draft draft(String key, String sku, double quantity) {
        return new Draft(
                key, SupplyKind.PURCHASE, Sku.parse(sku), "V01", null, quantity, TODAY, TODAY.plusDays(7), "below 20");
    }
}
