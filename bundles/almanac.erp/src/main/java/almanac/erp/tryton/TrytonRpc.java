package almanac.erp.tryton;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.host.HostUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tryton's JSON-RPC: logs in when first called, and again where the session has ended. Each call is one transaction of the host. Neither
 * password nor session stands in a message or a log.
 */
final class TrytonRpc implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrytonRpc.class);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final int OK = 200;

    private final URI endpoint;
    private final String user;
    private final String password;
    private final Duration timeout;
    private final Map<String, ?> context;
    private final HttpClient http;
    private String session;
    private long userId;
    private long calls;

    /**
     * @param endpoint the server's address with the database, for instance {@code https://erp.example.com/tryton/}
     * @param context goes with every call: the company whose records are read and written, and what else the called method looks at
     * @param timeout how long an answer is waited for
     */
    TrytonRpc(URI endpoint, String user, String password, Map<String, ?> context, Duration timeout) {
        this.endpoint = endpoint;
        this.user = user;
        this.password = password;
        this.timeout = timeout;
        this.context = Map.copyOf(context);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** Server and database, for messages. */
    String name() {
        return endpoint.getHost() + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort()) + endpoint.getPath();
    }

    /** The user's number in the host. */
    synchronized long userId() {
        logIn();
        return userId;
    }

    /**
     * Calls a method of a model, wizard or report; the context is added to the parameters.
     *
     * @return maps, lists, texts, numbers, dates, truth values or null
     * @throws Refusal where the host does not do it
     * @throws HostUnavailableException where no answer came; the host may have done it
     */
    synchronized Object call(String method, Object... parameters) throws Refusal {
        logIn();
        List<Object> all = new ArrayList<>(Arrays.asList(parameters));
        all.add(context);
        HttpResponse<String> answer = post(method, all, "Session " + session);
        if (answer.statusCode() == UNAUTHORIZED) {
            // The call was not run: the session is checked before it.
            session = null;
            logIn();
            answer = post(method, all, "Session " + session);
        }
        return result(answer);
    }

    /** Records that a domain finds, in the order of their numbers. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> find(String model, List<?> domain, String... fields) throws Refusal {
        List<Object> order = List.of(List.of("id", "ASC"));
        return (List<Map<String, Object>>)
                call("model." + model + ".search_read", domain, 0, null, order, List.of(fields));
    }

    /** Creates one record and gives its number. */
    long create(String model, Map<String, ?> values) throws Refusal {
        List<?> ids = (List<?>) call("model." + model + ".create", List.of(values));
        return ((Number) ids.get(0)).longValue();
    }

    private void logIn() {
        if (session != null) {
            return;
        }
        HttpResponse<String> answer = post("common.db.login", List.of(user, Map.of("password", password), "en"), null);
        if (answer.statusCode() == UNAUTHORIZED) {
            throw new AlmanacException(say("rpc-login", name()));
        }
        if (answer.statusCode() == TOO_MANY) {
            throw new HostUnavailableException(say("rpc-too-many-logins", name()));
        }
        try {
            List<?> login = (List<?>) result(answer);
            userId = ((Number) login.get(0)).longValue();
            String triple = user + ":" + userId + ":" + login.get(1);
            session = Base64.getEncoder().encodeToString(triple.getBytes(StandardCharsets.UTF_8));
        } catch (Refusal e) {
            // A wrong password has a status of its own: this server can serve nobody now, and its words may repeat what
            // was sent.
            throw new HostUnavailableException(
                    say("rpc-login-failed", name(), e.getMessage().replace(password, "***")));
        }
    }

    private HttpResponse<String> post(String method, List<?> parameters, String authorization) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", ++calls);
        body.put("method", method);
        body.put("params", parameters);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(RpcJson.encode(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new HostUnavailableException(say("rpc-unreachable", name()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostUnavailableException(say("rpc-unreachable", name()), e);
        }
    }

    private Object result(HttpResponse<String> answer) throws Refusal {
        int status = answer.statusCode();
        if (status >= SERVER || status == TOO_MANY) {
            throw new HostUnavailableException(say("rpc-status", name(), String.valueOf(status)));
        }
        if (status != OK) {
            throw new AlmanacException(say("rpc-status", name(), String.valueOf(status)));
        }
        try {
            Object body = RpcJson.decode(answer.body());
            if (!(body instanceof Map<?, ?> map)) {
                // The login's answer comes bare in some versions.
                return body;
            }
            if (map.get("error") != null) {
                throw Refusal.of(map.get("error"));
            }
            return map.get("result");
        } catch (IOException e) {
            throw new HostUnavailableException(say("rpc-not-json", name()), e);
        }
    }

    private static String say(String key, Object... values) {
        return Texts.of(TrytonRpc.class).get(key, values);
    }

    /** Ends the session. */
    @Override
    public synchronized void close() {
        if (session == null) {
            return;
        }
        String ending = session;
        session = null;
        try {
            post("common.db.logout", List.of(), "Session " + ending);
        } catch (HostUnavailableException e) {
            LOG.debug("session of {} not ended", name(), e);
        }
    }
}
