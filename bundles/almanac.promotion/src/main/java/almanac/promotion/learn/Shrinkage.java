package almanac.promotion.learn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Partial pooling of coefficients: an item's are drawn from its category's, a category's from those of all items. Few promotions of an
 * item borrow from the category, many speak for themselves.
 *
 * <p>A normal hierarchy over the quadratic approximation of each item's likelihood, the means integrated out exactly and the variances
 * found by EM (Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed., sections 5.4 and 15; Breslow and Clayton 1993 for the
 * approximation, Journal of the American Statistical Association 88).
 */
public final class Shrinkage {
    private static final int ROUNDS = 15;

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
     */
    Pooled pool(Map<String, Sums> sums, Map<String, String> category) {
        Pooled pooled = null;
        for (int round = 0; round < ROUNDS; round++) {
            pooled = round(sums, category);
        }
        return pooled;
    }

    private Pooled round(Map<String, Sums> sums, Map<String, String> category) {
        Level itemLevel = new Level(items);
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Node> groups = new LinkedHashMap<>();
        sums.forEach((item, own) -> {
            Node node = itemLevel.node(new Array2DRowRealMatrix(own.information), new ArrayRealVector(own.score));
            nodes.put(item, node);
            groups.merge(category.get(item), node, Node::plus);
        });
        Level categoryLevel = new Level(categories);
        Map<String, Node> categoryNodes = new LinkedHashMap<>();
        Node all = null;
        for (Map.Entry<String, Node> group : groups.entrySet()) {
            Node node = categoryLevel.node(group.getValue().passedInformation, group.getValue().passedScore);
            categoryNodes.put(group.getKey(), node);
            all = all == null ? node : all.plus(node);
        }
        Level top = new Level(squares(priorDeviation));
        Node topNode = top.node(all.passedInformation, all.passedScore);
        Posterior overall = top.posterior(topNode, new Posterior(new ArrayRealVector(priorMean), zero()));
        Map<String, Posterior> byCategory = new LinkedHashMap<>();
        categoryNodes.forEach((name, node) -> byCategory.put(name, categoryLevel.posterior(node, overall)));
        Map<String, Posterior> byItem = new LinkedHashMap<>();
        nodes.forEach((item, node) -> byItem.put(item, itemLevel.posterior(node, byCategory.get(category.get(item)))));
        items = spread(items, nodes, byItem, item -> byCategory.get(category.get(item)));
        categories = spread(categories, categoryNodes, byCategory, name -> overall);
        return new Pooled(overall, byCategory, byItem);
    }

    /** Variances by EM: the mean of what each differs from the level above, its own uncertainty included. */
    private double[] spread(
            double[] before,
            Map<String, Node> nodes,
            Map<String, Posterior> posteriors,
            java.util.function.Function<String, Posterior> above) {
        double[] variances = new double[before.length];
        for (int k = 0; k < variances.length; k++) {
            double sum = PRIOR_WEIGHT * start[k] * start[k];
            double count = PRIOR_WEIGHT;
            for (Map.Entry<String, Node> entry : nodes.entrySet()) {
                Node node = entry.getValue();
                if (node.information.getEntry(k, k) > 0) {
                    double off = posteriors.get(entry.getKey()).mean().getEntry(k)
                            - above.apply(entry.getKey()).mean().getEntry(k);
                    sum += off * off + node.variance.getEntry(k, k);
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

    /** One level of the hierarchy: members differ from the level above by normal amounts of these variances. */
    private static final class Level {
        private final RealMatrix precision;

        Level(double[] variances) {
            precision = new Array2DRowRealMatrix(variances.length, variances.length);
            for (int i = 0; i < variances.length; i++) {
                precision.setEntry(i, i, 1 / variances[i]);
            }
        }

        Node node(RealMatrix information, RealVector score) {
            RealMatrix variance = new CholeskyDecomposition(information.add(precision), 1e-8, 1e-12)
                    .getSolver()
                    .getInverse();
            RealMatrix passed = precision.subtract(precision.multiply(variance).multiply(precision));
            return new Node(
                    information, score, variance, symmetric(passed), precision.operate(variance.operate(score)));
        }

        Posterior posterior(Node node, Posterior above) {
            RealVector mean = node.variance.operate(node.score.add(precision.operate(above.mean())));
            RealMatrix carry = node.variance.multiply(precision);
            RealMatrix covariance =
                    node.variance.add(carry.multiply(above.covariance()).multiply(carry.transpose()));
            return new Posterior(mean, symmetric(covariance));
        }

        private static RealMatrix symmetric(RealMatrix matrix) {
            return matrix.add(matrix.transpose()).scalarMultiply(0.5);
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
            RealMatrix information,
            RealVector score,
            RealMatrix variance,
            RealMatrix passedInformation,
            RealVector passedScore) {
        Node plus(Node other) {
            return new Node(
                    information,
                    score,
                    variance,
                    passedInformation.add(other.passedInformation),
                    passedScore.add(other.passedScore));
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
