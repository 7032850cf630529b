package almanac.ui.promotion;

import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PromotionStudy;
import almanac.ui.UiTexts;
import almanac.ui.desk.Desk;
import almanac.ui.desk.Place;
import almanac.ui.desk.Serial;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The study that the view works with, and what was asked of it. Used on the UI thread alone. */
final class StudyRoom {
    private final Desk desk;
    private final Runnable changed;
    private final Serial rule = new Serial();
    private final Plans plans = new Plans();
    private PromotionStudy study;
    private List<Opportunity> candidates;

    /**
     * @param changed called where there is something new to show
     */
    StudyRoom(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** Null until the host was read. */
    PromotionStudy study() {
        return study;
    }

    Plans plans() {
        return plans;
    }

    /** Null until they were asked for. */
    List<Opportunity> candidates() {
        return candidates;
    }

    /** Reads the host and learns from it. */
    void open() {
        Place place = desk.settings().place();
        desk.tell(UiTexts.say("promo.studying", place.host()));
        desk.work()
                .start(
                        UiTexts.say("work.study", place.host()),
                        rule,
                        progress -> desk.backend()
                                .promotionStudies()
                                .open(place.tenant(), place.host(), null, null, progress),
                        opened -> {
                            study = opened;
                            candidates = null;
                            desk.tell("");
                            changed.run();
                        });
    }

    /** Reads it anew; outcomes that were worked out from what was known before are worked out again when asked for. */
    void reopen() {
        study = null;
        open();
    }

    /** Works with the study beside the window; says so where there is none yet. */
    <T> void with(String work, BiFunction<PromotionStudy, almanac.api.Progress, T> task, Consumer<T> done) {
        PromotionStudy known = study;
        if (known == null) {
            desk.tell(UiTexts.say("promo.no-study"));
            return;
        }
        desk.tell(work + " ...");
        desk.work().start(work, rule, progress -> task.apply(known, progress), result -> {
            desk.tell("");
            done.accept(result);
            changed.run();
        });
    }

    /** Asks who is worth a promotion. */
    void findCandidates() {
        with(UiTexts.say("work.candidates"), PromotionStudy::opportunities, found -> candidates = found);
    }
}
