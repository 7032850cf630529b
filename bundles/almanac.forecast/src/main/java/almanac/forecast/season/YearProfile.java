package almanac.forecast.season;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * How demand by days swells and ebbs through the year: a factor for each date, 1 on average, as a few waves of the year's length. It is
 * taken out of a history only where the years held back one at a time agree with what the others foretell. Immutable.
 *
 * <p>Waves: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 7.4; leaving blocks out against a level
 * that wanders: Racine (2000), "Consistent cross-validatory model-selection for dependent data: hv-block cross-validation", Journal of
 * Econometrics 99, 39-61; the share of the waves that is kept is the slope of what happened on what was foretold (Copas 1983, "Regression,
 * prediction and shrinkage", Journal of the Royal Statistical Society B 45, 311-354).
 */
public final class YearProfile {
    /** All days are alike. */
    public static final YearProfile NONE = new YearProfile(new double[0], 0);

    /** No day sells less than this share of the usual. */
    private static final double LEAST = 0.1;

    private final double[] waves;
    private final double constant;

    /**
     * @param waves sine and cosine of each pair, the longest first; kept
     * @param constant added to them
     */
    YearProfile(double[] waves, double constant) {
        this.waves = waves;
        this.constant = constant;
    }

    /**
     * The profile that a history shows; {@link #NONE} where it holds less than two years, has a negative value, or where one
     * year does not tell of another.
     *
     * @param units of each day, none NaN
     * @param first the date of the first
     */
    public static YearProfile of(double[] units, LocalDate first) {
        return Arrays.stream(units).anyMatch(v -> v < 0) ? NONE : YearProfileSearch.of(units, first);
    }

    public boolean isNone() {
        return waves.length == 0;
    }

    /** How many times the usual demand a date has. */
    public double factor(LocalDate date) {
        return isNone() ? 1 : Math.max(LEAST, 1 + constant + at(waves, place(date, 0.5)));
    }

    /** The factor of each of so many days. */
    public double[] factors(LocalDate first, int days) {
        double[] factors = new double[days];
        Arrays.fill(factors, 1);
        for (int i = 0; i < days && !isNone(); i++) {
            factors[i] = factor(first.plusDays(i));
        }
        return factors;
    }

    /** Pairs of waves. */
    public int pairs() {
        return waves.length / 2;
    }

    /** Where in its year a moment is, 0 to 1. */
    static double place(LocalDate date, double dayShare) {
        return (date.getDayOfYear() - 1 + dayShare) / date.lengthOfYear();
    }

    /** The sum of waves at a place in the year. */
    static double at(double[] waves, double place) {
        double sum = 0;
        for (int i = 0; i < waves.length; i++) {
            sum += waves[i] * column(i, place);
        }
        return sum;
    }

    /** A wave of size 1. */
    static double column(int wave, double place) {
        double angle = 2 * Math.PI * (wave / 2 + 1) * place;
        return wave % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(waves.length);
        for (double wave : waves) {
            out.writeDouble(wave);
        }
        out.writeDouble(constant);
    }

    public static YearProfile read(DataInput in) throws IOException {
        double[] waves = new double[in.readInt()];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = in.readDouble();
        }
        return new YearProfile(waves, in.readDouble());
    }
}
