package almanac.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CollationTest {
    /** The collator itself says what comes first. */
    @Property
    void placesAreInTheOrderOfTheLanguage(@ForAll List<String> texts) {
        String[] all = texts.stream().filter(t -> !t.isEmpty()).toArray(String[]::new);
        int[] ranks = new Collation().ranks(all);
        Collator language = Collator.getInstance();

        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted((a, b) -> ranks[a] - ranks[b])
                .mapToInt(i -> i)
                .toArray();

        for (int i = 1; i < order.length; i++) {
            assertThat(language.compare(all[order[i - 1]], all[order[i]])).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void equalTextsStandAtTheSamePlaceAndNoneAtMinusOne() {
        assertThat(new Collation().ranks(new String[] {"b", null, "a", "b", ""}))
                .containsExactly(1, -1, 0, 1, -1);
    }
}
