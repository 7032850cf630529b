package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.host.DemandCell;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

/** Marks go through the store as text. */
class ChangeMarkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Property
    void whatIsWrittenIsRead(@ForAll @NotBlank String item, @ForAll String location) {
        ChangeMark mark =
                ChangeMark.of("2026-03-02T07:00", Set.of(new DemandCell(new Sku(item, location), DAY), cell("A@B")));
        assertThat(ChangeMark.parse(mark.text())).isEqualTo(mark);
    }

    @Test
    void aStampAloneIsAMark() {
        assertThat(ChangeMark.parse("17")).isEqualTo(new ChangeMark("17", Set.of(), true));
        assertThat(ChangeMark.parse("")).isEqualTo(new ChangeMark("", Set.of(), true));
        assertThat(ChangeMark.of("", Set.of(cell("A"))).text()).isEqualTo("\n2026-03-02\tA\t");
        assertThat(ChangeMark.parse("\n2026-03-02\tA\t").movable()).containsExactly(cell("A"));
    }

    @Test
    void ofTooManyNoListIsKept() {
        Set<DemandCell> many = new HashSet<>();
        for (int i = 0; i <= ChangeMark.MOST_MOVABLE; i++) {
            many.add(cell("A" + i));
        }
        ChangeMark mark = ChangeMark.parse(ChangeMark.of("5", many).text());
        assertThat(mark.complete()).isFalse();
        assertThat(mark.movable()).isEmpty();
    }

    private static DemandCell cell(String sku) {
        return new DemandCell(Sku.parse(sku), DAY);
    }
}
