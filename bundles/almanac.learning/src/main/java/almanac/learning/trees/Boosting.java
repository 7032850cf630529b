package almanac.learning.trees;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Texts;
import almanac.learning.NativeMath;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import java.util.Map;
import java.util.stream.Collectors;

/** Grows trees one after the other, each on what the ones before leave (Friedman 2001, "Greedy function approximation", Annals of Statistics 29). */
final class Boosting {
    /** Text longer than this is asked for a second time. */
    private static final int TEXT = 1 << 20;

    private final Map<String, String> parameters;
    private final Progress progress;

    /**
     * @param parameters of LightGBM
     */
    Boosting(Map<String, String> parameters, Progress progress) {
        this.parameters = parameters;
        this.progress = progress;
    }

    /** So many trees. */
    Ensemble grow(Rows rows, int trees) {
        return grow(rows, null, trees, Integer.MAX_VALUE);
    }

    /**
     * Trees until other rows are no longer told better.
     *
     * @param judge rows to stop by; null for all trees
     * @param most trees
     * @param patience trees without a gain before it stops
     */
    Ensemble grow(Rows rows, Rows judge, int most, int patience) {
        String text = parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
        try (NativeRows train = NativeRows.of(rows, text);
                NativeRows valid = judge == null ? null : train.like(judge)) {
            SWIGTYPE_p_void booster =
                    NativeRows.created(out -> lightgbmlib.LGBM_BoosterCreate(train.handle(), text, out));
            try {
                if (valid != null) {
                    NativeRows.check(lightgbmlib.LGBM_BoosterAddValidData(booster, valid.handle()));
                }
                int best = grow(booster, valid != null, most, patience);
                return Ensemble.of(text(booster, best), best);
            } finally {
                NativeRows.check(lightgbmlib.LGBM_BoosterFree(booster));
            }
        }
    }

    private int grow(SWIGTYPE_p_void booster, boolean judged, int most, int patience) {
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        SWIGTYPE_p_int finished = lightgbmlib.new_intp();
        try {
            for (int tree = 1; tree <= most; tree++) {
                if (progress.isCancelled()) {
                    throw new CancelledException(Texts.of(NativeMath.class).get("training.cancelled"));
                }
                NativeRows.check(lightgbmlib.LGBM_BoosterUpdateOneIter(booster, finished));
                if (lightgbmlib.intp_value(finished) != 0) {
                    return judged && best > 0 ? best : tree;
                }
                double loss = judged ? loss(booster) : -tree;
                if (loss < least) {
                    least = loss;
                    best = tree;
                } else if (tree - best >= patience) {
                    return best;
                }
            }
        } finally {
            lightgbmlib.delete_intp(finished);
        }
        return Math.max(1, best);
    }

    /** Of the rows that judge, by the first measure that is on. */
    private static double loss(SWIGTYPE_p_void booster) {
        SWIGTYPE_p_int length = lightgbmlib.new_intp();
        SWIGTYPE_p_double losses = lightgbmlib.new_doubleArray(8);
        try {
            NativeRows.check(lightgbmlib.LGBM_BoosterGetEval(booster, 1, length, losses));
            return lightgbmlib.doubleArray_getitem(losses, 0);
        } finally {
            lightgbmlib.delete_intp(length);
            lightgbmlib.delete_doubleArray(losses);
        }
    }

    private static String text(SWIGTYPE_p_void booster, int trees) {
        SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
        try {
            return lightgbmlib.LGBM_BoosterSaveModelToStringSWIG(booster, 0, trees, 0, TEXT, length);
        } finally {
            lightgbmlib.delete_int64_tp(length);
        }
    }
}
