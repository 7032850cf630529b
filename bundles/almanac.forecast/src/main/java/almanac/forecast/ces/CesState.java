package almanac.forecast.ces;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The states of complex exponential smoothing and how an error moves them: a level and what the model calls information potential, here
 * the latest error, each the real and imaginary part of one complex number; besides, or instead, one such pair for each bucket of the
 * season. Not for many threads.
 */
final class CesState {
    private final CesForm form;
    private final double[] weights;
    private final int season;
    private double level;
    private double potential;
    private final double[] seasonal;
    private final double[] seasonalPotential;
    private int at;

    /**
     * All states 0.
     *
     * @param weights the smoothing parameters, real part before imaginary part; kept
     */
    CesState(CesForm form, double[] weights, int season) {
        this.form = form;
        this.weights = weights;
        this.season = form.isSeasonal() ? season : 1;
        this.seasonal = new double[this.season];
        this.seasonalPotential = new double[this.season];
    }

    /** A copy that goes on by itself. */
    CesState copy() {
        CesState copy = new CesState(form, weights, season);
        copy.level = level;
        copy.potential = potential;
        System.arraycopy(seasonal, 0, copy.seasonal, 0, season);
        System.arraycopy(seasonalPotential, 0, copy.seasonalPotential, 0, season);
        copy.at = at;
        return copy;
    }

    /** A first guess from the beginning of a history; {@link #sweep} to and fro makes it good. */
    void guess(double[] y) {
        int first = Math.min(y.length, Math.max(10, season));
        double mean = 0;
        for (int t = 0; t < first; t++) {
            mean += y[t] / first;
        }
        level = form == CesForm.SIMPLE ? 0 : mean;
        potential = level / 1.1;
        Arrays.fill(seasonal, 0);
        int cycles = form.isSeasonal() ? Math.max(1, Math.min(2, y.length / season)) : 0;
        for (int cycle = 0; cycle < cycles; cycle++) {
            double middle = 0;
            for (int i = 0; i < season; i++) {
                middle += y[cycle * season + i] / season;
            }
            for (int i = 0; i < season; i++) {
                seasonal[i] += (y[cycle * season + i] - (form == CesForm.SIMPLE ? 0 : middle)) / cycles;
            }
        }
        for (int i = 0; i < season; i++) {
            seasonalPotential[i] = form == CesForm.PARTIAL ? 0 : seasonal[i] / 1.1;
        }
        at = 0;
    }

    /**
     * Runs over a history, forward or backward.
     *
     * @param errors filled in with the one-step errors; null where they are not wanted
     * @return the sum of their squares
     */
    double sweep(double[] y, boolean forward, double[] errors) {
        int n = y.length;
        at = forward ? 0 : (n - 1) % season;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int t = forward ? i : n - 1 - i;
            double error = y[t] - next();
            squares += error * error;
            if (errors != null) {
                errors[t] = error;
            }
            update(error, forward ? 1 : -1);
        }
        return squares;
    }

    /** What comes after the history, without errors, so that the history can be run over in the other direction. */
    void turn() {
        for (int i = 0; i < season; i++) {
            moveSeasonal(i, 0);
        }
        moveLevel(0);
    }

    /** The forecast for the next bucket. */
    double next() {
        return switch (form) {
            case NONE -> level;
            case SIMPLE -> seasonal[at];
            default -> level + seasonal[at];
        };
    }

    /** Takes in the error of that forecast; 0 for a bucket ahead. */
    void update(double error) {
        update(error, 1);
    }

    private void update(double error, int step) {
        moveLevel(error);
        moveSeasonal(at, error);
        at = Math.floorMod(at + step, season);
    }

    private void moveLevel(double error) {
        if (form == CesForm.SIMPLE) {
            return;
        }
        double real = weights[0];
        double imaginary = weights[1];
        double old = level;
        level = old - (1 - imaginary) * potential + (real - imaginary) * error;
        potential = old + (1 - real) * potential + (real + imaginary) * error;
    }

    private void moveSeasonal(int i, double error) {
        if (form == CesForm.PARTIAL) {
            seasonal[i] += weights[2] * error;
        } else if (form.isSeasonal()) {
            int shift = form == CesForm.FULL ? 2 : 0;
            double real = weights[shift];
            double imaginary = weights[shift + 1];
            double old = seasonal[i];
            seasonal[i] = old - (1 - imaginary) * seasonalPotential[i] + (real - imaginary) * error;
            seasonalPotential[i] = old + (1 - real) * seasonalPotential[i] + (real + imaginary) * error;
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(level);
        out.writeDouble(potential);
        for (int i = 0; i < season; i++) {
            out.writeDouble(seasonal[i]);
            out.writeDouble(seasonalPotential[i]);
        }
        out.writeInt(at);
    }

    /** Fills in what {@link #write} wrote. */
    CesState read(DataInput in) throws IOException {
        level = in.readDouble();
        potential = in.readDouble();
        for (int i = 0; i < season; i++) {
            seasonal[i] = in.readDouble();
            seasonalPotential[i] = in.readDouble();
        }
        at = in.readInt();
        return this;
    }
}
