package almanac.learning.customer;

import almanac.api.host.CustomerLine;
import almanac.api.host.CustomerSegmentation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.MultiKMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import org.osgi.service.component.annotations.Component;

/**
 * Segments by k-means (Arthur and Vassilvitskii 2007, "k-means++: the advantages of careful seeding", SODA, 1027-1035) on the logarithms of recency,
 * frequency and money, each brought to mean 0 and deviation 1. Segments are numbered by the mean of frequency plus money less recency on that
 * scale, the highest first.
 */
@Component(service = CustomerSegmentation.class)
public final class CustomerClusters implements CustomerSegmentation {
    private static final String PREFIX = "rfm-";
    private static final int ROUNDS = 200;
    private static final int STARTS = 5;
    private static final int SEED = 1;

    @Override
    public SortedMap<String, String> segments(Collection<CustomerLine> lines, LocalDate asOf, int count) {
        SortedMap<String, RecencyFrequencyMoney> customers = RecencyFrequencyMoney.of(lines, asOf);
        List<Point> points = points(customers, asOf);
        long kinds = points.stream()
                .map(p -> List.of(p.at[0], p.at[1], p.at[2]))
                .distinct()
                .count();
        SortedMap<String, String> segments = new TreeMap<>();
        if (points.isEmpty()) {
            return segments;
        }
        int number = 1;
        for (List<Point> cluster : clusters(points, (int) Math.min(count, kinds))) {
            for (Point point : cluster) {
                segments.put(point.customer, PREFIX + number);
            }
            number++;
        }
        return segments;
    }

    private static List<List<Point>> clusters(List<Point> points, int count) {
        Well19937c random = new Well19937c(SEED);
        KMeansPlusPlusClusterer<Point> once =
                new KMeansPlusPlusClusterer<>(count, ROUNDS, new EuclideanDistance(), random);
        List<CentroidCluster<Point>> found =
                new ArrayList<>(new MultiKMeansPlusPlusClusterer<>(once, STARTS).cluster(points));
        found.removeIf(cluster -> cluster.getPoints().isEmpty());
        found.sort(Comparator.comparingDouble(
                (CentroidCluster<Point> c) -> -value(c.getCenter().getPoint())));
        List<List<Point>> clusters = new ArrayList<>();
        found.forEach(cluster -> clusters.add(cluster.getPoints()));
        return clusters;
    }

    private static double value(double[] centre) {
        return centre[1] + centre[2] - centre[0];
    }

    private static List<Point> points(SortedMap<String, RecencyFrequencyMoney> customers, LocalDate asOf) {
        List<Point> points = new ArrayList<>();
        customers.forEach((id, customer) -> points.add(new Point(id, new double[] {
            Math.log1p(customer.recency(asOf)), Math.log(customer.frequency()), Math.log1p(customer.money())
        })));
        for (int side = 0; side < 3; side++) {
            standardise(points, side);
        }
        return points;
    }

    private static void standardise(List<Point> points, int side) {
        double mean = points.stream().mapToDouble(p -> p.at[side]).average().orElse(0);
        double square = points.stream()
                .mapToDouble(p -> (p.at[side] - mean) * (p.at[side] - mean))
                .average()
                .orElse(0);
        double deviation = square > 0 ? Math.sqrt(square) : 1;
        points.forEach(p -> p.at[side] = (p.at[side] - mean) / deviation);
    }

    /** One customer. */
    private record Point(String customer, double[] at) implements Clusterable {
        @Override
        public double[] getPoint() {
            return at;
        }
    }
}
