package almanac.ui.accuracy;

import almanac.api.Reason;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.TrainingFacts;
import almanac.api.host.LeftOut;
import almanac.api.run.OverrideValue;
import almanac.api.run.ValueStep;
import almanac.api.store.ModelEntry;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
    static final List<String> TREND_HEADS = List.of(
            "accuracy.head.segment",
            "#accuracy.head.buckets",
            "#accuracy.head.units",
            "#accuracy.head.wape",
            "#accuracy.head.naive",
            "#accuracy.head.added",
            "#accuracy.head.bias",
            "#accuracy.head.coverage");
    static final List<String> STEP_HEADS = List.of(
            "accuracy.head.step",
            "accuracy.head.basis",
            "#accuracy.head.skus",
            "#accuracy.head.buckets",
            "#accuracy.head.units",
            "#accuracy.head.without",
            "#accuracy.head.with",
            "#accuracy.head.added");
    static final List<String> OVERRIDE_HEADS = List.of(
            "head.reason",
            "head.by",
            "#accuracy.head.buckets",
            "#accuracy.head.units",
            "#accuracy.head.without",
            "#accuracy.head.with",
            "#accuracy.head.added",
            "#accuracy.head.bias",
            "#accuracy.head.better");
    static final List<String> CANDIDATE_HEADS = List.of(
            "accuracy.head.method",
            "accuracy.head.role",
            "#accuracy.head.in-use",
            "#accuracy.head.compared",
            "#accuracy.head.wape",
            "#accuracy.head.naive",
            "#accuracy.head.added",
            "#accuracy.head.bias",
            "#accuracy.head.coverage");
    static final List<String> MODEL_HEADS = List.of(
            "accuracy.head.method",
            "accuracy.head.purpose",
            "head.state",
            "accuracy.head.role",
            "#accuracy.head.series",
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

    List<List<String>> segments(Report report, Segment segment) {
        List<List<String>> rows = new ArrayList<>();
        report.segments().get(segment).forEach((key, sums) -> rows.add(row(name(segment, key), sums.skus(), sums)));
        return rows;
    }

    /** Of the same order as {@link Report#realised()} has the segments in. */
    List<List<String>> trends(Report report, Segment segment) {
        List<List<String>> rows = new ArrayList<>();
        report.realised().get(segment).forEach((key, trend) -> {
            Measure sums = trend.total();
            rows.add(row(name(segment, key), sums.points(), sums));
        });
        return rows;
    }

    /** A trend bucket by bucket. */
    List<List<String>> buckets(Trend trend) {
        List<List<String>> rows = new ArrayList<>();
        trend.buckets().forEach((date, sums) -> rows.add(row(formats.day(date), sums.points(), sums)));
        return rows;
    }

    private static String name(Segment segment, String key) {
        return segment == Segment.ALL ? UiTexts.say("accuracy.total") : key.isEmpty() ? UiTexts.say("group.none") : key;
    }

    private List<String> row(String name, int count, Measure m) {
        return joined(List.of(name, formats.whole(count), formats.quantity(m.actual())), errors(m));
    }

    List<List<String>> steps(List<ValueStep> steps) {
        return steps.stream().map(this::row).toList();
    }

    private List<String> row(ValueStep s) {
        return List.of(
                UiTexts.word("step-of-value", s.step()),
                UiTexts.word("basis", s.basis()),
                formats.whole(s.skus()),
                formats.whole(s.buckets()),
                formats.quantity(s.actual()),
                formats.share(s.wapeBefore()),
                formats.share(s.wapeAfter()),
                formats.share(s.added()));
    }

    List<List<String>> overrides(List<OverrideValue> lines) {
        return lines.stream().map(this::row).toList();
    }

    private List<String> row(OverrideValue o) {
        return List.of(
                o.reason(),
                o.author(),
                formats.whole(o.buckets()),
                formats.quantity(o.actual()),
                formats.share(o.wapeBefore()),
                formats.share(o.wapeAfter()),
                formats.share(o.added()),
                formats.share(o.bias() / o.actual()),
                formats.percent((double) o.better() / o.buckets()));
    }

    /** Every method that was compared, those in use for most SKUs first. */
    List<List<String>> candidates(Report report) {
        return report.candidates().keySet().stream()
                .sorted(Comparator.comparing((String m) -> -report.inUse().getOrDefault(m, 0))
                        .thenComparing(m -> m))
                .map(m -> candidate(
                        m,
                        report.inUse().getOrDefault(m, 0),
                        report.candidates().get(m)))
                .toList();
    }

    private List<String> candidate(String method, int inUse, Measure m) {
        return joined(
                List.of(
                        method,
                        UiTexts.word("role", inUse > 0 ? ModelEntry.Role.CHAMPION : ModelEntry.Role.CHALLENGER),
                        formats.whole(inUse),
                        formats.whole(m.skus())),
                errors(m));
    }

    /** Error, that of naive, value added, bias, coverage. */
    private List<String> errors(Measure m) {
        return List.of(
                formats.percent(m.wape()),
                formats.percent(m.naiveWape()),
                formats.percent(m.added()),
                formats.percent(m.biasShare()),
                formats.percent(m.coverage()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    List<List<String>> models(List<ModelEntry> models) {
        return models.stream().map(this::row).toList();
    }

    private List<String> row(ModelEntry m) {
        String digest = m.provenance().dataDigest();
        return List.of(
                m.provenance().method(),
                purpose(m.facts()),
                UiTexts.word("model.state", m.state()),
                UiTexts.word("role", m.role()),
                m.facts().series() == 0 ? "" : formats.whole(m.facts().series()),
                formats.whole(m.skus()),
                formats.percent(m.wape()),
                formats.percent(m.naiveWape()),
                m.provenance().trainedThrough(),
                formats.moment(m.provenance().trainedAt()),
                m.bytes() == 0 ? "" : formats.whole(m.bytes()),
                digest.substring(0, Math.min(DIGEST, digest.length())));
    }

    /** What a model is for; empty for methods that keep none. */
    private static String purpose(TrainingFacts facts) {
        return facts.purpose().isEmpty()
                ? ""
                : UiTexts.say(
                        facts.purpose().equals(TrainingFacts.JUDGED) ? "model.judges" : "model.forecasts",
                        facts.horizon(),
                        facts.bucket().isEmpty() ? "" : UiTexts.word("bucket", TimeBucket.valueOf(facts.bucket())));
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
