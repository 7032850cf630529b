package almanac.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Supplier;
import almanac.api.replenishment.SuggestionStatus;
import almanac.ui.desk.Masters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupplierMinimumsTest {
    private static Supplier supplier(String id, Double value, Double quantity) {
        return new Supplier(id, null, value, quantity, null, Set.of(), null, null, null, null);
    }

    @Test
    void onlySuppliersThatAskForSomethingCountAndOnlyLinesToBeOrdered() {
        Masters masters = new Masters(
                Map.of(),
                Map.of(),
                Map.of(
                        "V1", supplier("V1", 50.0, null),
                        "V2", supplier("V2", null, 10.0),
                        "V3", supplier("V3", null, null),
                        "V4", supplier("V4", 20.0, 30.0)),
                Map.of());
        List<Line> lines = List.of(
                LinesSample.line(1, "A", "V1", SuggestionStatus.NEW, 20, 2.0),
                LinesSample.line(2, "B", "V1", SuggestionStatus.APPROVED, 5, 2.0),
                LinesSample.line(3, "C", "V2", SuggestionStatus.NEW, 9, 2.0),
                LinesSample.line(4, "D", "V2", SuggestionStatus.SNOOZED, 9, 2.0),
                LinesSample.line(5, "E", "V3", SuggestionStatus.NEW, 1, null),
                LinesSample.line(6, "F", "V4", SuggestionStatus.NEW, 29, 2.0));

        assertThat(SupplierMinimums.of(lines, masters)).isEqualTo(new SupplierMinimums(3, 1));
    }
}
