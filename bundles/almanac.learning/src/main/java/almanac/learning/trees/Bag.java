package almanac.learning.trees;

import java.util.List;

/**
 * Trees grown several times, each time on other rows: what they tell is the mean (Breiman 1996, "Bagging predictors", Machine Learning 24,
 * 123-140). Immutable, safe for many threads.
 */
record Bag(List<Ensemble> members) {
    Bag {
        members = List.copyOf(members);
    }

    /** As {@link Ensemble#predict(float[], int, int)}. */
    double[] predict(float[] rows, int count, int columns) {
        double[] sum = new double[count];
        for (Ensemble member : members) {
            add(member.predict(rows, count, columns), sum);
        }
        return sum;
    }

    /** As {@link Ensemble#contributions}. */
    double[] contributions(float[] rows, int count, int columns) {
        double[] sum = new double[count * (columns + 1)];
        for (Ensemble member : members) {
            add(member.contributions(rows, count, columns), sum);
        }
        return sum;
    }

    private void add(double[] part, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i] / members.size();
        }
    }
}
