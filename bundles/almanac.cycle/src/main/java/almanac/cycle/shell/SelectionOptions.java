package almanac.cycle.shell;

import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.replenishment.SuggestionLife;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which suggestions: by number, SKU or supplier, or all. */
final class SelectionOptions {
    /** One of them. */
    private static final class Which {
        @Option(names = "--id", split = ",", required = true, paramLabel = "N", descriptionKey = "opt.suggestion-id")
        private List<Long> ids;

        @Option(
                names = "--sku",
                split = ",",
                required = true,
                paramLabel = "SKU",
                descriptionKey = "opt.suggestion-sku")
        private List<String> skus;

        @Option(names = "--supplier", required = true, paramLabel = "ID", descriptionKey = "opt.suggestion-supplier")
        private String supplier;

        @Option(names = "--all", required = true, descriptionKey = "opt.suggestion-all")
        private boolean all;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which;

    /**
     * The numbers asked for.
     *
     * @param can those that the action can be done with
     * @throws UsageException where a SKU has none, or several
     */
    List<Long> ids(List<SuggestionLife> alive, Predicate<SuggestionLife> can, Console console) {
        if (which.ids != null) {
            return which.ids;
        }
        List<SuggestionLife> candidates = alive.stream().filter(can).toList();
        if (which.skus != null) {
            List<Long> ids = new ArrayList<>();
            which.skus.forEach(sku -> ids.add(only(sku, candidates, console)));
            return ids;
        }
        return candidates.stream()
                .filter(l -> which.all || which.supplier.equals(l.line().from()))
                .map(SuggestionLife::id)
                .toList();
    }

    private static long only(String key, List<SuggestionLife> candidates, Console console) {
        Sku sku = HostOptions.sku(key, console);
        List<SuggestionLife> found =
                candidates.stream().filter(l -> l.line().sku().equals(sku)).toList();
        if (found.isEmpty()) {
            throw new UsageException(console.say("use.no-suggestion", key));
        }
        if (found.size() > 1) {
            String all = String.join(
                    ", ",
                    found.stream()
                            .map(l -> l.id() + " (" + l.line().from() + ")")
                            .toList());
            throw new UsageException(console.say("use.several-suggestions", key, all));
        }
        return found.get(0).id();
    }
}
