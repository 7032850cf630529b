package almanac.ui.sku;

import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.Receipt;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.store.PlannerOverride;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.widget.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;

/** The pages of an item that are tables. */
final class SkuTables {
    private static final int RECEIPTS = 50;

    private final Desk desk;
    private final Formats formats = Formats.usual();
    private final TextTable policy;
    private final TextTable curve;
    private final TextTable overrides;
    private final TextTable suppliers;
    private final TextTable documents;
    private final TextTable events;

    /**
     * @param page makes the page of a key
     */
    SkuTables(Desk desk, Function<String, Composite> page) {
        this.desk = desk;
        Composite policies = page.apply("policy");
        policy = new TextTable(policies, "policy", List.of("head.what", "#head.value", "head.why"));
        curve = new TextTable(
                policies,
                "curve",
                List.of(
                        "#head.service",
                        "#head.reorder-point",
                        "#head.order-up-to",
                        "#head.safety",
                        "#head.worth",
                        "head.note"));
        overrides = new TextTable(
                policies,
                "overrides",
                List.of("head.what", "#head.value", "head.reason", "head.by", "head.from", "head.till", "head.state"));
        suppliers = new TextTable(
                page.apply("suppliers"),
                "suppliers",
                List.of(
                        "head.supplier",
                        "head.preferred",
                        "#head.lead-time",
                        "#head.minimum",
                        "#head.multiple",
                        "#head.maximum",
                        "#head.break",
                        "#head.price",
                        "head.valid"));
        documents = new TextTable(
                page.apply("documents"),
                "documents",
                List.of("head.kind", "head.document", "head.supplier", "#head.quantity", "head.due", "head.note"));
        events = new TextTable(
                page.apply("history"),
                "events",
                List.of("head.when", "head.by", "head.what", "#head.before", "#head.after", "head.comment"));
    }

    void show(SkuFile file, SkuPlan plan) {
        policy.show(plan == null || plan.levels() == null ? List.of() : levels(plan.levels()));
        curve.show(file.curve().stream().map(p -> row(p, file)).toList());
        overrides.show(file.overrides().stream().map(this::row).toList());
        suppliers.show(file.terms().stream().map(this::row).toList());
        documents.show(documents(file));
        events.show(file.events().stream().map(this::row).toList());
    }

    private List<List<String>> levels(ReorderPoint levels) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                UiTexts.say("level.service"),
                formats.percent(levels.target().level()),
                UiTexts.word("service", levels.target().type())));
        rows.add(List.of(UiTexts.say("level.policy"), levels.policy(), levelReason(levels)));
        rows.add(row("level.lead-time", levels.leadTimeDays()));
        rows.add(row("level.review", levels.reviewDays()));
        rows.add(row("level.demand", levels.leadTimeDemandMean()));
        rows.add(row("level.demand-p90", levels.leadTimeDemandP90()));
        rows.add(row("level.safety", levels.safetyStock()));
        rows.add(row("level.reorder-point", levels.reorderPoint()));
        rows.add(row("level.order-up-to", levels.orderUpTo()));
        rows.add(row("level.quantity", levels.orderQuantity()));
        return rows;
    }

    private List<String> row(ServiceCurve.Point point, SkuFile file) {
        ReorderPoint levels = point.levels();
        Double cost = desk.book().masters().item(file.stock().sku().itemId()).unitCost();
        return List.of(
                formats.share(point.service()),
                formats.quantity(levels.reorderPoint()),
                formats.quantity(levels.orderUpTo()),
                formats.quantity(levels.safetyStock()),
                cost == null ? "" : formats.money(levels.safetyStock() * cost),
                point.isCurrent() ? UiTexts.say("curve.current") : "");
    }

    private String levelReason(ReorderPoint levels) {
        return levels.reasons().isEmpty()
                ? ""
                : desk.sayings().say(levels.reasons().get(0));
    }

    private List<String> row(String key, double value) {
        return List.of(UiTexts.say(key), formats.quantity(value), "");
    }

    private List<String> row(PlannerOverride override) {
        String state = override.withdrawnAt() != null
                ? "state.withdrawn"
                : override.isInForce(desk.book().run().asOf()) ? "state.in-force" : "state.over";
        return List.of(
                override.what(),
                override.value(),
                override.reason(),
                override.author(),
                formats.day(override.from()),
                formats.day(override.till()),
                UiTexts.say(state));
    }

    private List<String> row(SupplyTerm term) {
        return List.of(
                desk.book().masters().supplierName(term.supplierId()),
                term.preferred() ? UiTexts.say("yes") : "",
                formats.quantity(term.leadTimeDays()),
                formats.quantity(term.minOrderQuantity()),
                formats.quantity(term.orderMultiple()),
                formats.quantity(term.maxOrderQuantity()),
                formats.quantity(term.breakQuantity()),
                formats.price(term.unitPrice()),
                formats.day(term.validFrom()) + (term.validTo() == null ? "" : " – " + formats.day(term.validTo())));
    }

    private List<List<String>> documents(SkuFile file) {
        List<List<String>> rows = new ArrayList<>();
        for (OpenSupply s : file.stock().openSupply()) {
            boolean late = s.dueDate().isBefore(desk.book().run().asOf());
            rows.add(List.of(
                    UiTexts.word("kind", s.kind()),
                    text(s.document()),
                    supplier(s.supplierId()),
                    formats.quantity(s.quantity()),
                    formats.day(s.dueDate()),
                    late ? UiTexts.say("document.late") : ""));
        }
        for (OpenDemand d : file.stock().openDemand()) {
            rows.add(List.of(
                    UiTexts.say("document.customer"),
                    text(d.document()),
                    "",
                    formats.quantity(-d.quantity()),
                    formats.day(d.dueDate()),
                    ""));
        }
        for (Receipt r : file.receipts().stream().limit(RECEIPTS).toList()) {
            boolean late = r.promisedOn() != null && r.receivedOn().isAfter(r.promisedOn());
            rows.add(List.of(
                    UiTexts.say("document.receipt"),
                    "",
                    supplier(r.supplierId()),
                    formats.quantity(r.quantity()),
                    formats.day(r.receivedOn()),
                    UiTexts.say(
                            late ? "document.received-late" : "document.received",
                            r.receivedOn().toEpochDay() - r.orderedOn().toEpochDay())));
        }
        return rows;
    }

    private String supplier(String supplierId) {
        return supplierId == null ? "" : desk.book().masters().supplierName(supplierId);
    }

    private List<String> row(SuggestionEvent event) {
        return List.of(
                formats.moment(event.at()),
                event.actor().equals(SuggestionEvent.RUN) ? UiTexts.say("actor.run") : event.actor(),
                UiTexts.word("event", event.action()),
                event.before() == null ? "" : formats.quantity(event.before().finalQuantity()),
                formats.quantity(event.after().finalQuantity()),
                text(event.comment()));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
