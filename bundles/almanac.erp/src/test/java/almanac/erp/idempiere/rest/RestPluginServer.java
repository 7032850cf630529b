package almanac.erp.idempiere.rest;

import almanac.erp.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A loopback server that behaves as the documentation of iDempiere's REST plug-in says: tokens, queries with {@code $filter} and {@code $select}, records with
 * details in one transaction, document actions, and errors with title and detail. It is not an iDempiere.
 */
public final class RestPluginServer implements AutoCloseable {
    /** What goes wrong with a request. */
    public enum Trouble {
        /** Nothing. */
        NONE,
        /** The token has expired. */
        EXPIRED,
        /** What stands before iDempiere says that it is not there. */
        UNAVAILABLE,
        /** The request is done, and the answer is lost. */
        ANSWER_LOST,
        /** Whoever asked gives up, and the request is not done yet. */
        LATE,
        /** What was late is done just before this one. */
        OVERTAKEN
    }

    private static final String LINE = "m_requisitionline";
    private static final String LINE_UUID = "M_RequisitionLine_UU";
    private static final Pattern TEST =
            Pattern.compile("startswith\\((\\w+),'(.*)'\\)|(\\w+) eq '(.*)'|(\\w+) eq (\\S+)");

    private final HttpServer server;
    private final Map<String, Map<String, Map<String, Object>>> models = new TreeMap<>();
    private final List<String> logins = new ArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Deque<Runnable> late = new ArrayDeque<>();
    private String token;
    private long ids = 1000;
    private String refusal;

    public RestPluginServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1/");
    }

    /** The next requests have these troubles, one each. */
    public void trouble(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** What the model layer says to the next change. */
    public void refuse(String words) {
        refusal = words;
    }

    /** Bodies of logins. */
    public List<String> logins() {
        return logins;
    }

    /** The records of a model as maps, in the order in which they were made. */
    public List<Map<String, Object>> records(String model) {
        return List.copyOf(model(model).values());
    }

    private Map<String, Map<String, Object>> model(String name) {
        return models.computeIfAbsent(name, n -> new LinkedHashMap<>());
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
        try (exchange) {
            if (path.equals("auth/tokens")) {
                logIn(exchange, body);
                return;
            }
            Trouble trouble = troubles.poll();
            boolean known =
                    ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (trouble == Trouble.EXPIRED || !known) {
                answer(exchange, 401, Map.of("title", "Unauthorized", "status", 401));
            } else if (trouble == Trouble.UNAVAILABLE) {
                answer(exchange, 503, "<html>Service Unavailable</html>");
            } else if (trouble == Trouble.LATE) {
                String method = exchange.getRequestMethod();
                String query = exchange.getRequestURI().getRawQuery();
                late.add(() -> result(method, query, path, body));
            } else {
                if (trouble == Trouble.OVERTAKEN) {
                    late.remove().run();
                }
                Object result = result(
                        exchange.getRequestMethod(), exchange.getRequestURI().getRawQuery(), path, body);
                if (trouble != Trouble.ANSWER_LOST) {
                    answer(exchange, result instanceof Refused ? 500 : 200, result);
                }
            }
        }
    }

    private void logIn(HttpExchange exchange, String body) throws IOException {
        logins.add(body);
        if (!body.contains("\"password\":\"secret\"")) {
            answer(exchange, 401, Map.of("title", "Authenticate error", "detail", "Invalid User ID or Password"));
            return;
        }
        token = UUID.randomUUID().toString();
        answer(exchange, 200, Map.of("userId", 101, "language", "en_US", "token", token, "refresh_token", "r"));
    }

    private static void answer(HttpExchange exchange, int status, Object value) throws IOException {
        Object json = value instanceof Refused refused
                ? Map.of(
                        "title", "Save error", "status", 500, "detail", "Save error with exception: " + refused.words())
                : value;
        byte[] text = (json instanceof String html ? html : Json.write(json)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
    }

    private record Refused(String words) {}

    private Object result(String method, String query, String path, String body) {
        String[] parts = path.split("/");
        String model = parts[1];
        if (!method.equals("GET") && refusal != null) {
            Refused refused = new Refused(refusal);
            refusal = null;
            return refused;
        }
        Map<String, Object> values = values(body);
        if (method.equals("POST") && isTwice(values)) {
            return new Refused("Require unique data: M_RequisitionLine_UU");
        }
        return switch (method) {
            case "POST" -> shown(create(model, values, null), null);
            case "PUT" -> update(model, parts[2], values);
            case "DELETE" -> {
                model(model).remove(parts[2]);
                yield Map.of("msg", "Deleted");
            }
            default -> read(query, model, parts.length > 2 ? parts[2] : null);
        };
    }

    private static Map<String, Object> values(String body) {
        try {
            return body.isEmpty() ? Map.of() : Entity.of(Json.read(body)).values();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UUIDs are unique; a request with one that is there leaves nothing behind. */
    private boolean isTwice(Map<String, Object> values) {
        return values.get(LINE) instanceof List<?> lines
                && lines.stream()
                        .map(line -> Entity.of(line).text(LINE_UUID))
                        .anyMatch(uuid -> model(LINE).values().stream()
                                .anyMatch(row -> row.get("uid").equals(uuid)));
    }

    private Map<String, Object> create(String model, Map<String, Object> values, String parent) {
        Map<String, Object> row = new LinkedHashMap<>();
        String uid = Objects.toString(values.get(LINE_UUID), UUID.randomUUID().toString());
        String id = model.equals("m_replenish") ? uid : Long.toString(ids++);
        row.put("id", id);
        row.put("uid", uid);
        if (model.equals("m_requisition")) {
            row.put("DocumentNo", Long.toString(800000 + model(model).size()));
            row.put("DocStatus", "DR");
        }
        values.forEach((name, value) -> {
            if (!(value instanceof List<?>)) {
                row.put(name, value);
            }
        });
        if (parent != null) {
            row.put(parent, new BigDecimal(values.get(parent).toString()));
        }
        model(model).put(id, row);
        details(model, id, values);
        return row;
    }

    private void details(String model, String id, Map<String, Object> values) {
        String key = Map.of("m_requisition", "M_Requisition_ID", "m_forecast", "M_Forecast_ID")
                .getOrDefault(model, "");
        values.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                for (Object element : list) {
                    Map<String, Object> detail =
                            new LinkedHashMap<>(Entity.of(element).values());
                    Object there = detail.remove("id");
                    if (there == null) {
                        detail.put(key, id);
                        create(name, detail, key);
                    } else {
                        model(name).get(there.toString()).putAll(detail);
                    }
                }
            }
        });
    }

    private Object update(String model, String id, Map<String, Object> values) {
        Map<String, Object> row = model(model).get(id);
        if (row == null) {
            return new Refused("Record not found");
        }
        values.forEach((name, value) -> {
            if (!(value instanceof List<?>) && !name.equals("doc-action")) {
                row.put(name, value);
            }
        });
        details(model, id, values);
        if ("VO".equals(values.get("doc-action"))) {
            row.put("DocStatus", "VO");
        }
        return shown(row, null);
    }

    /** Somebody in iDempiere sets a column. */
    public void set(String model, String id, String column, Object value) {
        model(model).get(id).put(column, value);
    }

    private Object read(String query, String model, String id) {
        Map<String, String> options = new TreeMap<>();
        for (String option : query.split("&")) {
            String[] pair = option.split("=", 2);
            options.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        List<String> columns = List.of(options.get("$select").split(","));
        if (id != null) {
            return shown(model(model).get(id), columns);
        }
        List<Object> found = new ArrayList<>();
        model(model).values().stream()
                .filter(row -> matches(row, options.get("$filter")))
                .forEach(row -> found.add(shown(row, columns)));
        Map<String, Object> page = new LinkedHashMap<>(Map.of("page-count", 1, "row-count", found.size()));
        page.put("records", found);
        return page;
    }

    private static boolean matches(Map<String, Object> row, String filter) {
        return Arrays.stream(filter.split(" or "))
                .anyMatch(any -> Arrays.stream(any.split(" and ")).allMatch(test -> holds(row, test)));
    }

    private static boolean holds(Map<String, Object> row, String test) {
        Matcher matcher = TEST.matcher(test);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(test);
        }
        if (matcher.group(1) != null) {
            return Objects.toString(row.get(matcher.group(1)), "").startsWith(matcher.group(2));
        }
        return matcher.group(3) != null
                ? matcher.group(4).equals(row.get(matcher.group(3)))
                : matcher.group(6).equals(Objects.toString(row.get(matcher.group(5)), null));
    }

    /** References as objects, dates with a time of day, and no columns without a value. */
    private static Map<String, Object> shown(Map<String, Object> row, List<String> columns) {
        Map<String, Object> shown = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            boolean wanted = columns == null || columns.contains(name) || name.equals("uid");
            if (name.equals("id") && !row.get("id").equals(row.get("uid"))) {
                shown.put("id", new BigDecimal(value.toString()));
            } else if (wanted && !name.equals("id")) {
                boolean reference = name.endsWith("_ID") || name.equals("DocStatus");
                shown.put(
                        name,
                        reference
                                ? Map.of(
                                        "propertyLabel", name, "id", value, "model-name", name.toLowerCase(Locale.ROOT))
                                : value);
            }
        });
        return shown;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
