package almanac.store;

import static almanac.store.Examples.SHOP;
import static almanac.store.Examples.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import almanac.api.AlmanacException;
import almanac.api.run.PlanningRun;
import almanac.api.store.RunWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each failure is one clear line that names the store and no secret, and leaves the last complete plan. */
class StoreFailureTest {
    @TempDir
    Path home;

    @Test
    void aFullDiskLeavesThePreviousPlan() {
        FilePath.register(new FullDisk());
        StoreAddress address = StoreAddress.of("jdbc:h2:" + FullDisk.SCHEME + ":" + home.resolve("store"), "sa", "", 4);
        PlanningRun before;
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(address), 5)) {
            before = write(store);
        }
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(address), 5)) {
            FullDisk.leave(200_000);
            assertThatThrownBy(() -> {
                        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
                            for (int i = 0; i < 1_000; i++) {
                                writer.model(Examples.model("lstm", noise(i)), "all");
                            }
                            writer.complete(Examples.finished(writer.run()));
                        }
                    })
                    .isInstanceOf(AlmanacException.class)
                    .hasMessageContaining("no space left")
                    .hasMessageContaining(home.resolve("store").toString());
        } finally {
            FullDisk.leave(Long.MAX_VALUE);
        }
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(address), 5)) {
            assertThat(store.lastComplete(SHOP)).contains(before);
            assertThat(store.plans(before)).hasSize(1);
            write(store);
            assertThat(store.runs(SHOP, 9)).hasSize(2);
        }
    }

    private static byte[] noise(int seed) {
        byte[] bytes = new byte[20_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** As PostgreSQL reports a full disk: SQLSTATE 53100, see its manual, appendix A. */
    @Test
    void aServerWithoutSpaceIsToldAsThat() {
        String url = "jdbc:h2:mem:full;DB_CLOSE_DELAY=-1";
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(StoreAddress.of(url, "sa", "", 4)), 5)) {
            PlanningRun before = write(store);
            for (int statement = 1; statement < 9; statement++) {
                FailingStatements failing =
                        new FailingStatements(statement, new SQLException("could not extend file", "53100"));
                StoreAddress address = StoreAddress.of(url, "sa", "", 4);
                StoreDatabase broken = new StoreDatabase(address, a -> failing.around(Databases.connect(a)));
                try (SqlPlanStore full = new SqlPlanStore(broken, 5)) {
                    full.runs(SHOP, 1);
                    failing.arm();
                    assertThatThrownBy(() -> write(full))
                            .isInstanceOf(AlmanacException.class)
                            .hasMessageContaining("no space left");
                }
                assertThat(store.lastComplete(SHOP)).contains(before);
            }
            assertThat(write(store).id()).isGreaterThan(before.id());
            assertThat(store.runs(SHOP, 20)).hasSize(2);
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        StoreAddress h2 = new EmbeddedFile(home).address(4);
        new SqlPlanStore(Databases.open(h2), 5).runs(SHOP, 1);
        StoreAddress wrong = new StoreAddress(h2.url(), h2.user(), "s3cret", h2.shown(), 4);
        assertOneLine(wrong, "refuses its user or password", "s3cret");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsOptions() {
        StoreAddress nobody = StoreAddress.of(
                "jdbc:postgresql://localhost:1/almanac?password=s3cret&connectTimeout=2", "almanac", "s3cret", 4);
        assertOneLine(nobody, "jdbc:postgresql://localhost:1/almanac cannot be reached", "s3cret");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        StoreAddress there = PostgresServer.newDatabase();
        StoreAddress missing = StoreAddress.of(there.url() + "missing", there.user(), there.password(), 4);
        assertOneLine(missing, "does not exist", "option");
    }

    @Test
    void aDamagedFileIsTold() throws Exception {
        StoreAddress address = new EmbeddedFile(home).address(4);
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(address), 5)) {
            store.runs(SHOP, 1);
        }
        Files.write(home.resolve("store.mv.db"), "no database".repeat(2_000).getBytes(StandardCharsets.US_ASCII));
        assertOneLine(address, home.resolve("store.mv.db") + " is damaged", address.password());
    }

    @Test
    void aFileThatAnotherProgramHoldsIsTold() throws Exception {
        StoreAddress address = new EmbeddedFile(home).address(4);
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(address), 5)) {
            store.runs(SHOP, 1);
        }
        try (FileChannel file = FileChannel.open(home.resolve("store.mv.db"), StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            assertOneLine(address, "is in use by another program", address.password());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> new EmbeddedFile(file.resolve("store")).address(4))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining(file.resolve("store").toString());
    }

    @Test
    void damagedContentIsTold() {
        try (StoreDatabase database = Databases.open(StoreAddress.of("jdbc:h2:mem:damaged", "sa", "", 4));
                SqlPlanStore store = new SqlPlanStore(database, 5)) {
            PlanningRun run = write(store);
            database.change(dsl -> dsl.update(DSL.table("run_forecast"))
                    .set(DSL.field("content", byte[].class), new byte[] {9, 9})
                    .execute());
            assertThatThrownBy(() -> store.forecast(run, TEA))
                    .isInstanceOf(AlmanacException.class)
                    .hasMessageContaining("this version cannot read");
        }
    }

    @Test
    void theKeyIsForItsOwnerOnly() throws IOException {
        StoreAddress address = new EmbeddedFile(home).address(4);
        assertThat(Files.getPosixFilePermissions(home.resolve("store.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new EmbeddedFile(home).address(4)).isEqualTo(address);
        assertThat(address.password()).hasSizeGreaterThan(40);
        assertThat(address.toString()).doesNotContain(address.password());
    }

    @Test
    void theFileIsForOneProcessWhereItCouldBeServedToTheNetwork() {
        String set = System.clearProperty("h2.bindAddress");
        try {
            assertThat(new EmbeddedFile(home).address(4).url()).doesNotContain("AUTO_SERVER");
            System.setProperty("h2.bindAddress", "0.0.0.0");
            assertThat(new EmbeddedFile(home).address(4).url()).doesNotContain("AUTO_SERVER");
        } finally {
            System.setProperty("h2.bindAddress", set);
        }
        assertThat(new EmbeddedFile(home).address(4).url()).contains("AUTO_SERVER=TRUE");
    }

    @Test
    void otherDatabasesAreRefused() {
        StoreChoice choice = new StoreChoice("jdbc:mysql://db/x?password=s3cret", "u", "s3cret", home, 4);
        assertThatThrownBy(choice::address)
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("jdbc:mysql://db/x")
                .hasMessageNotContaining("s3cret");
    }

    private static void assertOneLine(StoreAddress address, String says, String secret) {
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(address), 5)) {
            AlmanacException thrown = catchThrowableOfType(AlmanacException.class, () -> store.lastComplete(SHOP));
            assertThat(thrown).hasMessageContaining(says);
            assertThat(thrown.getMessage()).doesNotContain("\n", secret, "SQL statement", "Exception");
            for (Throwable link = thrown; link != null; link = link.getCause()) {
                assertThat(String.valueOf(link.getMessage())).doesNotContain(secret);
            }
            SQLException asSql = catchThrowableOfType(
                    SQLException.class, () -> store.dataSource().getConnection());
            assertThat(asSql.getMessage()).isEqualTo(thrown.getMessage());
        }
    }

    private static PlanningRun write(SqlPlanStore store) {
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            PlanStoreContractTest.fill(writer, List.of(TEA), 1);
            return writer.complete(Examples.finished(writer.run()));
        }
    }
}
