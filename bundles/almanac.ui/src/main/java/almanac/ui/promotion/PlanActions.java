package almanac.ui.promotion;

import almanac.api.AlmanacException;
import almanac.api.host.Promotion;
import almanac.api.host.PromotionFiles;
import almanac.api.promotion.PlanProposal;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.widget.Ask;
import almanac.ui.widget.Inputs;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** What can be done with plans. */
final class PlanActions {
    private final Control control;
    private final Desk desk;
    private final StudyRoom room;
    private final Runnable changed;
    private final Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    private final PromotionFields fields = new PromotionFields(locale);
    private Supplier<List<Integer>> selected = List::of;
    private List<String> proposalWords = List.of();

    PlanActions(Control control, Desk desk, StudyRoom room, Runnable changed) {
        this.control = control;
        this.desk = desk;
        this.room = room;
        this.changed = changed;
    }

    /** Who knows which promotions of the plan in hand are selected. */
    void selection(Supplier<List<Integer>> indexes) {
        selected = indexes;
    }

    /** What the optimiser said last; empty for nothing. */
    List<String> proposalWords() {
        return proposalWords;
    }

    void create() {
        room.plans().add(new Plan(UiTexts.say("promo.plan.new"), List.of()));
        changed.run();
    }

    void copy() {
        if (hasPlan()) {
            room.plans().add(room.plans().current());
            changed.run();
        }
    }

    void remove() {
        if (hasPlan()) {
            room.plans().remove();
            changed.run();
        }
    }

    private boolean hasPlan() {
        if (room.plans().current() == null) {
            desk.tell(UiTexts.say("promo.no-plan"));
            return false;
        }
        return true;
    }

    void add() {
        add(null, null);
    }

    /** Asks for a promotion of an item; where there is no plan it makes one. */
    void add(String itemId, String locationId) {
        Plan plan = room.plans().current();
        String id = plan == null ? "P1" : plan.freeId();
        Promotion fresh = PromotionFields.fresh(id, itemId, locationId, today());
        Promotion asked = ask("promo.action.add", fresh);
        if (asked != null) {
            if (plan == null) {
                room.plans().add(new Plan(UiTexts.say("promo.plan.new"), List.of()));
            }
            room.plans().change(room.plans().current().with(asked));
            changed.run();
        }
    }

    /** The day of the decision; the calendar's where the host is being read. */
    LocalDate today() {
        return room.study() == null ? LocalDate.now() : room.study().asOf();
    }

    private Promotion ask(String title, Promotion first) {
        String[] answers = Ask.open(
                control.getShell(),
                UiTexts.say(title),
                UiTexts.say("promo.add.lead"),
                fields.of(first),
                a -> Inputs.problem(() -> fields.read(a)));
        return answers == null ? null : fields.read(answers);
    }

    void edit() {
        List<Integer> rows = selected.get();
        if (!hasPlan()) {
            return;
        }
        if (rows.isEmpty()) {
            desk.tell(UiTexts.say("promo.choose"));
            return;
        }
        edit(rows.get(0));
    }

    /** Asks for a promotion of the plan in hand anew. */
    void edit(int index) {
        Plan plan = room.plans().current();
        Promotion asked = ask("promo.action.edit", plan.promotions().get(index));
        if (asked != null) {
            room.plans().change(plan.with(index, asked));
            changed.run();
        }
    }

    void takeOut() {
        if (hasPlan()) {
            Plan plan = room.plans().current();
            List<Promotion> gone =
                    selected.get().stream().map(plan.promotions()::get).toList();
            if (gone.isEmpty()) {
                desk.tell(UiTexts.say("promo.choose"));
                return;
            }
            room.plans().change(plan.without(gone));
            changed.run();
        }
    }

    /** Works out every plan that was not yet. */
    void whatIf() {
        List<Plan> open = room.plans().all().stream()
                .filter(p -> room.plans().outcome(p) == null && !p.promotions().isEmpty())
                .toList();
        if (open.isEmpty()) {
            desk.tell(UiTexts.say("promo.nothing-open"));
            return;
        }
        room.with(
                UiTexts.say("work.what-if", open.size()),
                (study, progress) -> {
                    List<Outcome> found = new ArrayList<>();
                    open.forEach(plan -> found.add(Outcome.of(study, plan, progress)));
                    return found;
                },
                found -> room.plans().keep(found));
    }

    void optimise() {
        optimise(List.of());
    }

    /** Asks which promotions of some items are best. */
    void optimise(List<String> items) {
        OfferFields offer = new OfferFields(locale);
        String[] answers = Ask.open(
                control.getShell(),
                UiTexts.say("promo.action.optimise"),
                UiTexts.say("promo.optimise.lead"),
                OfferFields.of(items),
                a -> Inputs.problem(() -> offer.read(a)));
        if (answers != null) {
            Offer asked = offer.read(answers);
            room.with(
                    UiTexts.say("work.optimise"),
                    (study, progress) -> Optimiser.ask(study, asked, progress),
                    proposal -> proposed(proposal, asked));
        }
    }

    private void proposed(PlanProposal proposal, Offer offer) {
        if (proposal == null) {
            desk.tell(UiTexts.say("promo.nobody"));
            return;
        }
        proposalWords = new Optimiser(new Formats(locale), desk.sayings()::say).words(proposal, offer);
        if (!proposal.best().promotions().isEmpty()) {
            Plans plans = room.plans();
            plans.add(Optimiser.plan("best", proposal.best()));
            int best = plans.index();
            if (proposal.second() != null) {
                plans.add(Optimiser.plan("second", proposal.second()));
            }
            plans.take(best);
            whatIf();
        }
    }

    /** Reads a plan from a file. */
    void openFile() {
        FileDialog dialog = new FileDialog(control.getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.csv;*.csv.gz"});
        String file = dialog.open();
        if (file != null) {
            Path path = Path.of(file);
            desk.work()
                    .start(
                            UiTexts.say("work.read-plan"),
                            null,
                            progress -> {
                                PromotionFiles files = desk.backend().promotionFiles();
                                return new Plan(path.getFileName().toString(), files.read(path));
                            },
                            plan -> {
                                room.plans().add(plan);
                                changed.run();
                            });
        }
    }

    /** Writes the plan in hand, as {@code promote} reads it. */
    void saveFile() {
        if (!hasPlan()) {
            return;
        }
        Plan plan = room.plans().current();
        FileDialog dialog = new FileDialog(control.getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName("plan.csv");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            desk.work()
                    .start(
                            UiTexts.say("work.export"),
                            null,
                            progress -> write(Path.of(file), plan),
                            count -> desk.tell(UiTexts.say("done.exported", count, file)));
        }
    }

    private static int write(Path file, Plan plan) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            PlanCsv.write(out, plan);
            return plan.promotions().size();
        } catch (IOException e) {
            throw new AlmanacException(UiTexts.say("export.failed", file, e.getMessage()), e);
        }
    }
}
