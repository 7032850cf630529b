package almanac.erp.idempiere.rest;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.host.HostUnavailableException;
import almanac.erp.idempiere.write.HostWriter;
import almanac.erp.json.Json;
import almanac.erp.table.Problems;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A session with the REST plug-in of iDempiere: logs in when first needed, and anew when its token has expired. Paths and bodies are those of the plug-in's
 * documentation (bxservice, iDempiere REST, version 1 of its paths).
 */
public final class RestSession {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int UNAUTHORIZED = 401;
    /** Answers of what stands before iDempiere, or of one that is starting or overloaded. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 429, 502, 503, 504);

    private final URI base;
    private final String user;
    private final String password;
    private final String client;
    private final Long role;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private String token;
    private long userId;

    /**
     * @param base ends with a slash
     * @param client AD_Client_ID, digits
     * @param role AD_Role_ID; null where the user has one only
     */
    public RestSession(URI base, String user, String password, String client, Long role) {
        this.base = base;
        this.user = user;
        this.password = password;
        this.client = client;
        this.role = role;
    }

    /** Records of a model. */
    Entity query(String model, String filter, String columns) {
        return call("GET", "models/" + model + "?$filter=" + encoded(filter) + "&$select=" + encoded(columns), null);
    }

    /** One record. */
    Entity get(String model, long id, String columns) {
        return call("GET", "models/" + model + "/" + id + "?$select=" + encoded(columns), null);
    }

    /** Creates a record with its details, all or nothing. */
    Entity create(String model, Map<String, Object> values) {
        return call("POST", "models/" + model, values);
    }

    /** Changes a record, by id or UUID. */
    Entity update(String model, String id, Map<String, Object> values) {
        return call("PUT", "models/" + model + "/" + encoded(id), values);
    }

    void delete(String model, String id) {
        call("DELETE", "models/" + model + "/" + encoded(id), null);
    }

    /** AD_User_ID of this session. */
    synchronized long userId() {
        if (token == null) {
            logIn();
        }
        return userId;
    }

    /** Whether passwords go over the network in plain text. */
    boolean isOpenToListeners() {
        return base.getScheme().equals("http")
                && !Set.of("localhost", "127.0.0.1", "[::1]").contains(base.getHost());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private synchronized Entity call(String method, String path, Map<String, Object> body) {
        if (token == null) {
            logIn();
        }
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() == UNAUTHORIZED) {
            logIn();
            answer = send(method, path, body);
        }
        if (answer.statusCode() / 100 != 2) {
            String words = words(answer);
            throw new RestRefusal(text("rest-refuses", base, words), words);
        }
        return json(answer);
    }

    /** In one step: user, client and role at once. */
    private void logIn() {
        token = null;
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("clientId", Long.valueOf(client)));
        if (role != null) {
            parameters.put("roleId", role);
        }
        Map<String, Object> login = new LinkedHashMap<>();
        login.put("userName", user);
        login.put("password", password);
        login.put("parameters", parameters);
        HttpResponse<String> answer = send("POST", "auth/tokens", login);
        if (answer.statusCode() / 100 != 2) {
            throw new AlmanacException(text("rest-login", base, words(answer)));
        }
        Entity session = json(answer);
        token = session.text("token");
        userId = session.number("userId");
        if (token == null || userId == 0) {
            token = null;
            throw new AlmanacException(text("rest-login", base, text("rest-no-session")));
        }
    }

    private HttpResponse<String> send(String method, String path, Map<String, Object> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Json.write(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (NOT_NOW.contains(answer.statusCode())) {
                throw new HostUnavailableException(text("rest-refuses", base, words(answer)));
            }
            return answer;
        } catch (IOException e) {
            throw new HostUnavailableException(text("rest-unreachable", base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostUnavailableException(text("rest-interrupted", base), e);
        }
    }

    private Entity json(HttpResponse<String> answer) {
        try {
            return Entity.of(Json.read(answer.body()));
        } catch (IOException e) {
            throw new HostUnavailableException(text("rest-not-json", base), e);
        }
    }

    /** What the plug-in says of a failure: {@code detail}, else {@code title}, else the status. */
    private static String words(HttpResponse<String> answer) {
        try {
            Entity error = Entity.of(Json.read(answer.body()));
            String detail = error.text("detail") == null ? error.text("title") : error.text("detail");
            if (detail != null) {
                return Problems.quoted(detail);
            }
        } catch (IOException e) {
            return text("rest-refused", String.valueOf(answer.statusCode()));
        }
        return text("rest-refused", String.valueOf(answer.statusCode()));
    }

    private static String text(String key, Object... details) {
        Object[] shown = java.util.Arrays.stream(details).map(String::valueOf).toArray();
        return Texts.of(HostWriter.class).get(key, shown);
    }
}
