package almanac.ui.accuracy;

import almanac.api.Reason;
import almanac.api.host.LeftOut;
import almanac.api.store.ModelEntry;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A report as texts. */
final class ReportRows {
    static final List<String> SEGMENT_HEADS = List.of(
            "accuracy.head.segment",
            "#accuracy.head.skus",
            "#accuracy.head.units",
            "#accuracy.head.wape",
            "#accuracy.head.naive",
            "#accuracy.head.added",
            "#accuracy.head.bias",
            "#accuracy.head.coverage");
    static final List<String> MODEL_HEADS = List.of(
            "accuracy.head.method",
            "accuracy.head.role",
            "#accuracy.head.skus",
            "#accuracy.head.wape",
            "#accuracy.head.naive",
            "accuracy.head.through",
            "accuracy.head.trained",
            "#accuracy.head.bytes",
            "accuracy.head.digest");
    static final List<String> LEFT_OUT_HEADS =
            List.of("accuracy.head.table", "#accuracy.head.row", "accuracy.head.column", "head.reason");

    private static final int DIGEST = 12;

    private final Formats formats;
    private final Function<Reason, String> sayings;

    ReportRows(Formats formats, Function<Reason, String> sayings) {
        this.formats = formats;
        this.sayings = sayings;
    }

    /** The total first. */
    List<List<String>> segments(Report report, Segment segment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(UiTexts.say("accuracy.total"), report.total()));
        report.segments()
                .get(segment)
                .forEach((key, sums) -> rows.add(row(key.isEmpty() ? UiTexts.say("group.none") : key, sums)));
        return rows;
    }

    private List<String> row(String name, Measure m) {
        return List.of(
                name,
                formats.whole(m.skus()),
                formats.quantity(m.actual()),
                formats.percent(m.wape()),
                formats.percent(m.naiveWape()),
                formats.percent(m.added()),
                formats.percent(m.biasShare()),
                formats.percent(m.coverage()));
    }

    List<List<String>> models(List<ModelEntry> models) {
        return models.stream().map(this::row).toList();
    }

    private List<String> row(ModelEntry m) {
        String digest = m.provenance().dataDigest();
        return List.of(
                m.provenance().method(),
                UiTexts.word("role", m.role()),
                formats.whole(m.skus()),
                formats.percent(m.wape()),
                formats.percent(m.naiveWape()),
                m.provenance().trainedThrough(),
                formats.moment(m.provenance().trainedAt()),
                m.bytes() == 0 ? "" : formats.whole(m.bytes()),
                digest.substring(0, Math.min(DIGEST, digest.length())));
    }

    List<List<String>> leftOut(List<LeftOut> rows) {
        return rows.stream()
                .map(r -> List.of(
                        r.place().source(),
                        r.place().row() == 0 ? "" : formats.whole(r.place().row()),
                        r.place().column(),
                        sayings.apply(r.why())))
                .toList();
    }
}
