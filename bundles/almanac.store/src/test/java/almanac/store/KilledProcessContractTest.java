package almanac.store;

import static almanac.store.Examples.SHOP;
import static almanac.store.Examples.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.run.PlanningRun;
import almanac.api.store.RunWriter;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold when a process that writes a run is killed. */
abstract class KilledProcessContractTest {
    private StoreAddress address;

    abstract StoreAddress emptyDatabase() throws Exception;

    @BeforeEach
    void newDatabase() throws Exception {
        address = emptyDatabase();
    }

    @Test
    void thePreviousPlanStaysAndTheNextRunStartsClean() throws Exception {
        PlanningRun before;
        try (SqlPlanStore store = open()) {
            before = write(store);
        }
        try (OtherProcess other = OtherProcess.start(address, OtherProcess.WRITTEN)) {
            other.kill();
        }
        try (StoreDatabase database = Databases.open(address);
                SqlPlanStore store = new SqlPlanStore(database, 10)) {
            assertThat(store.lastComplete(SHOP)).contains(before);
            assertThat(store.plans(before)).hasSize(1);
            assertThat(store.series(SHOP)).hasSize(1);
            assertThat(count(database, "run_series")).isGreaterThan(1);

            PlanningRun next = write(store);
            assertThat(store.runs(SHOP, 9)).extracting(PlanningRun::id).containsExactly(next.id(), before.id());
            assertThat(count(database, "run_series")).isEqualTo(2);
            assertThat(count(database, "run_forecast")).isEqualTo(2);
            assertThat(count(database, "series_blob")).isEqualTo(1);
        }
    }

    @Test
    void aRunOfALivingProcessIsLeftAlone() throws Exception {
        try (SqlPlanStore store = open();
                OtherProcess other = OtherProcess.start(address, OtherProcess.WRITTEN)) {
            store.begin(Examples.starting(SHOP)).close();
            assertThat(store.runs(SHOP, 9)).extracting(PlanningRun::state).containsExactly(PlanningRun.State.RUNNING);
            assertThat(store.lastComplete(SHOP)).isEmpty();
            other.kill();
            store.begin(Examples.starting(SHOP)).close();
            assertThat(store.runs(SHOP, 9)).isEmpty();
        }
    }

    @Test
    void aRunThatWasCompleteStays() throws Exception {
        try (OtherProcess other = OtherProcess.start(address, OtherProcess.COMPLETE)) {
            other.kill();
        }
        try (SqlPlanStore store = open()) {
            PlanningRun run = store.lastComplete(SHOP).orElseThrow();
            assertThat(store.plans(run)).hasSize(OtherProcess.skus().size());
        }
    }

    @Test
    void severalProcessesUseItAtOnce() throws Exception {
        try (OtherProcess other = OtherProcess.start(address, OtherProcess.COMPLETE);
                SqlPlanStore store = open()) {
            PlanningRun run = store.lastComplete(SHOP).orElseThrow();
            assertThat(store.plans(run)).hasSize(OtherProcess.skus().size());
            write(store);
            other.kill();
            assertThat(store.plans(run)).hasSize(OtherProcess.skus().size());
            assertThat(store.runs(SHOP, 9)).hasSize(2);
        }
    }

    private SqlPlanStore open() {
        return new SqlPlanStore(Databases.open(address), 10);
    }

    private static PlanningRun write(SqlPlanStore store) {
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            PlanStoreContractTest.fill(writer, List.of(TEA), 1);
            return writer.complete(Examples.finished(writer.run()));
        }
    }

    private static int count(StoreDatabase database, String table) {
        return database.read(dsl -> dsl.fetchCount(DSL.table(table)));
    }
}
