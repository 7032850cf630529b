package almanac.learning.trees;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import java.lang.ref.Cleaner;

/**
 * Trees grown, as LightGBM's text, and loaded from it: what is stored is what forecasts. Native memory is given back when nobody holds
 * the object any more. Immutable, safe for many threads.
 */
final class Ensemble {
    private static final Cleaner CLEANER = Cleaner.create();

    private final String text;
    private final int trees;
    private final SWIGTYPE_p_void booster;

    private Ensemble(String text, int trees, SWIGTYPE_p_void booster) {
        this.text = text;
        this.trees = trees;
        this.booster = booster;
    }

    static Ensemble of(String text, int trees) {
        SWIGTYPE_p_int iterations = lightgbmlib.new_intp();
        try {
            SWIGTYPE_p_void booster =
                    NativeRows.created(out -> lightgbmlib.LGBM_BoosterLoadModelFromString(text, iterations, out));
            Ensemble ensemble = new Ensemble(text, trees, booster);
            CLEANER.register(ensemble, () -> lightgbmlib.LGBM_BoosterFree(booster));
            return ensemble;
        } finally {
            lightgbmlib.delete_intp(iterations);
        }
    }

    String text() {
        return text;
    }

    int trees() {
        return trees;
    }

    /**
     * What the trees tell.
     *
     * @param rows row after row
     */
    double[] predict(float[] rows, int count, int columns) {
        return predict(rows, count, columns, lightgbmlibConstants.C_API_PREDICT_NORMAL, count);
    }

    /**
     * How much each feature moves what the trees tell, before any link function; the last of each row is what they tell of an average
     * row. Source: Lundberg, Erion and Lee (2018), "Consistent individualized feature attribution for tree ensembles".
     *
     * @return row after row, one value a column and one more
     */
    double[] contributions(float[] rows, int count, int columns) {
        return predict(rows, count, columns, lightgbmlibConstants.C_API_PREDICT_CONTRIB, count * (columns + 1));
    }

    double[] predict(Rows rows) {
        double[] all = new double[rows.size()];
        for (int c = 0; c < rows.chunks(); c++) {
            double[] some = predict(rows.chunk(c), rows.rowsOf(c), rows.columns());
            System.arraycopy(some, 0, all, c * Rows.CHUNK, some.length);
        }
        return all;
    }

    private double[] predict(float[] rows, int count, int columns, int kind, int results) {
        SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
        SWIGTYPE_p_double out = lightgbmlib.new_doubleArray(results);
        try {
            NativeRows.withFloats(rows, count * columns, values -> {
                NativeRows.check(lightgbmlib.LGBM_BoosterPredictForMat(
                        booster,
                        lightgbmlib.float_to_voidp_ptr(values),
                        lightgbmlibConstants.C_API_DTYPE_FLOAT32,
                        count,
                        columns,
                        1,
                        kind,
                        0,
                        -1,
                        "num_threads=1 verbosity=-1",
                        length,
                        out));
                return null;
            });
            double[] told = new double[results];
            for (int i = 0; i < results; i++) {
                told[i] = lightgbmlib.doubleArray_getitem(out, i);
            }
            return told;
        } finally {
            java.lang.ref.Reference.reachabilityFence(this);
            lightgbmlib.delete_int64_tp(length);
            lightgbmlib.delete_doubleArray(out);
        }
    }
}
