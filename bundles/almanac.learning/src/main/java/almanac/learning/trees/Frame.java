package almanac.learning.trees;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Features;
import java.util.ArrayList;
import java.util.List;

/** How a bucket ahead becomes a row of numbers: every column there is, and the scale of a series. Immutable. */
final class Frame {
    private final Plan plan;
    private final Seasons seasons;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<String> driverNames;

    Frame(Plan plan, Features features) {
        this.plan = plan;
        this.seasons = Seasons.of(plan.grid().bucket(), plan.season());
        this.driverNames = plan.drivers().stream().map(Plan.DriverPlan::name).toList();
        blocks.add(new PastBlock(seasons));
        blocks.add(new GroupBlock(plan.groups(), plan.profiles(), seasons));
        blocks.add(new CarriedBlock(plan.groups(), plan.profiles(), seasons));
        blocks.add(new CalendarBlock(features, plan.grid(), seasons));
        for (int i = 0; i < driverNames.size(); i++) {
            Plan.DriverPlan driver = plan.drivers().get(i);
            blocks.add(new DriverBlock(driver.name(), i, driver.kind(), seasons, plan.market()));
        }
        blocks.add(new AttributeBlock(plan.numbers(), plan.words()));
        blocks.forEach(b -> columns.addAll(b.columns()));
    }

    /**
     * What a frame is made from; all of it is stored with a model.
     *
     * @param season buckets of the season as set
     * @param groups traits that groups are formed by
     * @param numbers attributes that are numbers
     * @param words attributes that are words, with a code for each
     * @param profiles how the groups' demand went
     * @param market how the groups' prices went
     */
    record Plan(
            TimeGrid grid,
            int season,
            List<DriverPlan> drivers,
            List<String> groups,
            List<String> numbers,
            java.util.SortedMap<String, java.util.Map<String, Integer>> words,
            Profiles profiles,
            Profiles market,
            AttributeLevel attributeLevel) {
        /** A driver and how it is read. */
        record DriverPlan(String name, DriverBlock.Kind kind) {}
    }

    Plan plan() {
        return plan;
    }

    Seasons seasons() {
        return seasons;
    }

    List<Column> columns() {
        return columns;
    }

    View view(DemandSeries series) {
        return new View(series, driverNames);
    }

    /**
     * A bucket ahead with the scale of the series at that origin: the mean of a recent window, for a young series mixed with what its
     * attributes say. The scale is 0 where a series that is not young has never sold.
     *
     * @param start the first position that may be seen
     */
    Point point(View view, int start, int origin, int step) {
        int from = Math.max(start, origin - seasons.level());
        int n = view.count(from, origin);
        int all = view.count(start, origin);
        double usual = all == 0 ? 0 : view.sum(start, origin) / all;
        double own = (view.sum(from, origin) + usual) / (n + 1);
        double weight = all >= seasons.level() ? 1 : plan.attributeLevel().weightOf(all, view.traits());
        double level = weight == 1
                ? own
                : weight * own + (1 - weight) * plan.attributeLevel().expected(view.traits());
        return new Point(view, start, origin, step, level, weight);
    }

    /** Fills a row. */
    void put(Point point, Row row) {
        row.begin();
        for (Block block : blocks) {
            block.put(point, row);
        }
        if (!row.isFull()) {
            throw new IllegalStateException("a row of " + columns.size() + " columns is not full");
        }
    }
}
