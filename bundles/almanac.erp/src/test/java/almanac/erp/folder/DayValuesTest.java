package almanac.erp.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DayValuesTest {
    @Property
    void addsUpByDayInWhateverOrder(@ForAll @Size(max = 300) List<@IntRange(min = -40, max = 40) Integer> days) {
        DayValues values = new DayValues((v, into, from) -> v.set(into, v.first(into) + v.first(from), 0));
        Map<Integer, Double> expected = new TreeMap<>();
        for (int day : days) {
            values.add(day, 1, 0);
            expected.merge(day, 1.0, Double::sum);
        }
        values.settle();
        Map<Integer, Double> got = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            assertThat(i == 0 || values.day(i - 1) < values.day(i)).isTrue();
            got.put(values.day(i), values.first(i));
        }
        assertThat(got).isEqualTo(expected);
    }
}
