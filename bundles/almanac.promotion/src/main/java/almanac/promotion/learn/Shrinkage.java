package almanac.promotion.learn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Partial pooling of coefficients: an item's are drawn from its category's, a category's from those of all items. Few promotions of an
 * item borrow from the category, many speak for themselves.
 *
 * <p>A normal hierarchy over the quadratic approximation of each item's likelihood, the means integrated out exactly and the variances
 * found by EM (Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed., sections 5.4 and 15; Breslow and Clayton 1993 for the
 * approximation, Journal of the American Statistical Association 88).
 */
public final class Shrinkage {
    /** Variances between items, and between categories, count as if this many had been seen with the starting one. */
    private static final double PRIOR_WEIGHT = 6;

    private static final double LEAST_VARIANCE = 1e-6;

    private final double[] priorMean;
    private final double[] priorDeviation;
    private final double[] start;
    private double[] items;
    private double[] categories;

    /**
     * @param priorMean of all items' coefficients
     * @param priorDeviation of the same
     * @param start standard deviations between items and between categories to begin with
     */
    Shrinkage(double[] priorMean, double[] priorDeviation, double[] start) {
        this.priorMean = priorMean;
        this.priorDeviation = priorDeviation;
        this.start = start;
        this.items = squares(start);
        this.categories = squares(start);
    }

    /**
     * Pools.
     *
     * @param sums by item
     * @param category by item
     * @param rounds of EM; variances go on from where the last call left them
     */
    Pooled pool(Map<String, Sums> sums, Map<String, String> category, int rounds) {
        for (int round = 1; round < rounds; round++) {
            Levels levels = levels(sums, category);
            Map<String, double[]> means = new LinkedHashMap<>();
            double[] all = levels.top.mean(levels.all, priorMean);
            levels.categories.forEach((name, node) -> means.put(name, levels.category.mean(node, all)));
            Map<String, double[]> own = new LinkedHashMap<>();
            levels.items.forEach((item, node) -> own.put(item, levels.item.mean(node, means.get(category.get(item)))));
            items = spread(items, levels.items, own, item -> means.get(category.get(item)));
            categories = spread(categories, levels.categories, means, name -> all);
        }
        Levels levels = levels(sums, category);
        Posterior overall = levels.top.posterior(levels.all, new Posterior(new ArrayRealVector(priorMean), zero()));
        Map<String, Posterior> byCategory = new LinkedHashMap<>();
        levels.categories.forEach((name, node) -> byCategory.put(name, levels.category.posterior(node, overall)));
        Map<String, Posterior> byItem = new LinkedHashMap<>();
        levels.items.forEach(
                (item, node) -> byItem.put(item, levels.item.posterior(node, byCategory.get(category.get(item)))));
        return new Pooled(overall, byCategory, byItem);
    }

    private Levels levels(Map<String, Sums> sums, Map<String, String> category) {
        Level itemLevel = new Level(items);
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Group> groups = new LinkedHashMap<>();
        sums.forEach((item, own) -> {
            Node node = itemLevel.node(own.information, own.score);
            nodes.put(item, node);
            groups.computeIfAbsent(category.get(item), k -> new Group(priorMean.length))
                    .add(node);
        });
        Level categoryLevel = new Level(categories);
        Map<String, Node> categoryNodes = new LinkedHashMap<>();
        Group all = new Group(priorMean.length);
        groups.forEach((name, group) -> {
            Node node = categoryLevel.node(group.information, group.score);
            categoryNodes.put(name, node);
            all.add(node);
        });
        Level top = new Level(squares(priorDeviation));
        return new Levels(itemLevel, categoryLevel, top, nodes, categoryNodes, top.node(all.information, all.score));
    }

    /** The three levels of the hierarchy with their members. */
    private record Levels(
            Level item, Level category, Level top, Map<String, Node> items, Map<String, Node> categories, Node all) {}

    /** Variances by EM: the mean of what each differs from the level above, its own uncertainty included. */
    private double[] spread(
            double[] before, Map<String, Node> nodes, Map<String, double[]> means, Function<String, double[]> above) {
        double[] variances = new double[before.length];
        for (int k = 0; k < variances.length; k++) {
            double sum = PRIOR_WEIGHT * start[k] * start[k];
            double count = PRIOR_WEIGHT;
            for (Map.Entry<String, Node> entry : nodes.entrySet()) {
                Node node = entry.getValue();
                if (node.information[k][k] > 0) {
                    double off = means.get(entry.getKey())[k] - above.apply(entry.getKey())[k];
                    sum += off * off + node.variance[k][k];
                    count++;
                }
            }
            variances[k] = Math.max(LEAST_VARIANCE, sum / count);
        }
        return variances;
    }

    private RealMatrix zero() {
        return new Array2DRowRealMatrix(priorMean.length, priorMean.length);
    }

    private static double[] squares(double[] deviations) {
        double[] squares = new double[deviations.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = deviations[i] * deviations[i];
        }
        return squares;
    }

    /** One level of the hierarchy: members differ from the level above by independent normal amounts of these variances. */
    private static final class Level {
        private final double[] precision;

        Level(double[] variances) {
            precision = new double[variances.length];
            for (int i = 0; i < precision.length; i++) {
                precision[i] = 1 / variances[i];
            }
        }

        Node node(double[][] information, double[] score) {
            int n = score.length;
            double[][] total = new double[n][n];
            for (int i = 0; i < n; i++) {
                System.arraycopy(information[i], 0, total[i], 0, n);
                total[i][i] += precision[i];
            }
            double[][] variance = new CholeskyDecomposition(new Array2DRowRealMatrix(total, false), 1e-8, 1e-12)
                    .getSolver()
                    .getInverse()
                    .getData();
            double[][] passed = new double[n][n];
            double[] passedScore = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double symmetric = (variance[i][j] + variance[j][i]) / 2;
                    passed[i][j] = (i == j ? precision[i] : 0) - precision[i] * symmetric * precision[j];
                    passedScore[i] += precision[i] * symmetric * score[j];
                }
            }
            return new Node(information, score, variance, passed, passedScore);
        }

        double[] mean(Node node, double[] above) {
            double[] mean = new double[above.length];
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    mean[i] += node.variance[i][j] * (node.score[j] + precision[j] * above[j]);
                }
            }
            return mean;
        }

        Posterior posterior(Node node, Posterior above) {
            RealMatrix variance = new Array2DRowRealMatrix(node.variance);
            double[][] carried = new double[precision.length][precision.length];
            for (int i = 0; i < carried.length; i++) {
                for (int j = 0; j < carried.length; j++) {
                    carried[i][j] = node.variance[i][j] * precision[j];
                }
            }
            RealMatrix carry = new Array2DRowRealMatrix(carried, false);
            RealMatrix covariance =
                    variance.add(carry.multiply(above.covariance()).multiply(carry.transpose()));
            return new Posterior(
                    new ArrayRealVector(mean(node, above.mean().toArray())),
                    covariance.add(covariance.transpose()).scalarMultiply(0.5));
        }
    }

    /**
     * A member of a level.
     *
     * @param information what its own data, or its members', say
     * @param score the same
     * @param variance of its coefficients, the level above given
     * @param passedInformation what it says of the level above
     * @param passedScore the same
     */
    private record Node(
            double[][] information,
            double[] score,
            double[][] variance,
            double[][] passedInformation,
            double[] passedScore) {}

    /** What the members of a group say of it together. */
    private static final class Group {
        private final double[][] information;
        private final double[] score;

        Group(int size) {
            information = new double[size][size];
            score = new double[size];
        }

        void add(Node node) {
            for (int i = 0; i < score.length; i++) {
                score[i] += node.passedScore[i];
                for (int j = 0; j < score.length; j++) {
                    information[i][j] += node.passedInformation[i][j];
                }
            }
        }
    }

    /**
     * Pooled coefficients.
     *
     * @param all of all items
     * @param byCategory of categories
     * @param byItem of items
     */
    public record Pooled(Posterior all, Map<String, Posterior> byCategory, Map<String, Posterior> byItem) {
        /** An item's, else its category's, else all items'. */
        public Posterior of(String item, String category) {
            Posterior own = byItem.get(item);
            return own != null ? own : byCategory.getOrDefault(category, all);
        }
    }
}
