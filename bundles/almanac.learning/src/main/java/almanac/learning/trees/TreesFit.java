package almanac.learning.trees;

import almanac.api.CancelledException;
import almanac.api.Texts;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Features;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.Training;
import almanac.api.forecast.TrainingFacts;
import almanac.learning.NativeMath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * One fit: the last buckets of every series are held back; trees grow on what is before until they no longer tell those better; how they
 * erred there becomes the distribution; then as many trees grow on everything, a few times, each time on other rows.
 */
final class TreesFit {
    /** Fewer rows teach nothing that a mean does not know. */
    private static final int LEAST_ROWS = 200;

    private static final int ERROR_TREES = 80;

    /** Trees where nothing could be held back to stop by. */
    private static final int UNJUDGED = 100;

    /** So many times the usual units are cut off, so that one typing error does not make a tree of its own. */
    private static final double LARGEST_LABEL = 25;

    private static final double LEAST_SPREAD = 0.02;
    private static final double LEAST_WEIGHT = 0.1;
    private static final double GREATEST_WEIGHT = 10;

    private final TreeSettings settings;
    private final Training training;
    private final Features features;

    TreesFit(TreeSettings settings, Training training, Features features) {
        this.settings = settings;
        this.training = training;
        this.features = features;
    }

    TreesModel fit(Collection<DemandSeries> history) {
        FrameLearner learner = new FrameLearner(history);
        DemandSeries first = history.iterator().next();
        int season = training.seasonOf(first.grid().bucket());
        Frame frame = new Frame(learner.plan(history, season), features);
        int horizon = training.horizon();
        int median = learner.medianSize();
        int held =
                (int) Math.max(1, Math.min(4L * horizon, Math.round(settings.real(TreeSettings.HELD_SHARE) * median)));
        long rows = settings.whole(TreeSettings.ROWS);
        int year = frame.seasons().year();
        boolean mature = year > 0 && median - held > year + year / 8;
        double share = Sampler.share(rows, learner.totalBuckets());
        Sampler sampler = new Sampler(frame, horizon, share, mature, training.seed());

        Rows early = rows(history, frame, sampler, held);
        SortedMap<String, String> parameters = settings.toMap();
        if (early.size() < LEAST_ROWS) {
            return new TreesModel(provenance(parameters, first, history), frame, horizon, null, null, null, null);
        }
        double heldShare = Sampler.share(rows / 3, (long) learner.series() * Math.min(held, horizon));
        Sampler heldSampler = new Sampler(frame, horizon, heldShare, mature, training.seed());
        HeldOut heldOut = HeldOut.of(history, frame, heldSampler, held);
        boolean isJudged = heldOut.rows().size() >= LEAST_ROWS;
        Judged judged = judge(early, isJudged ? heldOut.rows() : null, frame);
        describe(judged, learner, isJudged ? heldOut.rows() : null, parameters);
        HeldOut judgedBy = isJudged ? heldOut : HeldOut.again(early);
        ErrorSizes sizes = ErrorSizes.learn(
                judgedBy,
                judged.trees(),
                new Boosting(settings.forErrors(frame.columns()), training.progress()),
                ERROR_TREES);
        ErrorShapes shapes = ErrorShapes.of(sizes.runs(), horizon);
        early = null;
        List<Ensemble> bag = new ArrayList<>();
        int learned = 0;
        for (int i = 0; i < settings.whole(TreeSettings.BAGS); i++) {
            Rows all = rows(history, frame, sampler.drawnAnew(i), 0);
            learned += all.size();
            bag.add(boosting(judged.objective(), frame, i)
                    .grow(all, judged.trees().trees()));
        }
        Bag mean = new Bag(bag);
        parameters.put("rowsLearned", Integer.toString(learned));
        return new TreesModel(
                provenance(parameters, first, history),
                frame,
                horizon,
                judged.objective(),
                mean,
                sizes.trees(),
                shapes);
    }

    private Boosting boosting(String objective, Frame frame, int number) {
        return new Boosting(settings.forMean(objective, frame.columns(), number), training.progress());
    }

    /** Trees by the objective that told held-out rows best. */
    private record Judged(String objective, Ensemble trees, double loss) {}

    /**
     * Grows by each objective in question.
     *
     * @param heldOut null where nothing could be held back
     */
    private Judged judge(Rows early, Rows heldOut, Frame frame) {
        int most = settings.whole(TreeSettings.TREES);
        Judged best = null;
        for (String objective : settings.objectives(heldOut != null)) {
            Boosting boosting = boosting(objective, frame, 0);
            Ensemble grown = heldOut == null
                    ? boosting.grow(early, Math.min(most, UNJUDGED))
                    : boosting.grow(early, heldOut, most, settings.whole(TreeSettings.PATIENCE));
            double loss = heldOut == null ? Double.NaN : heldOut.squaredError(grown.predict(heldOut));
            if (best == null || loss < best.loss()) {
                best = new Judged(objective, grown, loss);
            }
        }
        return best;
    }

    private static void describe(
            Judged judged, FrameLearner learner, Rows heldOut, SortedMap<String, String> parameters) {
        parameters.put(TrainingFacts.SERIES, Integer.toString(learner.series()));
        parameters.put("objective", judged.objective());
        parameters.put("treesGrown", Integer.toString(judged.trees().trees()));
        if (heldOut != null) {
            // The mean of late as a forecast: labels are shares of it.
            double[] level = new double[heldOut.size()];
            Arrays.fill(level, 1);
            parameters.put(TrainingFacts.LOSS, Double.toString(judged.loss()));
            parameters.put(TrainingFacts.REFERENCE, Double.toString(heldOut.squaredError(level)));
        }
    }

    private Provenance provenance(
            SortedMap<String, String> parameters, DemandSeries first, Collection<DemandSeries> history) {
        long end = Long.MIN_VALUE;
        for (DemandSeries series : history) {
            end = Math.max(end, series.endBucket());
        }
        return new Provenance(
                TreesForecaster.NAME,
                TreesForecaster.VERSION,
                parameters,
                training.seed(),
                "",
                first.grid().labelOf(end - 1),
                Instant.now());
    }

    private Rows rows(Collection<DemandSeries> history, Frame frame, Sampler sampler, int held) {
        Rows rows = new Rows(frame.columns().size());
        Row row = new Row(frame.columns().size());
        for (DemandSeries series : history) {
            checkCancelled();
            View view = frame.view(series);
            sampler.choose(view, view.size() - heldOf(view, held), point -> {
                if (point.level() > 0) {
                    frame.put(point, row);
                    rows.add(row.values(), label(point), weight(point, frame));
                }
            });
        }
        return rows;
    }

    /** A young series keeps two thirds of what it has to learn from. */
    static int heldOf(View view, int held) {
        return Math.min(held, view.size() / 3);
    }

    /** Units over the level, cut off far above what a bucket with demand usually holds. */
    static double label(Point point) {
        View view = point.view();
        double units = view.at(point.target(), 0, view.size());
        double share = 1 - view.zeroShare(0, view.size());
        double usual = share > 0 ? view.mean(0, view.size()) / share : 0;
        return Math.min(units, LARGEST_LABEL * Math.max(usual, point.level())) / point.level();
    }

    /** Who sells more counts more, by the root, within limits. */
    static double weight(Point point, Frame frame) {
        double usual = frame.plan().attributeLevel().typical();
        double weight = Math.sqrt(point.level() / Math.max(usual, Double.MIN_NORMAL));
        return Math.max(LEAST_WEIGHT, Math.min(GREATEST_WEIGHT, weight));
    }

    static double spread(double told) {
        return Math.max(LEAST_SPREAD, told);
    }

    private void checkCancelled() {
        if (training.progress().isCancelled()) {
            throw new CancelledException(Texts.of(NativeMath.class).get("training.cancelled"));
        }
    }
}
