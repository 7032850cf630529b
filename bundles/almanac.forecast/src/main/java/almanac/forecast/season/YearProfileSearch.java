package almanac.forecast.season;

import almanac.forecast.optimise.NormalEquations;
import java.time.LocalDate;
import java.util.Arrays;

/** Looks for a {@link YearProfile} in the weekly means of a history, which know no day of the week. */
final class YearProfileSearch {
    private static final double YEAR = 365.25;
    private static final double WEEKS_A_YEAR = YEAR / 7;
    private static final int MOST_PAIRS = 6;

    /** Weeks whose mean is compared with that of as many before, to see whether the profile tells of changes. */
    private static final int MONTH = 4;

    /** Changes foretold must be seen with this many standard errors. */
    private static final double EVIDENCE = 2;

    /** The level of a year is at least this share of its mean, where a line through the years would fall below. */
    private static final double LEAST_LEVEL = 0.2;

    private final double[] means;
    private final double[] places;
    private final int[] years;
    private final int count;

    private YearProfileSearch(double[] units, LocalDate first, int count) {
        this.count = count;
        int weeks = (int) Math.floor(count * WEEKS_A_YEAR);
        means = new double[weeks];
        places = new double[weeks];
        years = new int[weeks];
        int from = units.length - 7 * weeks;
        for (int k = 0; k < weeks; k++) {
            int day = from + 7 * k;
            means[k] = Arrays.stream(units, day, day + 7).sum() / 7;
            places[k] = YearProfile.place(first.plusDays(day + 3L), 0.5);
            years[k] = Math.min(count - 1, (int) (k / WEEKS_A_YEAR));
        }
    }

    static YearProfile of(double[] units, LocalDate first) {
        int count = (int) Math.floor(units.length / YEAR);
        if (count < 2) {
            return YearProfile.NONE;
        }
        YearProfileSearch search = new YearProfileSearch(units, first, count);
        double[] yearMeans = search.yearMeans();
        if (Arrays.stream(yearMeans).anyMatch(m -> m <= 0)) {
            return YearProfile.NONE;
        }
        return search.best(search.ratios(yearMeans, false), search.ratios(yearMeans, true));
    }

    /**
     * The best of all numbers of waves, with the years' levels as steps and as a line through them: a line would make a season of a
     * sudden change, steps one of a steady trend.
     */
    private YearProfile best(double[] steps, double[] line) {
        double least = Double.POSITIVE_INFINITY;
        int pairs = 0;
        double[] chosen = steps;
        double[] foretold = null;
        for (double[] ratios : new double[][] {steps, line}) {
            for (int p = 0; p <= MOST_PAIRS; p++) {
                double[] tried = heldBack(ratios, p);
                double error = squares(ratios, tried);
                if (error < least) {
                    least = error;
                    pairs = p;
                    chosen = ratios;
                    foretold = tried;
                }
            }
        }
        if (pairs == 0 || !tellsOfChanges(chosen, foretold)) {
            return YearProfile.NONE;
        }
        double kept = Math.min(1, slope(chosen, foretold));
        double[] waves =
                Arrays.stream(fit(chosen, pairs, -1)).skip(1).map(w -> kept * w).toArray();
        return new YearProfile(waves, -meanOf(waves));
    }

    /** The mean of waves over the weeks seen, which hold whole years but for a few days. */
    private double meanOf(double[] waves) {
        return Arrays.stream(places)
                .map(p -> YearProfile.at(waves, p))
                .average()
                .orElse(0);
    }

    private double[] yearMeans() {
        double[] sums = new double[count];
        int[] weeks = new int[count];
        for (int k = 0; k < means.length; k++) {
            sums[years[k]] += means[k];
            weeks[years[k]]++;
        }
        for (int y = 0; y < count; y++) {
            sums[y] /= weeks[y];
        }
        return sums;
    }

    /** Each week's mean over the level of its time, less 1. */
    private double[] ratios(double[] yearMeans, boolean line) {
        double[] ratios = new double[means.length];
        for (int k = 0; k < means.length; k++) {
            double level = line ? lineAt(yearMeans, (k + 0.5) / WEEKS_A_YEAR - 0.5) : yearMeans[years[k]];
            ratios[k] = means[k] / Math.max(level, LEAST_LEVEL * yearMeans[years[k]]) - 1;
        }
        return ratios;
    }

    /** Through the middles of the years, on beyond the first and last. */
    private static double lineAt(double[] yearMeans, double year) {
        int left = Math.max(0, Math.min(yearMeans.length - 2, (int) Math.floor(year)));
        return yearMeans[left] + (year - left) * (yearMeans[left + 1] - yearMeans[left]);
    }

    /** What the other years foretell of each week. */
    private double[] heldBack(double[] ratios, int pairs) {
        double[] foretold = new double[ratios.length];
        for (int y = 0; y < count; y++) {
            double[] fit = fit(ratios, pairs, y);
            for (int k = 0; k < foretold.length; k++) {
                if (years[k] == y) {
                    foretold[k] = fit[0];
                    for (int j = 1; j < fit.length; j++) {
                        foretold[k] += fit[j] * YearProfile.column(j - 1, places[k]);
                    }
                }
            }
        }
        return foretold;
    }

    /** Constant and waves by least squares, without one year (-1 for none). */
    private double[] fit(double[] ratios, int pairs, int without) {
        int n = 1 + 2 * pairs;
        double[][] products = new double[n][n];
        double[] right = new double[n];
        double[] row = new double[n];
        row[0] = 1;
        for (int k = 0; k < ratios.length; k++) {
            if (years[k] == without) {
                continue;
            }
            for (int j = 1; j < n; j++) {
                row[j] = YearProfile.column(j - 1, places[k]);
            }
            for (int i = 0; i < n; i++) {
                right[i] += row[i] * ratios[k];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        NormalEquations.solve(products, right);
        return right;
    }

    /**
     * Whether demand rose and fell from month to month when it was foretold to. Changes, because a level that wanders is high for
     * months on end and would agree with any profile by chance.
     */
    private static boolean tellsOfChanges(double[] ratios, double[] foretold) {
        double[] seen = changes(ratios);
        double[] expected = changes(foretold);
        double slope = slope(seen, expected);
        double rest = 0;
        double size = 0;
        for (int i = 0; i < seen.length; i++) {
            double error = seen[i] - slope * expected[i];
            rest += error * error;
            size += expected[i] * expected[i];
        }
        return slope > EVIDENCE * Math.sqrt(rest / (seen.length - 1) / size);
    }

    private static double[] changes(double[] weeks) {
        int months = weeks.length / MONTH;
        double[] changes = new double[months - 1];
        for (int i = 0; i < changes.length; i++) {
            int from = MONTH * i;
            double before = Arrays.stream(weeks, from, from + MONTH).sum();
            double after = Arrays.stream(weeks, from + MONTH, from + 2 * MONTH).sum();
            changes[i] = (after - before) / MONTH;
        }
        return changes;
    }

    /** Through the origin, of the first on the second. */
    private static double slope(double[] seen, double[] expected) {
        double products = 0;
        double size = 0;
        for (int i = 0; i < seen.length; i++) {
            products += seen[i] * expected[i];
            size += expected[i] * expected[i];
        }
        return size > 0 ? products / size : 0;
    }

    private static double squares(double[] seen, double[] expected) {
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            sum += (seen[i] - expected[i]) * (seen[i] - expected[i]);
        }
        return sum;
    }
}
