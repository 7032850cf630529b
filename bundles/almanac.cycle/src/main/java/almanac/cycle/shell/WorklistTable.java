package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The worklist for people: a line for each suggestion, and under it why. */
final class WorklistTable {
    private static final int WIDTH = 150;
    private static final int NAME_WIDTH = 28;
    private static final int KEY_WIDTH = 24;

    private final Console console;
    private final Sayings sayings;
    private final Map<String, String> names;

    /**
     * @param names of items, by item id
     */
    WorklistTable(Console console, Sayings sayings, Map<String, String> names) {
        this.console = console;
        this.sayings = sayings;
        this.names = names;
    }

    /** Prints plans that have a suggestion, ranked as they are. */
    void print(List<SkuPlan> plans) {
        TextTable table =
                new TextTable(List.of(RIGHT, LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT, RIGHT));
        table.row(List.of(console.say("table.head").split("\\|", -1)));
        int rank = 0;
        for (SkuPlan plan : plans) {
            table.row(cells(++rank, plan)).below(sayings.deciding(plan));
        }
        table.print(console.out(), "", WIDTH);
    }

    private List<String> cells(int rank, SkuPlan plan) {
        Suggestion s = plan.suggestion();
        Locale locale = console.locale();
        return List.of(
                Integer.toString(rank),
                TextTable.cut(plan.sku().key(), KEY_WIDTH),
                TextTable.cut(names.getOrDefault(plan.sku().itemId(), ""), NAME_WIDTH),
                console.say("urgency." + plan.urgency()),
                Numbers.shown(plan.onHand(), locale),
                Numbers.shown(plan.onOrder(), locale),
                plan.levels() == null ? "-" : Numbers.shown(plan.levels().reorderPoint(), locale),
                Numbers.shown(s.finalQuantity(), locale),
                Objects.toString(s.supplierId() != null ? s.supplierId() : s.sourceLocationId(), "-"),
                Objects.toString(s.orderBy(), "-"),
                Objects.toString(s.arrives(), "-"),
                s.unitPrice() == null ? "-" : Numbers.money(s.finalQuantity() * s.unitPrice(), locale));
    }
}
