package almanac.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.store.PlannerOverride;
import almanac.ui.widget.Inputs;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final Sheet SHEET = ForecastSample.sheet(List.of());
    private static final Node TEA = ForecastSample.tree(Node.Shape.CATEGORY_ITEM_LOCATION)
            .children()
            .get(0)
            .children()
            .get(0);

    private static List<PlannerOverride> overrides(Edit.Kind kind, double value, Integer... buckets) {
        return new Edit(kind, value, "fair", null, null)
                .overrides(SHEET, TEA, List.of(buckets), Totals.of(SHEET, TEA).last(), "li", Instant.EPOCH);
    }

    @Test
    void bucketsSideBySideAreOneOverride() {
        List<PlannerOverride> all = overrides(Edit.Kind.PERCENT, -12.5, 2, 3, 5);
        assertThat(all).hasSize(2);
        assertThat(all.get(0).what()).isEqualTo(PlannerOverride.FORECAST_PERCENT);
        assertThat(all.get(0).value()).isEqualTo("-12.5");
        assertThat(all.get(0).from()).isEqualTo(ForecastSample.MONDAY);
        assertThat(all.get(0).till()).isEqualTo(ForecastSample.MONDAY.plusDays(13));
        assertThat(all.get(1).from()).isEqualTo(ForecastSample.MONDAY.plusWeeks(3));
        assertThat(all.get(1).till()).isEqualTo(ForecastSample.MONDAY.plusDays(27));
        assertThat(all).allSatisfy(o -> {
            assertThat(o.itemId()).isEqualTo("tea");
            assertThat(o.locationId()).isNull();
            assertThat(o.categoryId()).isEqualTo("drinks");
        });
    }

    @Test
    void whatIsSpreadComesToTheWhole() {
        List<PlannerOverride> all = overrides(Edit.Kind.SPREAD, 100, 2, 3, 4);
        assertThat(all).hasSize(3).allMatch(o -> o.what().equals(PlannerOverride.FORECAST_SET));
        assertThat(all.stream().mapToDouble(o -> Double.parseDouble(o.value())).sum())
                .isCloseTo(100, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void whatIsCopiedIsSetBucketByBucketWhereThereIsSomething() {
        EditFields fields = new EditFields(java.util.Locale.ENGLISH);
        String[] lastYear = {"50", "fair", "", "", ""};
        double[] units = fields.units(Edit.Kind.COPY, lastYear, SHEET, TEA);
        List<PlannerOverride> all =
                fields.read(Edit.Kind.COPY, lastYear).overrides(SHEET, TEA, List.of(2, 3), units, "li", Instant.EPOCH);
        // Both locations sold 1 in the first and 2 in the second bucket of last year.
        assertThat(all).extracting(PlannerOverride::value).containsExactly("1", "2");
        assertThat(all).allMatch(o -> o.what().equals(PlannerOverride.FORECAST_SET));

        String[] pan = {"100", "fair", "", "", "pan"};
        assertThat(fields.units(Edit.Kind.COPY, pan, SHEET, TEA)[2]).isEqualTo(5);
        assertThatThrownBy(() -> fields.check(Edit.Kind.COPY, new String[] {"100", "fair", "", "", "cup"}, SHEET, TEA))
                .isInstanceOf(Inputs.Trouble.class)
                .hasMessageContaining("cup");
    }

    @Test
    void anOverrideOfATotalStandsAtItsParts() {
        Sheet sheet = ForecastSample.sheet(overrides(Edit.Kind.SET, 80, 2));
        assertThat(sheet.overrides(TEA.children().get(1))).hasSize(1);
        Node pan = ForecastSample.tree(Node.Shape.CATEGORY_ITEM_LOCATION)
                .children()
                .get(1);
        assertThat(sheet.overrides(pan)).isEmpty();
    }
}
