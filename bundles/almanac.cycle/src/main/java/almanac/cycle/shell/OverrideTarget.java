package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.store.PlannerOverride;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which SKUs an override holds for. */
final class OverrideTarget {
    @Option(names = "--sku", paramLabel = "SKU", descriptionKey = "opt.override-sku")
    private String sku;

    @Option(names = "--item", paramLabel = "ID", descriptionKey = "opt.override-item")
    private String item;

    @Option(names = "--location", paramLabel = "ID", descriptionKey = "opt.override-location")
    private String location;

    @Option(names = "--category", paramLabel = "ID", descriptionKey = "opt.override-category")
    private String category;

    @Option(names = "--all", descriptionKey = "opt.override-all")
    private boolean all;

    /** Something must be named, and a SKU goes alone. */
    void check(Console console) {
        boolean others = Stream.of(item, location, category).anyMatch(Objects::nonNull);
        if (sku != null && (others || all) || all && others || sku == null && !others && !all) {
            throw new UsageException(console.say("use.override-target"));
        }
    }

    String item(Console console) {
        return sku == null ? item : HostOptions.sku(sku, console).itemId();
    }

    String location(Console console) {
        return sku == null ? location : HostOptions.sku(sku, console).locationId();
    }

    String category() {
        return category;
    }

    static String shown(PlannerOverride o) {
        String items = o.itemId() != null ? o.itemId() : o.categoryId() != null ? "[" + o.categoryId() + "]" : "*";
        return o.locationId() == null || o.locationId().isEmpty() ? items : items + '@' + o.locationId();
    }
}
