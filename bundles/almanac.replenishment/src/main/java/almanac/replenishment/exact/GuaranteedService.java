package almanac.replenishment.exact;

import java.util.ArrayList;
import java.util.List;

/**
 * Safety stock in a network without circles (also not against the arrows) where every place promises its service time: Graves and Willems
 * 2000, "Optimizing strategic safety stock placement in supply chains", Manufacturing and Service Operations Management 2, 68-83; Snyder and
 * Shen, "Fundamentals of Supply Chain Theory", 2nd ed., section 6.3. Times are whole.
 */
public final class GuaranteedService {
    /**
     * A place.
     *
     * @param time T, of its own processing or transport
     * @param holding h, money a unit and time
     * @param bound z times the standard deviation of its demand a time
     * @param inbound least service time of what comes from outside, 0 for none
     * @param promise most that customers outside wait, -1 where it has none
     */
    public record Stage(int time, double holding, double bound, int inbound, int promise) {}

    /**
     * From a stage to another.
     *
     * @param from place in the list of stages
     * @param to place in the list of stages
     */
    public record Link(int from, int to) {}

    /**
     * Promises.
     *
     * @param service S, one a stage
     * @param net T + inbound service time - S: the time its safety stock covers
     * @param cost money a time, of all safety stocks
     */
    public record Promises(int[] service, int[] net, double cost) {}

    private final List<Stage> stages;
    private final List<List<Integer>> suppliers = new ArrayList<>();
    private final List<List<Integer>> customers = new ArrayList<>();
    private final int[] longest;
    /** Best cost of a stage's side of the tree by the service time it shares with its parent, and the choice behind it. */
    private final double[][] cost;

    private final int[][][] choice;
    private final int[] service;
    private final int[] inbound;

    private GuaranteedService(List<Stage> stages, List<Link> links) {
        this.stages = stages;
        for (int k = 0; k < stages.size(); k++) {
            suppliers.add(new ArrayList<>());
            customers.add(new ArrayList<>());
        }
        for (Link link : links) {
            suppliers.get(link.to()).add(link.from());
            customers.get(link.from()).add(link.to());
        }
        longest = new int[stages.size()];
        for (int k = 0; k < longest.length; k++) {
            longest[k] = longest(k);
        }
        cost = new double[stages.size()][];
        choice = new int[stages.size()][][];
        service = new int[stages.size()];
        inbound = new int[stages.size()];
    }

    /**
     * The cheapest promises, by dynamic programming over the tree.
     *
     * @throws IllegalArgumentException where the stages are not one tree
     */
    public static Promises of(List<Stage> stages, List<Link> links) {
        if (links.size() != stages.size() - 1) {
            throw new IllegalArgumentException(stages.size() + " stages and " + links.size() + " links are no tree");
        }
        return new GuaranteedService(List.copyOf(stages), links).solve();
    }

    /** The longest time until anything ordered now has gone through all stages before and this one. */
    private int longest(int k) {
        int before = stages.get(k).inbound();
        for (int supplier : suppliers.get(k)) {
            before = Math.max(before, longest(supplier));
        }
        return before + stages.get(k).time();
    }

    private Promises solve() {
        int root = stages.size() - 1;
        visit(root, -1);
        double best = Double.POSITIVE_INFINITY;
        int at = 0;
        for (int s = 0; s < cost[root].length; s++) {
            if (cost[root][s] < best) {
                best = cost[root][s];
                at = s;
            }
        }
        choose(root, -1, at);
        int[] net = new int[stages.size()];
        for (int k = 0; k < net.length; k++) {
            net[k] = inbound[k] + stages.get(k).time() - service[k];
        }
        return new Promises(service, net, best);
    }

    /** Fills in a stage's costs, those of its side of the tree first. A root is seen as if it had a customer above. */
    private void visit(int k, int parent) {
        for (int other : neighbours(k)) {
            if (other != parent) {
                visit(other, k);
            }
        }
        boolean byInbound = suppliers.get(k).contains(parent);
        int most = byInbound ? longest[parent] : longest[k];
        cost[k] = new double[most + 1];
        choice[k] = new int[most + 1][];
        for (int shared = 0; shared <= most; shared++) {
            cost[k][shared] = Double.POSITIVE_INFINITY;
            for (int in = byInbound ? shared : 0;
                    in <= longest[k] - stages.get(k).time();
                    in++) {
                for (int out = byInbound ? 0 : shared; out <= (byInbound ? longest[k] : shared); out++) {
                    double total = total(k, parent, in, out);
                    if (total < cost[k][shared] - 1e-12) {
                        cost[k][shared] = total;
                        choice[k][shared] = new int[] {in, out};
                    }
                }
            }
        }
    }

    private double total(int k, int parent, int in, int out) {
        Stage stage = stages.get(k);
        int net = in + stage.time() - out;
        boolean broken = net < 0 || in < stage.inbound() || stage.promise() >= 0 && out > stage.promise();
        if (broken) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = stage.holding() * stage.bound() * Math.sqrt(net);
        for (int supplier : suppliers.get(k)) {
            sum += supplier == parent ? 0 : cost[supplier][cheapest(supplier, in)];
        }
        for (int customer : customers.get(k)) {
            sum += customer == parent ? 0 : cost[customer][out];
        }
        return sum;
    }

    /** The cheapest promise of a supplier that is no longer than a time. */
    private int cheapest(int supplier, int most) {
        int best = 0;
        for (int s = 1; s <= Math.min(most, cost[supplier].length - 1); s++) {
            best = cost[supplier][s] < cost[supplier][best] - 1e-12 ? s : best;
        }
        return best;
    }

    private void choose(int k, int parent, int shared) {
        inbound[k] = choice[k][shared][0];
        service[k] = choice[k][shared][1];
        for (int supplier : suppliers.get(k)) {
            if (supplier != parent) {
                choose(supplier, k, cheapest(supplier, inbound[k]));
            }
        }
        for (int customer : customers.get(k)) {
            if (customer != parent) {
                choose(customer, k, service[k]);
            }
        }
    }

    private List<Integer> neighbours(int k) {
        List<Integer> all = new ArrayList<>(suppliers.get(k));
        all.addAll(customers.get(k));
        return all;
    }
}
