package almanac.cycle.series;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.store.PlanScope;
import almanac.cycle.MemoryErp;
import almanac.cycle.MemoryStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RememberedDemandTest {
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "demo");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final MemoryErp erp = new MemoryErp();
    private final MemoryStore store = new MemoryStore();

    private List<Double> read(boolean anew) {
        DemandQuery closed = new DemandQuery(TimeBucket.WEEK, null, MONDAY.plusDays(13));
        try (Stream<DemandLine> lines = new RememberedDemand(erp, store, SCOPE, anew).demand(closed)) {
            return lines.map(DemandLine::quantity).toList();
        }
    }

    @Test
    void onlyWhatChangedIsReadAndAnewFindsWhatLeftNoTrace() {
        erp.soldWeekly("A@W", "2026-01-05", 3, 10);
        erp.changes = DemandChanges.from("m1");
        assertThat(read(false)).containsExactly(10.0, 10.0);

        // One correction is told, another one left no trace.
        erp.sold("A@W", "2026-01-06", 1);
        erp.sold("A@W", "2026-01-13", 5);
        Sku sku = Sku.parse("A@W");
        erp.changes = new DemandChanges(
                "m2", true, Set.of(new DemandCell(sku, MONDAY)), List.of(new DemandLine(sku, MONDAY, 11, null)));
        assertThat(read(false)).containsExactly(11.0, 10.0);
        assertThat(erp.asked).isEqualTo("m1");
        erp.changes = DemandChanges.from("m3");
        assertThat(read(true)).containsExactly(11.0, 15.0);
        assertThat(erp.asked).isNull();

        // Too much has changed to tell it.
        erp.sold("A@W", "2026-01-07", 1);
        assertThat(read(false)).containsExactly(12.0, 15.0);
        assertThat(erp.asked).isEqualTo("m3");
    }

    @Test
    void aHostThatTellsNoChangesIsReadAsItIs() {
        erp.soldWeekly("A@W", "2026-01-05", 3, 10);
        assertThat(read(false)).containsExactly(10.0, 10.0);
        assertThat(store.demandMemory(SCOPE, TimeBucket.WEEK).mark()).isEmpty();
    }
}
