package almanac.learning.trees;

import almanac.api.AlmanacException;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_float;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import java.util.function.Function;

/**
 * Rows as a data set of LightGBM, which keeps a byte or two of each value: chunks are handed over one by one, so that the whole table
 * never lies in native memory. Must be closed.
 */
final class NativeRows implements AutoCloseable {
    /** Rows, evenly spread, that the borders of bins are found from. */
    private static final int SAMPLE = 50_000;

    private final SWIGTYPE_p_void handle;

    private NativeRows(SWIGTYPE_p_void handle) {
        this.handle = handle;
    }

    /**
     * A data set to learn from.
     *
     * @param parameters of LightGBM that concern data sets
     */
    static NativeRows of(Rows rows, String parameters) {
        int step = Math.max(1, (rows.size() + SAMPLE - 1) / SAMPLE);
        Rows sample = rows.where(i -> i % step == 0);
        float[] whole = new float[sample.size() * sample.columns()];
        for (int c = 0; c < sample.chunks(); c++) {
            System.arraycopy(
                    sample.chunk(c), 0, whole, c * Rows.CHUNK * sample.columns(), sample.rowsOf(c) * sample.columns());
        }
        try (NativeRows borders = new NativeRows(withFloats(
                whole,
                whole.length,
                values -> created(out -> lightgbmlib.LGBM_DatasetCreateFromMat(
                        lightgbmlib.float_to_voidp_ptr(values),
                        lightgbmlibConstants.C_API_DTYPE_FLOAT32,
                        sample.size(),
                        sample.columns(),
                        1,
                        parameters,
                        null,
                        out))))) {
            return borders.like(rows);
        }
    }

    /** Other rows with the same bins. */
    NativeRows like(Rows rows) {
        NativeRows filled =
                new NativeRows(created(out -> lightgbmlib.LGBM_DatasetCreateByReference(handle, rows.size(), out)));
        for (int c = 0; c < rows.chunks(); c++) {
            int chunk = c;
            int n = rows.rowsOf(c);
            withFloats(rows.chunk(c), n * rows.columns(), values -> {
                check(lightgbmlib.LGBM_DatasetPushRows(
                        filled.handle,
                        lightgbmlib.float_to_voidp_ptr(values),
                        lightgbmlibConstants.C_API_DTYPE_FLOAT32,
                        n,
                        rows.columns(),
                        chunk * Rows.CHUNK));
                return null;
            });
        }
        float[] labels = new float[rows.size()];
        float[] weights = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.label(i);
            weights[i] = rows.weight(i);
        }
        filled.set("label", labels);
        filled.set("weight", weights);
        return filled;
    }

    SWIGTYPE_p_void handle() {
        return handle;
    }

    @Override
    public void close() {
        check(lightgbmlib.LGBM_DatasetFree(handle));
    }

    private void set(String field, float[] numbers) {
        withFloats(numbers, numbers.length, values -> {
            check(lightgbmlib.LGBM_DatasetSetField(
                    handle,
                    field,
                    lightgbmlib.float_to_voidp_ptr(values),
                    numbers.length,
                    lightgbmlibConstants.C_API_DTYPE_FLOAT32));
            return null;
        });
    }

    /** Does something with numbers copied to native memory. */
    static <T> T withFloats(float[] numbers, int length, Function<SWIGTYPE_p_float, T> work) {
        SWIGTYPE_p_float values = lightgbmlib.new_floatArray(length);
        try {
            for (int i = 0; i < length; i++) {
                lightgbmlib.floatArray_setitem(values, i, numbers[i]);
            }
            return work.apply(values);
        } finally {
            lightgbmlib.delete_floatArray(values);
        }
    }

    /** The handle that a call gives out. */
    static SWIGTYPE_p_void created(Function<SWIGTYPE_p_p_void, Integer> call) {
        SWIGTYPE_p_p_void out = lightgbmlib.voidpp_handle();
        try {
            check(call.apply(out));
            return lightgbmlib.voidpp_value(out);
        } finally {
            lightgbmlib.delete_voidpp(out);
        }
    }

    /**
     * Checks what a call returned.
     *
     * @throws AlmanacException with LightGBM's own words
     */
    static void check(int result) {
        if (result != 0) {
            throw new AlmanacException("LightGBM: " + lightgbmlib.LastErrorMsg());
        }
    }
}
