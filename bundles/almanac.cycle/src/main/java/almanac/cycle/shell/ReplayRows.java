package almanac.cycle.shell;

import almanac.api.replenishment.ReplayLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Replayed buckets as the rows of a file, and the row that sums them. */
final class ReplayRows {
    static final List<String> COLUMNS = List.of(
            "item_id",
            "location_id",
            "bucket",
            "start_stock",
            "arrived",
            "demand",
            "sold",
            "short",
            "end_stock",
            "ordered",
            "holding_cost",
            "shortage_cost",
            "ordering_cost");
    private static final String ALL = "ALL";

    private final double[] sums = new double[COLUMNS.size() - 3];

    /** A row; it is counted in the sums. */
    List<String> of(String bucket, ReplayLine line) {
        double[] values = {
            line.startStock(),
            line.arrived(),
            line.demand(),
            line.sold(),
            line.unitsShort(),
            line.endStock(),
            line.ordered(),
            line.holdingCost(),
            line.shortageCost(),
            line.orderingCost()
        };
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
        return row(line.sku().itemId(), line.sku().locationId(), bucket, values);
    }

    /** The sums of all rows so far. */
    List<String> all() {
        return row(ALL, "", "", sums);
    }

    private static List<String> row(String item, String location, String bucket, double[] values) {
        List<String> row = new ArrayList<>(List.of(item, location, bucket));
        Arrays.stream(values).mapToObj(Numbers::plain).forEach(row::add);
        return row;
    }
}
