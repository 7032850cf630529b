package almanac.erp.demo;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.erp.demo.shop.Company;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the database of a demo company. It is written under another name and moved to its place when it is complete, so nobody ever sees
 * half of it; of two processes that make it at once, either may win, for both make the same.
 */
final class DemoDatabase {
    /** Of the schema and the generator: another version makes another file. */
    static final int VERSION = 1;

    /** Nobody needs longer to make one. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(DemoDatabase.class);
    private final H2Files h2;

    DemoDatabase(H2Files h2) {
        this.h2 = h2;
    }

    /** Makes it where it is not there. */
    synchronized void ensure(Path database, long seed) {
        Path file = H2Files.file(database);
        if (Files.exists(file)) {
            return;
        }
        LOG.info("making the demo company {} in {}", seed, file);
        Path draft = database.resolveSibling(database.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createDirectories(database.toAbsolutePath().getParent());
            sweep(file);
            fill(draft, seed);
            publish(H2Files.file(draft), file);
        } catch (IOException | SQLException | DataAccessException e) {
            throw new AlmanacException(Texts.of(DemoDatabase.class).get("home", file), e);
        } finally {
            remove(H2Files.file(draft));
        }
    }

    private void fill(Path database, long seed) throws SQLException {
        try (Connection connection = h2.toFill(database).getConnection()) {
            DSLContext sql = DSL.using(connection, SQLDialect.H2, new Settings().withExecuteLogging(false));
            for (String statement : DemoSql.schema()) {
                sql.execute(statement);
            }
            BulkRows rows = new BulkRows(sql);
            new Company(seed).write(rows);
            rows.flush();
        }
    }

    private static void publish(Path made, Path file) throws IOException {
        try {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(file)) {
                throw e;
            }
            LOG.debug("another process has made {} meanwhile", file, e);
        }
    }

    /** Removes what processes left that were killed in the middle. */
    private static void sweep(Path file) throws IOException {
        String pattern = file.getFileName().toString().replace(H2Files.SUFFIX, ".*" + H2Files.SUFFIX);
        Instant longAgo = Instant.now().minus(LONGEST);
        try (DirectoryStream<Path> drafts =
                Files.newDirectoryStream(file.toAbsolutePath().getParent(), pattern)) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(longAgo)) {
                    remove(draft);
                }
            }
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warn("cannot delete {}", draft, e);
        }
    }
}
