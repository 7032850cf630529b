package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What ships gives approved suggestions to a database, and is killed on the way. Each point of the way is held by a lock that the process runs into, so that
 * where it dies is no matter of time.
 */
class PublishIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final String SCOPE_LOCK = "select id from plan_scope for update";
    private static final String OUTBOX_LOCK = "lock table outbox in exclusive mode";

    /** Statements of a host whose triggers wait where the test wants them to. */
    private static final List<String> HOST = List.of(
            "create table requisition (no serial primary key, draft_key text not null unique, item text not null,"
                    + " place text, vendor text, pieces numeric not null check (pieces > 0), wanted date,"
                    + " state text not null default 'DRAFT')",
            "create table journal (draft_key text)",
            "create function wait() returns trigger language plpgsql as"
                    + " $$ begin perform pg_advisory_xact_lock_shared(tg_argv[0]::int); return new; end $$",
            "create trigger before_insert before insert on requisition for each row execute function wait(1)",
            "create trigger after_journal after insert on journal for each row execute function wait(2)",
            "create constraint trigger at_commit after insert on requisition deferrable initially deferred"
                    + " for each row execute function wait(3)",
            "create role reader login",
            "grant select on all tables in schema public to reader",
            "create role writer login",
            "grant select, insert, update on requisition, journal to writer",
            "grant usage on requisition_no_seq to writer");

    private static final String WRITE =
            """
            -- write: draft
            insert into requisition (draft_key, item, place, vendor, pieces, wanted)
            values (:key, :item, :location, :supplier, :quantity, :arrives);
            insert into journal (draft_key) values (:key)

            -- write: document
            select 'R' || no as document, state from requisition where draft_key = :key

            -- write: cancel
            update requisition set state = 'CANCELLED' where draft_key = :key and state = 'DRAFT'
            """;

    @TempDir
    Path home;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void hostAndStore() throws Exception {
        postgres = EmbeddedPostgres.start();
        Shop shop = Shop.of(home.resolve("shop"), 12);
        try (Connection connection = host()) {
            shop.load(connection);
            for (String statement : HOST) {
                execute(connection, statement);
            }
            execute(connection, "create database almanac_store");
        }
        Files.writeString(home.resolve("write.sql"), WRITE);
        settings("live");
        run(0, "plan", "--host", "sql:shop.properties");
        run(0, "approve", "--host", "sql:shop.properties", "--all", "--by", "li");
    }

    private void settings(String writeback) throws Exception {
        Files.write(
                home.resolve("shop.properties"),
                List.of(
                        "url=jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                        "user=reader",
                        "mapping=write.sql",
                        "writeback=" + writeback,
                        "write_user=writer"));
    }

    @AfterEach
    void stop() throws Exception {
        postgres.close();
    }

    private Connection host() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private Connection store() throws SQLException {
        return postgres.getDatabase("postgres", "almanac_store").getConnection();
    }

    @Test
    void killedAtTenPointsOfTheWayTheHostGetsOneDocumentEach() throws Exception {
        // Before anything is noted.
        killedAt(1, store(), "select scope_id from publish_lock for update");
        killedAt(2, store(), SCOPE_LOCK);
        killedAt(3, store(), OUTBOX_LOCK);
        // In the host.
        killedAt(4, host(), "lock table requisition in access exclusive mode");
        killedAt(5, host(), "select pg_advisory_xact_lock(1)");
        killedAt(6, host(), "lock table journal in access exclusive mode");
        killedAt(7, host(), "select pg_advisory_xact_lock(2)");
        assertThat(documents()).isZero();
        // While the host commits: it does so although nobody is there to be told.
        killedAt(8, host(), "select pg_advisory_xact_lock(3)");
        awaitDocuments(1);
        // The host has it; our own books are not written, or half.
        killedAfterCommit(9, SCOPE_LOCK);
        killedAfterCommit(10, OUTBOX_LOCK);
        awaitDocuments(3);

        String said =
                run(0, "publish", "--host", "sql:shop.properties", "--all").out();
        String ordered = run(0, "worklist", "--host", "sql:shop.properties", "--status", "ordered")
                .out();
        assertThat(said.lines().filter(line -> line.contains("ordered R"))).hasSizeGreaterThan(10);
        assertThat(ordered.lines().filter(line -> line.strip().startsWith("#")))
                .hasSameSizeAs(said.lines().toList());
        assertThat(documents()).isEqualTo(said.lines().count());
        assertThat(number("select count(*) from journal")).isEqualTo(documents());
        assertThat(number("select count(distinct (item, place)) from requisition"))
                .isEqualTo(documents());
        assertThat(run(0, "publish", "--host", "sql:shop.properties", "--all").out())
                .isEmpty();
        assertThat(run(0, "outbox", "--host", "sql:shop.properties").out()).doesNotContain("waiting");
    }

    @Test
    void aDryRunShowsRefusalsAreToldAndDraftsComeBack() throws Exception {
        settings("dry-run");
        assertThat(run(0, "publish", "--host", "sql:shop.properties", "--id", "1")
                        .err())
                .contains("Dry run, nothing was written", "insert into requisition");
        assertThat(documents()).isZero();

        settings("live");
        try (Connection connection = host()) {
            execute(connection, "alter table requisition add constraint not_this_one check (item <> 'item-1')");
        }
        Launch partly = run(1, "publish", "--host", "sql:shop.properties", "--all");
        assertThat(partly.out()).contains("ordered R");
        assertThat(partly.err()).contains("The host refused it", "not_this_one");
        assertThat(run(0, "worklist", "--host", "sql:shop.properties", "--status", "approved")
                        .out())
                .contains("item-1@", "not_this_one");

        int sent = documents();
        String id = partly.out().lines().findFirst().orElseThrow().replaceFirst("^#(\\d+) .*$", "$1");
        assertThat(run(0, "cancel", "--host", "sql:shop.properties", "--id", id, "--reason", "too early")
                        .out())
                .contains("#" + id);
        assertThat(number("select count(*) from requisition where state = 'CANCELLED'"))
                .isEqualTo(1);
        assertThat(documents()).isEqualTo(sent);
        assertThat(run(0, "outbox", "--host", "sql:shop.properties").out()).contains("cancelled", "refused");
    }

    /** Publishes one suggestion and kills the process where it runs into a lock. */
    private void killedAt(int id, Connection holder, String lock) throws Exception {
        try (holder) {
            holder.setAutoCommit(false);
            execute(holder, lock);
            Launch publish = publish(id);
            awaitWaiting(publish);
            kill(publish);
            holder.rollback();
        }
        awaitNobody();
    }

    /** Lets the host commit, and kills the process where it runs into a lock of the store. */
    private void killedAfterCommit(int id, String lock) throws Exception {
        try (Connection commit = host();
                Connection books = store()) {
            commit.setAutoCommit(false);
            books.setAutoCommit(false);
            execute(commit, "select pg_advisory_xact_lock(3)");
            Launch publish = publish(id);
            awaitWaiting(publish);
            execute(books, lock);
            commit.rollback();
            awaitDocuments(id - 7);
            awaitWaiting(publish);
            kill(publish);
            books.rollback();
        }
        awaitNobody();
    }

    private Launch publish(int id) throws Exception {
        return start("publish", "--host", "sql:shop.properties", "--id", Integer.toString(id));
    }

    private static void kill(Launch publish) throws Exception {
        publish.process().descendants().forEach(ProcessHandle::destroyForcibly);
        publish.process().destroyForcibly();
        publish.code();
    }

    private void awaitWaiting(Launch publish) throws Exception {
        await(() -> {
            if (!publish.process().isAlive()) {
                throw new IllegalStateException("ended by itself: " + publish.out() + publish.err());
            }
            return number("select count(*) from pg_locks where not granted") > 0;
        });
    }

    /** Until the server has noticed that the dead process is gone. */
    private void awaitNobody() throws Exception {
        await(() -> number("select count(*) from pg_stat_activity where usename = 'writer'"
                        + " or datname = 'almanac_store' or wait_event_type = 'Lock'")
                == 0);
    }

    private void awaitDocuments(int wanted) throws Exception {
        await(() -> documents() == wanted);
    }

    private interface Check {
        boolean isTrue() throws Exception;
    }

    private static void await(Check check) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!check.isTrue()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.sleep(50);
        }
    }

    private int documents() throws SQLException {
        return number("select count(*) from requisition");
    }

    private int number(String query) throws SQLException {
        try (Connection connection = host();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Launch start(String... words) throws Exception {
        Map<String, String> environment = Map.of(
                "ALMANAC_STORE_URL",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/almanac_store",
                "ALMANAC_STORE_USER",
                "postgres");
        return Launch.start(SCRIPT, home, home, environment, words);
    }

    private Launch run(int code, String... words) throws Exception {
        Launch launch = start(words);
        assertThat(launch.code()).as(launch.out() + launch.err()).isEqualTo(code);
        return launch;
    }
}
