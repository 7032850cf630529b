package almanac.ui.worklist;

import almanac.api.Progress;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import almanac.ui.UiTexts;
import almanac.ui.desk.Book;
import almanac.ui.desk.Desk;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** What a planner does with lines. Each decision is a job; what came of it is shown when it is done. */
final class LineActions {
    private final Desk desk;
    private final Supplier<List<Line>> selected;
    private final Supplier<List<Line>> shown;
    private final Csv csv;
    private final Decisions decisions = new Decisions();

    private LineTable table;
    private QuantityEditor editor;
    private LineQuestions questions;

    LineActions(Desk desk, Supplier<List<Line>> selected, Supplier<List<Line>> shown, Csv csv) {
        this.desk = desk;
        this.selected = selected;
        this.shown = shown;
        this.csv = csv;
    }

    /** Says what lines are selected in, and edited by. */
    void on(LineTable lines, QuantityEditor by) {
        table = lines;
        editor = by;
        questions = new LineQuestions(lines.widget(), desk);
    }

    List<Line> selected() {
        return table == null ? List.of() : selected.get();
    }

    private Shell shell() {
        return table.widget().getShell();
    }

    void reload() {
        desk.reload();
    }

    void approve() {
        act("work.approve", pending(selected.get()), new WorklistAction.Approve(), null);
    }

    /** All that the filter lets through and that is to be decided, once the planner has seen what it comes to. */
    void approveAll() {
        List<Line> open = shown.get().stream()
                .filter(l -> l.status() != null && l.status().isOpen())
                .toList();
        if (!open.isEmpty() && questions.approveAll(Totals.of(open))) {
            act("work.approve", open, new WorklistAction.Approve(), null);
        }
    }

    void startEdit() {
        editor.edit("");
    }

    void edit(Line line, double quantity) {
        act("work.edit", List.of(line), new WorklistAction.Edit(quantity, null), null);
    }

    void snooze() {
        List<Line> lines = pending(selected.get());
        if (!lines.isEmpty()) {
            questions.snooze(lines.size()).ifPresent(a -> act("work.snooze", lines, a.action(), a.comment()));
        }
    }

    void reject() {
        List<Line> lines = pending(selected.get());
        if (!lines.isEmpty()) {
            questions.reject(lines.size()).ifPresent(a -> act("work.reject", lines, a.action(), a.comment()));
        }
    }

    void split() {
        one().ifPresent(line -> questions.split(line, a -> act("work.split", List.of(line), a, null)));
    }

    void move() {
        one().ifPresent(line -> questions.move(line, a -> act("work.move", List.of(line), a, null)));
    }

    void transfer() {
        one().filter(line -> line.suggestion().sourceLocationId() == null)
                .ifPresent(line ->
                        questions.transfer(line, a -> act("work.transfer", List.of(line), a.action(), a.comment())));
    }

    private java.util.Optional<Line> one() {
        List<Line> lines = pending(selected.get());
        return lines.size() == 1 ? java.util.Optional.of(lines.get(0)) : java.util.Optional.empty();
    }

    void undo() {
        List<Long> ids = decisions.toUndo();
        if (ids.isEmpty()) {
            desk.tell(UiTexts.say("undo.nothing"));
        } else {
            actOn("work.undo", ids, new WorklistAction.Undo(), null);
        }
    }

    private static List<Line> pending(List<Line> lines) {
        return lines.stream().filter(Line::isPending).toList();
    }

    private void act(String name, List<Line> lines, WorklistAction action, String comment) {
        if (!lines.isEmpty()) {
            actOn(name, lines.stream().map(Line::id).toList(), action, comment);
        }
    }

    /** Splits and what is taken back change more lines than those named, so all are read again. */
    private void actOn(String name, List<Long> ids, WorklistAction action, String comment) {
        PlanScope scope = desk.book().run().scope();
        String by = desk.settings().place().planner();
        Book before = desk.book();
        boolean others = action instanceof WorklistAction.Split
                || action instanceof WorklistAction.Move
                || action instanceof WorklistAction.Transfer
                || action instanceof WorklistAction.Undo;
        desk.work()
                .start(
                        UiTexts.say(name, ids.size()),
                        desk.acting(),
                        (Progress progress) -> {
                            Decisions.Result result =
                                    decisions.act(desk.backend().worklist(), scope, ids, action, by, comment, progress);
                            Book read = others
                                    ? before.withAll(desk.backend().worklist().lines(scope))
                                    : null;
                            return new Done(result, read);
                        },
                        this::done);
    }

    /** What a decision came to; the book is null where only the lines named have changed. */
    private record Done(Decisions.Result result, Book book) {}

    private void done(Done done) {
        desk.show(
                done.book() != null
                        ? done.book()
                        : desk.book().with(done.result().after()));
        desk.tell(said(done.result()));
    }

    private String said(Decisions.Result result) {
        StringBuilder text = new StringBuilder(UiTexts.say("done.lines", result.done()));
        WorklistOutcome refusal = result.firstRefusal();
        if (refusal != null) {
            text.append(' ')
                    .append(UiTexts.say(
                            "done.refused",
                            result.outcomes().size() - result.done(),
                            desk.sayings().say(refusal.refusal())));
        }
        if (result.isStopped()) {
            text.append(' ')
                    .append(UiTexts.say(
                            "done.stopped", result.asked() - result.outcomes().size()));
        }
        result.outcomes().stream().flatMap(o -> o.notes().stream()).findFirst().ifPresent(note -> text.append(' ')
                .append(desk.sayings().say(note)));
        return text.toString();
    }

    /** Gives approved lines to the host: those selected, or all where none of them is approved. */
    void publish() {
        List<Line> approved = approved(selected.get());
        List<Line> lines = approved.isEmpty() ? approved(desk.book().lines()) : approved;
        if (lines.isEmpty()) {
            desk.tell(UiTexts.say("publish.nothing"));
            return;
        }
        if (!questions.publish(Totals.of(lines))) {
            return;
        }
        PlanScope scope = desk.book().run().scope();
        String by = desk.settings().place().planner();
        List<Long> ids = lines.stream().map(Line::id).toList();
        desk.work()
                .start(
                        UiTexts.say("work.publish", ids.size()),
                        desk.acting(),
                        (Progress progress) -> {
                            List<WorklistOutcome> outcomes =
                                    desk.backend().worklist().publish(scope, ids, by);
                            return new Decisions.Result(outcomes, outcomes.size());
                        },
                        result -> done(new Done(result, null)));
    }

    private static List<Line> approved(List<Line> lines) {
        return lines.stream()
                .filter(l -> l.status() == SuggestionStatus.APPROVED)
                .toList();
    }

    void copy() {
        List<Line> lines = selected.get();
        if (lines.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(table.widget().getDisplay());
        String text = csv.forClipboard(table.columns(), WorklistPart.heads(table.columns()), lines);
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        desk.tell(UiTexts.say("done.copied", lines.size()));
    }

    /** Quantities of the clipboard into the final quantities of as many lines, from the selected one on. */
    void paste() {
        Clipboard clipboard = new Clipboard(table.widget().getDisplay());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        int row = table.widget().getSelectionIndex();
        if (text == null || row < 0) {
            return;
        }
        List<Double> quantities = Paste.quantities(text, Locale.getDefault(Locale.Category.FORMAT));
        List<Line> lines = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int next = 0;
        for (int i = row; i < table.rows().size() && next < quantities.size(); i++) {
            Line line = table.rows().line(i);
            if (line != null) {
                if (line.isPending() && quantities.get(next) != null) {
                    lines.add(line);
                    values.add(quantities.get(next));
                }
                next++;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            edit(lines.get(i), values.get(i));
        }
    }

    /** The lines shown as a CSV file. */
    void export() {
        FileDialog dialog = new FileDialog(shell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName("worklist.csv");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            List<Line> lines = shown.get();
            List<Column> columns = table.columns();
            List<String> heads = WorklistPart.heads(columns);
            desk.work()
                    .start(
                            UiTexts.say("work.export"),
                            null,
                            progress -> {
                                write(Path.of(file), columns, heads, lines);
                                return lines.size();
                            },
                            count -> desk.tell(UiTexts.say("done.exported", count, file)));
        }
    }

    private void write(Path file, List<Column> columns, List<String> heads, List<Line> lines) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write(out, columns, heads, lines);
        } catch (IOException e) {
            throw new almanac.api.AlmanacException(
                    UiTexts.say("export.failed", file, e.getMessage()), new UncheckedIOException(e));
        }
    }
}
