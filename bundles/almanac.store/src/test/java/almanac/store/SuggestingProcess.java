package almanac.store;

import static almanac.store.Examples.SHOP;

import almanac.api.Sku;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.store.RunWriter;
import almanac.api.store.SuggestionBook;
import almanac.api.store.SuggestionBook.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs that suggest the same for the same SKUs again and again, in a process of their own. */
final class SuggestingProcess {
    static final int SKUS = 40;

    private SuggestingProcess() {}

    static Process start(StoreAddress address, int runs) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dh2.bindAddress=127.0.0.1",
                        SuggestingProcess.class.getName(),
                        address.url(),
                        address.user(),
                        address.password(),
                        Integer.toString(runs))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Completes so many runs; each adds what is not there and changes what is. */
    static void suggest(SqlPlanStore store, int runs) {
        for (int i = 0; i < runs; i++) {
            try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
                writer.complete(Examples.finished(writer.run()), book -> {
                    book.put(changes(book));
                    return List.of();
                });
            }
        }
    }

    private static List<Change> changes(SuggestionBook book) {
        Map<String, SuggestionLife> there =
                book.alive().stream().collect(Collectors.toMap(l -> l.line().key(), Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < SKUS; i++) {
            SuggestionLife before = there.get("key-" + i);
            SuggestionLife after = before == null ? Examples.life("key-" + i, Sku.of("item-" + i)) : before;
            Action action = before == null ? Action.SUGGESTED : Action.CHANGED;
            changes.add(new Change(before, after, action, SuggestionEvent.RUN, 1, Examples.NOW, null));
        }
        return changes;
    }

    public static void main(String[] args) {
        try (SqlPlanStore store = new SqlPlanStore(Databases.open(StoreAddress.of(args[0], args[1], args[2], 3)), 10)) {
            suggest(store, Integer.parseInt(args[3]));
        }
    }
}
