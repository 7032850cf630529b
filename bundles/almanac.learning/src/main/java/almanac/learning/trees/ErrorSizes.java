package almanac.learning.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * How large errors are to be expected, told by trees that learn the absolute held-out errors.
 *
 * @param trees grown on all held-out errors
 * @param runs of errors over the size that trees tell that have not learned from them
 */
record ErrorSizes(Ensemble trees, List<List<ErrorShapes.Error>> runs) {
    private static final int FOLDS = 2;

    static ErrorSizes learn(HeldOut held, Ensemble mean, Boosting boosting, int count) {
        Rows rows = held.rows();
        double[] told = mean.predict(rows);
        float[] absolute = new float[told.length];
        for (int i = 0; i < told.length; i++) {
            absolute[i] = (float) Math.abs(rows.label(i) - Math.max(0, told[i]));
        }
        Rows errors = rows.labelled(absolute);
        int[] fold = folds(held.runs());
        double[] sizes = new double[told.length];
        for (int f = 0; f < FOLDS; f++) {
            int own = f;
            Ensemble others = boosting.grow(errors.where(i -> fold[i] != own), count);
            double[] all = others.predict(errors);
            for (int i = 0; i < all.length; i++) {
                sizes[i] = fold[i] == own ? all[i] : sizes[i];
            }
        }
        List<List<ErrorShapes.Error>> runs = new ArrayList<>();
        int i = 0;
        for (int length : held.runs()) {
            List<ErrorShapes.Error> run = new ArrayList<>();
            for (int end = i + length; i < end; i++) {
                double size = TreesFit.spread(sizes[i]);
                double expected = Math.max(0, told[i]);
                run.add(new ErrorShapes.Error(held.steps().get(i), expected / size, (rows.label(i) - expected) / size));
            }
            runs.add(run);
        }
        return new ErrorSizes(boosting.grow(errors, count), runs);
    }

    /** Runs of one kind of origin stay together; with a single run its rows are split. */
    private static int[] folds(List<Integer> runs) {
        int[] fold = new int[runs.stream().mapToInt(r -> r).sum()];
        int i = 0;
        for (int r = 0; r < runs.size(); r++) {
            for (int j = 0; j < runs.get(r); j++, i++) {
                fold[i] = (runs.size() < FOLDS ? i : r) % FOLDS;
            }
        }
        return fold;
    }
}
