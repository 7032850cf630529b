package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every database server must do besides: whoever reads cannot write, whatever a mapping asks for, and rights that are too wide are told. */
abstract class ServerInjectionContractTest extends InjectionContractTest {
    /** A statement that makes a function {@code evil} which empties {@code secret} and returns text. */
    abstract String evil();

    /** Statements that make a user {@code looker} who may SELECT from {@code sale}, whether or not there was one. */
    abstract List<String> looker();

    /** The same database for {@code looker}. */
    abstract DataSource looking();

    /** Somebody as statements name them. */
    abstract String named(String user);

    void execute(String... statements) throws SQLException {
        try (Connection connection = source().getConnection()) {
            for (String statement : statements) {
                SampleDatabase.execute(connection, statement);
            }
        }
    }

    SqlErp lookingAt(String mapping) {
        return new SqlErp(Tenant.DEFAULT, looking(), dialect(), Mapping.parse("m", mapping));
    }

    static void readDemand(SqlErp erp) {
        try (erp;
                Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.DAY, null, null))) {
            lines.toList();
        }
    }

    @Test
    void aMappingThatWritesThroughAFunctionIsStopped() throws SQLException {
        execute(evil());
        Mapping evil = Mapping.parse(
                "m",
                "-- table: demand\nselect evil() as item_id, '' as location_id, current_date as demand_date, 1 as quantity");
        assertThatThrownBy(() -> readDemand(new SqlErp(Tenant.DEFAULT, source(), dialect(), evil)))
                .message()
                .matches("(?i).*read.only transaction.*");
        assertThat(number("select count(*) from secret")).isEqualTo(1);
    }

    @Test
    void aReaderWhoCouldWriteIsToldOf() throws SQLException {
        execute(looker().toArray(String[]::new));
        try (SqlErp erp = lookingAt(MAPPING)) {
            assertThat(erp.check()).isEmpty();
            execute("grant update on sale to " + named("looker"));
            assertThat(codes(erp)).containsExactly("check.reader-may-write");
            assertThat(erp.check().get(0).what().value("example").orElseThrow())
                    .asString()
                    .endsWith(".sale");
        }
    }
}
