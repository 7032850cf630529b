package almanac.ui.forecast;

import almanac.api.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A place in the tree: a total over the SKUs below it. An edit of it holds for whatever has its item, location and category.
 *
 * @param label as people call it
 * @param itemId null: every item
 * @param locationId null: every location
 * @param categoryId null: every category
 * @param children empty for a SKU
 * @param skus positions in the editor's list
 */
record Node(
        String label, String itemId, String locationId, String categoryId, List<Node> children, List<Integer> skus) {
    Node {
        children = List.copyOf(children);
        skus = List.copyOf(skus);
    }

    /** What stands in the tree below what. */
    enum Shape {
        CATEGORY_ITEM_LOCATION,
        LOCATION_CATEGORY_ITEM,
        ITEM_LOCATION
    }

    private enum Level {
        CATEGORY,
        ITEM,
        LOCATION
    }

    boolean isSku() {
        return itemId != null && locationId != null;
    }

    /**
     * Builds a tree.
     *
     * @param all SKUs by position
     * @param names the label of a level's key; the level is {@code CATEGORY}, {@code ITEM} or {@code LOCATION}
     */
    static Node tree(String label, List<SkuUnits> all, Shape shape, BiFunction<String, String, String> names) {
        List<Level> levels =
                switch (shape) {
                    case CATEGORY_ITEM_LOCATION -> List.of(Level.CATEGORY, Level.ITEM, Level.LOCATION);
                    case LOCATION_CATEGORY_ITEM -> List.of(Level.LOCATION, Level.CATEGORY, Level.ITEM);
                    case ITEM_LOCATION -> List.of(Level.ITEM, Level.LOCATION);
                };
        List<Integer> skus = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            skus.add(i);
        }
        return new Builder(all, names).node(new Node(label, null, null, null, List.of(), skus), levels);
    }

    private Node under(Level level, String key, String name, List<Integer> some) {
        return new Node(
                name,
                level == Level.ITEM ? key : itemId,
                level == Level.LOCATION ? key : locationId,
                level == Level.CATEGORY ? key : categoryId,
                List.of(),
                some);
    }

    /** Makes the levels below a node. */
    private record Builder(List<SkuUnits> all, BiFunction<String, String, String> names) {
        Node node(Node head, List<Level> levels) {
            if (levels.isEmpty()) {
                return head;
            }
            Level level = levels.get(0);
            Map<String, List<Integer>> groups = new TreeMap<>();
            for (int sku : head.skus()) {
                groups.computeIfAbsent(key(level, sku), k -> new ArrayList<>()).add(sku);
            }
            List<Node> children = new ArrayList<>();
            groups.forEach((key, some) -> {
                // An edit cannot be said for those without a category; they stand one by one.
                if (level == Level.CATEGORY && key.isEmpty()) {
                    children.addAll(node(head.with(some), levels.subList(1, levels.size()))
                            .children());
                } else {
                    children.add(node(
                            head.under(level, key, names.apply(level.name(), key), some),
                            levels.subList(1, levels.size())));
                }
            });
            children.sort(Comparator.comparing(Node::label, String.CASE_INSENSITIVE_ORDER));
            return new Node(head.label(), head.itemId(), head.locationId(), head.categoryId(), children, head.skus());
        }

        private String key(Level level, int position) {
            Sku sku = all.get(position).baseline().sku();
            return switch (level) {
                case CATEGORY -> Objects.requireNonNullElse(all.get(position).category(), "");
                case ITEM -> sku.itemId();
                case LOCATION -> sku.locationId();
            };
        }
    }

    /** Another item at this node's locations; without SKUs where it is not forecast there. */
    Node of(String otherItemId, Sheet sheet) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < sheet.skus().size(); i++) {
            Sku sku = sheet.skus().get(i).baseline().sku();
            if (sku.itemId().equals(otherItemId) && (locationId == null || locationId.equals(sku.locationId()))) {
                found.add(i);
            }
        }
        return new Node(otherItemId, otherItemId, locationId, null, List.of(), found);
    }

    private Node with(List<Integer> some) {
        return new Node(label, itemId, locationId, categoryId, children, some);
    }
}
