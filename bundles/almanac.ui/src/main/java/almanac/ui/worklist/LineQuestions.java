package almanac.ui.worklist;

import almanac.api.host.Erp;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.TransferSource;
import almanac.api.run.PlanningRun;
import almanac.api.run.WorklistAction;
import almanac.api.store.PlanScope;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.BookLoader;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Masters;
import almanac.ui.widget.Ask;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** What has to be asked before a decision. */
final class LineQuestions {
    private static final int SNOOZE_DAYS = 7;
    private static final double HALF = 0.5;

    /** A decision with its reason, which may be null. */
    record Answer(WorklistAction action, String comment) {}

    private final Control control;
    private final Desk desk;
    private final Formats formats = Formats.usual();

    LineQuestions(Control control, Desk desk) {
        this.control = control;
        this.desk = desk;
    }

    private Shell shell() {
        return control.getShell();
    }

    boolean approveAll(Totals totals) {
        return confirm("ask.approve-all", totals);
    }

    boolean publish(Totals totals) {
        return confirm("ask.publish", totals);
    }

    private boolean confirm(String key, Totals totals) {
        return MessageDialog.openConfirm(
                shell(),
                UiTexts.say("worklist.title"),
                UiTexts.say(key, totals.lines(), formats.quantity(totals.units()), formats.money(totals.value())));
    }

    Optional<Answer> snooze(int lines) {
        LocalDate on = desk.book().run().asOf();
        String[] answers = Ask.open(
                shell(),
                UiTexts.say("ask.snooze"),
                UiTexts.say("ask.snooze.lead", lines, formats.day(on)),
                List.of(
                        Ask.Field.text("until", UiTexts.say("ask.until"), formats.day(on.plusDays(SNOOZE_DAYS))),
                        Ask.Field.text("comment", UiTexts.say("ask.comment"), "")),
                a -> date(a[0]) == null ? UiTexts.say("ask.no-date", a[0]) : null);
        return answers == null
                ? Optional.empty()
                : Optional.of(new Answer(new WorklistAction.Snooze(date(answers[0])), answers[1]));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Optional<Answer> reject(int lines) {
        String[] answers = Ask.open(
                shell(),
                UiTexts.say("ask.reject"),
                UiTexts.say("ask.reject.lead", lines),
                List.of(Ask.Field.text("reason", UiTexts.say("ask.reason"), "")),
                a -> a[0].isBlank() ? UiTexts.say("ask.reason-needed") : null);
        return answers == null ? Optional.empty() : Optional.of(new Answer(new WorklistAction.Reject(), answers[0]));
    }

    /** Reads who sells the item, and asks then. */
    void split(Line line, Consumer<WorklistAction> decided) {
        withSuppliers(line, suppliers -> {
            String half = formats.quantity(Math.floor(line.suggestion().finalQuantity() * HALF));
            String[] answers = Ask.open(
                    shell(),
                    UiTexts.say("ask.split"),
                    UiTexts.say(
                            "ask.split.lead",
                            line.sku().key(),
                            formats.quantity(line.suggestion().finalQuantity())),
                    List.of(
                            Ask.Field.text("quantity", UiTexts.say("ask.quantity"), half),
                            new Ask.Field("supplier", UiTexts.say("ask.supplier"), "", suppliers)),
                    a -> quantity(a[0]) == null ? UiTexts.say("ask.no-quantity", a[0]) : null);
            if (answers != null) {
                decided.accept(new WorklistAction.Split(quantity(answers[0]), key(answers[1])));
            }
        });
    }

    /** Reads who sells the item, and asks then. */
    void move(Line line, Consumer<WorklistAction> decided) {
        withSuppliers(line, suppliers -> {
            String[] answers = Ask.open(
                    shell(),
                    UiTexts.say("ask.move"),
                    UiTexts.say("ask.move.lead", line.sku().key()),
                    List.of(new Ask.Field("supplier", UiTexts.say("ask.supplier"), "", suppliers)),
                    a -> null);
            if (answers != null) {
                decided.accept(new WorklistAction.Move(key(answers[0])));
            }
        });
    }

    /** Reads which locations can spare some of the item, and asks then. */
    void transfer(Line line, Consumer<Answer> decided) {
        PlanScope scope = desk.book().run().scope();
        desk.work()
                .start(
                        UiTexts.say("work.sources", line.sku().key()),
                        null,
                        progress -> desk.backend().worklist().transferSources(scope, line.id()),
                        sources -> {
                            if (sources.isEmpty()) {
                                desk.tell(
                                        UiTexts.say("ask.no-source", line.sku().key()));
                            } else {
                                transfer(line, sources, decided);
                            }
                        });
    }

    private void transfer(Line line, List<TransferSource> sources, Consumer<Answer> decided) {
        double whole = line.suggestion().finalQuantity();
        String[] answers = Ask.open(
                shell(),
                UiTexts.say("ask.transfer"),
                UiTexts.say("ask.transfer.lead", line.sku().key(), formats.quantity(whole)),
                List.of(
                        Ask.Field.text(
                                "quantity",
                                UiTexts.say("ask.moved"),
                                formats.quantity(Math.min(whole, sources.get(0).units()))),
                        new Ask.Field(
                                "source",
                                UiTexts.say("ask.source"),
                                "",
                                sources.stream().map(this::choice).toList()),
                        Ask.Field.text("comment", UiTexts.say("ask.comment"), "")),
                a -> quantity(a[0]) == null ? UiTexts.say("ask.no-quantity", a[0]) : null);
        if (answers != null) {
            decided.accept(new Answer(new WorklistAction.Transfer(quantity(answers[0]), key(answers[1])), answers[2]));
        }
    }

    private String choice(TransferSource source) {
        return source.locationId() + "  "
                + UiTexts.say(
                        "ask.source.choice",
                        desk.book().masters().locationName(source.locationId()),
                        formats.quantity(source.units()),
                        formats.day(source.arrives()));
    }

    private static Double quantity(String text) {
        return Paste.quantity(text, Locale.getDefault(Locale.Category.FORMAT));
    }

    private void withSuppliers(Line line, Consumer<List<String>> then) {
        PlanningRun run = desk.book().run();
        Masters masters = desk.book().masters();
        desk.work()
                .start(
                        UiTexts.say("work.suppliers", line.sku().key()),
                        null,
                        progress -> {
                            try (Erp erp = new BookLoader(desk.backend()).open(run.scope());
                                    Stream<SupplyTerm> terms = erp.supplyTerms()) {
                                return terms.filter(t ->
                                                t.itemId().equals(line.sku().itemId()))
                                        .map(SupplyTerm::supplierId)
                                        .filter(s -> !s.equals(line.suggestion().supplierId()))
                                        .distinct()
                                        .sorted()
                                        .map(s -> s + "  " + masters.supplierName(s))
                                        .toList();
                            }
                        },
                        suppliers -> {
                            if (suppliers.isEmpty()) {
                                desk.tell(UiTexts.say(
                                        "ask.no-supplier", line.sku().key()));
                            } else {
                                then.accept(suppliers);
                            }
                        });
    }

    private static String key(String choice) {
        return choice.split("  ", 2)[0];
    }
}
