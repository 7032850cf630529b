package almanac.erp.tryton;

import almanac.api.Texts;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.HostDocument;
import almanac.erp.tryton.TrytonDatabase.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What documents of every model have in common: finding by key, and one document a key. */
abstract class MarkedDocuments implements Documents {
    private static final int KEYS_A_CALL = 50;

    private final TrytonRpc rpc;
    private final TrytonDatabase database;
    private final int company;
    private final String model;
    private final String field;

    /**
     * @param model the host's name of it
     * @param field the text field that bears the mark
     */
    MarkedDocuments(TrytonRpc rpc, TrytonDatabase database, int company, String model, String field) {
        this.rpc = rpc;
        this.database = database;
        this.company = company;
        this.model = model;
        this.field = field;
    }

    /** What a state of the host means. */
    abstract DocumentState state(String state);

    /** Takes a draft back. */
    abstract void withdraw(long id) throws Refusal;

    /** What is to be seen to in the host before a document is written. */
    void prepare(Draft draft) throws Refusal {}

    final int company() {
        return company;
    }

    final TrytonRpc rpc() {
        return rpc;
    }

    final TrytonDatabase database() {
        return database;
    }

    final String method(String name) {
        return "model." + model + "." + name;
    }

    final Place place(Draft draft) throws Refusal {
        return database.place(draft.sku())
                .orElseThrow(() -> new Refusal(
                        say("no-sku", draft.sku().itemId(), draft.sku().locationId()), false));
    }

    final String reference(long id) {
        return model + "," + id;
    }

    @Override
    public final String create(Draft draft) throws Refusal {
        prepare(draft);
        return reference(rpc.create(model, values(draft)));
    }

    @Override
    public final Map<String, HostDocument> find(List<String> keys) throws Refusal {
        Map<String, HostDocument> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += KEYS_A_CALL) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + KEYS_A_CALL));
            List<?> ours = List.of(List.of("company", "=", company), Mark.anyOf(field, some));
            for (Map<String, Object> row : rpc.find(model, ours, field, "state")) {
                take(found, row);
            }
        }
        return found;
    }

    private void take(Map<String, HostDocument> found, Map<String, Object> row) throws Refusal {
        String key = Mark.keyIn(row.get(field));
        long id = ((Number) row.get("id")).longValue();
        HostDocument other = new HostDocument(key, reference(id), state(String.valueOf(row.get("state"))), null);
        HostDocument first = found.get(key);
        if (first == null) {
            found.put(key, other);
        } else if (other.state() == DocumentState.DRAFT) {
            // An answer that was given up on came after all, behind the one that was asked for next.
            withdraw(id);
        } else if (first.state() == DocumentState.DRAFT && other.state() == DocumentState.PROCESSED) {
            withdraw(first);
            found.put(key, other);
        }
    }

    @Override
    public final void withdraw(HostDocument draft) throws Refusal {
        withdraw(Long.parseLong(draft.document().substring(draft.document().indexOf(',') + 1)));
    }

    static String say(String key, Object... values) {
        return Texts.of(MarkedDocuments.class).get(key, values);
    }
}
