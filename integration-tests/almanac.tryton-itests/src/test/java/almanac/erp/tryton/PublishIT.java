package almanac.erp.tryton;

import static almanac.erp.tryton.Values.is;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.erp.KillingProxy;
import almanac.erp.KillingProxy.Moment;
import almanac.erp.tryton.Almanac.Ended;
import almanac.erp.tryton.Almanac.Started;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a plan to the host's purchase requests by the commands that ship; and what is left of it where the process is killed. */
class PublishIT {
    private static final String DATABASE = "published";
    private static final String HOST = "tryton:tryton.properties";

    /** Where the process is killed: a call, and a moment of it. */
    private static final Map<String, List<Moment>> KILLS = kills();

    private static final Pattern CALL = Pattern.compile("\"method\":\"([a-z_.]+)\"");

    @TempDir
    static Path folder;

    private static LiveTryton tryton;
    private static TrytonRpc host;
    private static Company company;
    private static Almanac almanac;

    private static Map<String, List<Moment>> kills() {
        Map<String, List<Moment>> kills = new TreeMap<>();
        kills.put("common.db.login", List.of(Moment.BEFORE, Moment.DONE));
        kills.put("model.purchase.request.search_read", List.of(Moment.BEFORE, Moment.DONE));
        kills.put("model.stock.order_point.write", List.of(Moment.DONE));
        kills.put("model.purchase.request.create", List.of(Moment.BEFORE, Moment.DONE, Moment.HALF, Moment.ANSWERED));
        kills.put("common.db.logout", List.of(Moment.BEFORE));
        return kills;
    }

    /** The sample, with little stock left of two products. */
    @BeforeAll
    static void open() throws Exception {
        tryton = LiveTryton.get();
        Sample.ensure(tryton);
        tryton.copy(Sample.DATABASE, DATABASE);
        host = tryton.admin(DATABASE, 1);
        company = new Company(host, 1, 0);
        almanac = new Almanac(folder);
        List<Object> products = company.ids("product.product", List.of("code", "in", List.of("P0", "P1")));
        company.count(
                company.id("stock.location", is("code", "STO")),
                LocalDate.now(),
                products.get(0),
                10.0,
                products.get(1),
                12.0);
    }

    private static void settings(int server) throws Exception {
        Files.write(
                folder.resolve("tryton.properties"),
                List.of(
                        "url = " + tryton.jdbc(DATABASE),
                        "user = " + LiveTryton.READER,
                        "password = " + LiveTryton.READER_PASSWORD,
                        "company = 1",
                        "rpc.url = http://127.0.0.1:" + server + "/" + DATABASE + "/",
                        "rpc.user = " + Sample.USER,
                        "rpc.password = " + Sample.PASSWORD));
    }

    private static List<Map<String, Object>> requests() throws Refusal {
        return host.find(
                "purchase.request",
                List.of(List.of("description", "like", "Almanac%")),
                "product",
                "warehouse",
                "quantity",
                "state",
                "description");
    }

    private static Ended publish() throws Exception {
        return almanac.run("publish", "--host", HOST, "--all");
    }

    @Test
    void aPlanReachesTheHostOnce() throws Exception {
        settings(tryton.server());
        String supplier = (String) host.find("party.party", List.of(is("name", "Supplier")), "code")
                .get(0)
                .get("code");
        Ended check = almanac.run("host", "check", "--host", HOST);
        assertThat(check.out()).contains("#").doesNotContain(Sample.PASSWORD);
        almanac.run("plan", "--host", HOST, "--out", "plan.csv");
        assertThat(Files.readString(folder.resolve("plan.csv")))
                .contains("P0,WH")
                .contains("P1,WH");
        almanac.run("approve", "--host", HOST, "--supplier", supplier, "--by", "li");
        almanac.keep("approved");

        Ended published = publish();
        assertThat(published.out()).contains("purchase.request,");
        List<Map<String, Object>> written = requests();
        assertThat(written).hasSizeGreaterThanOrEqualTo(2).allMatch(row -> row.get("state")
                .equals("draft"));
        assertThat(written.stream().map(row -> row.get("product") + "@" + row.get("warehouse")))
                .doesNotHaveDuplicates();

        almanac.run("plan", "--host", HOST);
        Ended nothing = almanac.start("approve", "--host", HOST, "--supplier", supplier, "--by", "li")
                .end();
        publish();
        assertThat(requests()).as(nothing.out()).isEqualTo(written);
        company.supplyRun();
        assertThat(requests()).isEqualTo(written);
        assertThat(host
                        .find(
                                "purchase.request",
                                List.of(is("state", "draft"), List.of("origin", "like", "stock.order_point,%")),
                                "product")
                        .stream()
                        .map(row -> row.get("product")))
                .doesNotContainAnyElementsOf(
                        written.stream().map(row -> row.get("product")).toList());
        assertNoSecretsIn(almanac);

        killsAtEveryPointLeaveOneDocument(written.size());
    }

    private static void assertNoSecretsIn(Almanac almanac) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain(Sample.PASSWORD)
                        .doesNotContain(LiveTryton.READER_PASSWORD);
            }
        }
    }

    /** Each time from the state after the approval, on a host without these requests. */
    private static void killsAtEveryPointLeaveOneDocument(int drafts) throws Exception {
        try (KillingProxy proxy = new KillingProxy(tryton.server(), CALL)) {
            for (Map.Entry<String, List<Moment>> call : KILLS.entrySet()) {
                for (Moment moment : call.getValue()) {
                    String where = call.getKey() + " " + moment;
                    for (Map<String, Object> request : requests()) {
                        host.call("model.purchase.request.delete", List.of(request.get("id")));
                    }
                    new OrderPoints(host, null, 1).release();
                    almanac.restore("approved");
                    settings(proxy.port());
                    killAt(proxy, call.getKey(), moment);
                    String told = publish().out();
                    List<Map<String, Object>> written = requests();
                    assertThat(written).as(where).hasSize(drafts);
                    assertThat(written.stream().map(row -> row.get("description")))
                            .as(where)
                            .doesNotHaveDuplicates();
                    // What the killed process had noted itself, the next one has nothing to tell of.
                    String known = told.contains("purchase.request,")
                            ? told
                            : almanac.run("outbox", "--host", HOST, "--json").out();
                    for (Map<String, Object> request : written) {
                        assertThat(known).as(where).contains("purchase.request," + request.get("id"));
                    }
                }
            }
        }
    }

    private static void killAt(KillingProxy proxy, String method, Moment moment) throws Exception {
        Started[] process = new Started[1];
        proxy.at(method, moment, () -> process[0].kill());
        process[0] = almanac.start("publish", "--host", HOST, "--all");
        Ended ended = process[0].end();
        assertThat(ended.code()).as(method + " " + moment + ended.err()).isEqualTo(Almanac.KILLED);
        assertThat(proxy.isArmed()).isFalse();
    }
}
