package almanac.erp.demo;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Tenant;
import almanac.api.Texts;
import almanac.api.host.Erp;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Opens demo companies; each is made when it is first asked for, and kept. */
final class DemoHosts {
    private static final long USUAL_SEED = 1;
    private static final Pattern ADDRESS = Pattern.compile("(?:seed=)?(\\d{1,9})");

    private final Path home;
    private final H2Files h2;
    private final DemoDatabase databases;

    /**
     * @param home folder of the databases; made where it is not there
     */
    DemoHosts(Path home, H2Files h2) {
        this.home = home;
        this.h2 = h2;
        this.databases = new DemoDatabase(h2);
    }

    /**
     * Opens a company.
     *
     * @param address empty, or its seed as {@code 7} or {@code seed=7}
     */
    Erp open(String address, Tenant tenant) {
        Path database = home.resolve("demo-" + seed(address) + "-" + DemoDatabase.VERSION);
        databases.ensure(database, seed(address));
        try {
            DataSource source = h2.toRead(database);
            Connection keeper = source.getConnection();
            return new DemoErp(tenant, source, keeper, new DemoDrafts(h2, drafts(database)));
        } catch (SQLException e) {
            Path file = H2Files.file(database);
            throw new InputException(
                    Place.of(file.toString()), Texts.of(DemoHosts.class).get("incomplete", file), e);
        }
    }

    /** What the company's ERP takes in is kept beside its history, so that the history need never be written to. */
    static Path drafts(Path database) {
        return database.resolveSibling(database.getFileName() + "-drafts");
    }

    private static long seed(String address) {
        if (address.isBlank()) {
            return USUAL_SEED;
        }
        Matcher matcher = ADDRESS.matcher(address.strip());
        if (!matcher.matches()) {
            throw new InputException(Place.of("demo"), Texts.of(DemoHosts.class).get("address", address));
        }
        return Long.parseLong(matcher.group(1));
    }
}
