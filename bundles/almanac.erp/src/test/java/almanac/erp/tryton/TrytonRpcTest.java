package almanac.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.host.HostUnavailableException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls, against a server that answers as it is told. */
class TrytonRpcTest {
    private static final String LOGIN = "{\"id\":1,\"result\":[7,\"aabb\"]}";

    private final Deque<Object[]> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private TrytonRpc rpc;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(
                    authorization + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Object[] answer = answers.remove();
            byte[] body = ((String) answer[1]).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders((int) answer[0], body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/shop/");
        rpc = new TrytonRpc(endpoint, "almanac", "pa55word", Map.of("company", 3), Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(int status, String body) {
        answers.add(new Object[] {status, body});
    }

    @Test
    void callsBearTheSessionAndTheCompany() throws Exception {
        answer(200, LOGIN);
        answer(200, "{\"id\":2,\"result\":[12]}");
        assertThat(rpc.create("party.party", Map.of("name", "A"))).isEqualTo(12);
        assertThat(requests.get(0)).startsWith("null ").contains("common.db.login");
        assertThat(requests.get(1))
                // The text "almanac:7:aabb" in base 64.
                .startsWith("Session YWxtYW5hYzo3OmFhYmI= ")
                .endsWith("\"method\":\"model.party.party.create\",\"params\":[[{\"name\":\"A\"}],{\"company\":3}]}");
        assertThat(rpc.userId()).isEqualTo(7);
    }

    @Test
    void anEndedSessionIsBegunAgainAndTheCallMadeOnce() throws Exception {
        answer(200, LOGIN);
        answer(401, "");
        answer(200, "{\"id\":3,\"result\":[8,\"ccdd\"]}");
        answer(200, "{\"id\":4,\"result\":null}");
        assertThat(rpc.call("model.x.y")).isNull();
        assertThat(requests).hasSize(4);
    }

    @Test
    void whatTheHostRefusesIsNoFailureOfIts() {
        answer(200, LOGIN);
        answer(200, "{\"id\":2,\"error\":[\"UserError\",[\"No.\",\"\",null]]}");
        assertThatThrownBy(() -> rpc.call("model.x.y"))
                .isInstanceOf(Refusal.class)
                .hasMessage("No.");
    }

    @Test
    void aServerThatFailsMayBeAskedAgain() {
        answer(200, LOGIN);
        answer(503, "busy");
        assertThatThrownBy(() -> rpc.call("model.x.y"))
                .isInstanceOf(HostUnavailableException.class)
                .hasMessageContaining("503");
        answer(200, "{\"id\":3,\"res");
        assertThatThrownBy(() -> rpc.call("model.x.y")).isInstanceOf(HostUnavailableException.class);
        server.stop(0);
        assertThatThrownBy(() -> rpc.call("model.x.y")).isInstanceOf(HostUnavailableException.class);
    }

    @Test
    void aWrongPasswordIsSaidWithoutIt() {
        answer(401, "");
        assertThatThrownBy(rpc::userId)
                .isInstanceOf(AlmanacException.class)
                .isNotInstanceOf(HostUnavailableException.class)
                .hasMessageContaining("/shop/")
                .hasMessageNotContaining("pa55word")
                .hasMessageNotContaining("aabb");
    }

    @Test
    void aServerThatCanLogNobodyInMayBeAskedAgain() throws Exception {
        answer(200, "{\"id\":1,\"error\":[\"login with pa55word: connection already closed\",\"Traceback\"]}");
        assertThatThrownBy(rpc::userId)
                .isInstanceOf(HostUnavailableException.class)
                .hasMessageContaining("connection already closed")
                .hasMessageNotContaining("pa55word")
                .hasNoCause();
        answer(200, LOGIN);
        assertThat(rpc.userId()).isEqualTo(7);
    }

    @Test
    void closingEndsTheSession() throws Exception {
        answer(200, LOGIN);
        answer(200, "{\"id\":2,\"result\":1}");
        rpc.call("model.x.y");
        answer(200, "{\"id\":3,\"result\":null}");
        rpc.close();
        rpc.close();
        assertThat(requests.get(2)).contains("common.db.logout");
        assertThat(requests).hasSize(3);
    }
}
