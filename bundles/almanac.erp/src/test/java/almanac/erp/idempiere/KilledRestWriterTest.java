package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.PublishResult;
import almanac.erp.KillingProxy;
import almanac.erp.KillingProxy.Moment;
import almanac.erp.idempiere.rest.RestPluginServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whenever a process that writes through REST is killed with SIGKILL, the next one leaves exactly one document. */
class KilledRestWriterTest {
    /** What a process ends with that SIGKILL ended. */
    private static final int KILLED = 137;

    private static final Pattern CALL = Pattern.compile("^([A-Z]+ /api/v1/[a-z_/]+)");

    private static GardenDatabase database;

    @BeforeAll
    static void create() {
        database = GardenDatabase.plain();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/auth/tokens, BEFORE, 0",
        "POST /api/v1/auth/tokens, DONE, 0",
        "POST /api/v1/auth/tokens, HALF, 0",
        "GET /api/v1/models/m_requisitionline, BEFORE, 0",
        "GET /api/v1/models/m_requisitionline, DONE, 0",
        "GET /api/v1/models/m_requisitionline, ANSWERED, 0",
        "POST /api/v1/models/m_requisition, BEFORE, 0",
        "POST /api/v1/models/m_requisition, DONE, 1",
        "POST /api/v1/models/m_requisition, HALF, 1",
        "POST /api/v1/models/m_requisition, ANSWERED, 1"
    })
    void exactlyOneDocumentIsLeft(String call, Moment moment, int written) throws Exception {
        try (RestPluginServer server = new RestPluginServer();
                KillingProxy proxy = new KillingProxy(server.address().getPort(), CALL)) {
            Process[] process = new Process[1];
            proxy.at(call, moment, () -> process[0].destroyForcibly());
            URI through = URI.create("http://localhost:" + proxy.port() + "/api/v1/");
            process[0] = OwnProcess.start(RestWritingProcess.class, database.url(), through.toString());
            assertThat(process[0].waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process[0].exitValue()).isEqualTo(KILLED);
            assertThat(server.records("m_requisition")).hasSize(written);

            assertThat(RestWritingProcess.writer(database.source(), server.address())
                            .publish(WritingProcess.drafts()))
                    .extracting(PublishResult::document)
                    .containsExactly("800000", "800000");
            assertThat(server.records("m_requisition")).hasSize(1);
            assertThat(server.records("m_requisitionline"))
                    .extracting(line -> line.get("Description"))
                    .isEqualTo(List.of("almanac:k1 Almanac #7", "almanac:k2 Almanac #7"));
        }
    }
}
