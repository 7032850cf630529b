package almanac.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeTest {
    @Test
    void belowACategoryStandItsItemsAndThoseWithoutOneStandBesideIt() {
        Node root = ForecastSample.tree(Node.Shape.CATEGORY_ITEM_LOCATION);
        assertThat(root.children()).extracting(Node::label).containsExactly("drinks", "pan");
        Node tea = root.children().get(0).children().get(0);
        assertThat(tea.itemId()).isEqualTo("tea");
        assertThat(tea.categoryId()).isEqualTo("drinks");
        assertThat(tea.children()).extracting(Node::locationId).containsExactly("north", "south");
        assertThat(tea.children()).allMatch(Node::isSku);
    }

    @Test
    void belowALocationAnEditHoldsForThatLocation() {
        Node root = ForecastSample.tree(Node.Shape.LOCATION_CATEGORY_ITEM);
        Node north = root.children().get(0);
        assertThat(north.locationId()).isEqualTo("north");
        assertThat(north.skus()).containsExactly(0, 2);
        assertThat(north.children()).extracting(Node::label).containsExactly("drinks", "pan");
    }

    @ParameterizedTest
    @EnumSource
    void partsAddUpToTheirTotal(Node.Shape shape) {
        check(ForecastSample.tree(shape));
    }

    private static void check(Node node) {
        if (!node.children().isEmpty()) {
            Sheet sheet = ForecastSample.sheet(java.util.List.of());
            double parts = node.children().stream()
                    .mapToDouble(c -> Totals.of(sheet, c).last()[ForecastSample.PAST])
                    .sum();
            assertThat(Totals.of(sheet, node).last()[ForecastSample.PAST]).isEqualTo(parts);
            node.children().forEach(NodeTest::check);
        }
    }
}
