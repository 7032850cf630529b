package almanac.cycle.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.DemandClass;
import almanac.api.host.StockLevel;
import almanac.api.run.PlanRequest;
import almanac.api.run.PlanningRun;
import almanac.api.run.SkuProfile;
import almanac.cycle.Doubles;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredProfilesTest {
    @Test
    void everySkuOfTheRunHasOne() {
        Doubles doubles = new Doubles();
        doubles.erp.soldWeekly("A@W", "2026-01-05", 8, 10);
        doubles.erp.sold("A@W", "2026-03-01", 0);
        doubles.erp.stock.add(new StockLevel(Sku.parse("B@W"), 5, 0, 0));
        PlanningRun run =
                doubles.cycle().plan(new PlanRequest(Tenant.DEFAULT, "demo", null, false, "command"), Progress.NONE);

        Map<Sku, SkuProfile> profiles = new StoredProfiles(doubles.store, doubles.replenishment).of(run, Map.of());

        assertThat(profiles).as("B was never sold").containsOnlyKeys(Sku.parse("A@W"));
        SkuProfile profile = profiles.get(Sku.parse("A@W"));
        assertThat(profile.classes()).isEqualTo("AXF");
        assertThat(profile.pattern()).isEqualTo(DemandClass.SMOOTH);
        assertThat(profile.sold4()).isEqualTo(40);
        assertThat(profile.sold52()).isEqualTo(80);
        assertThat(profile.expectedPerDay()).isCloseTo(10 / 7.0, within(1e-9));
        assertThat(profile.daysOf(20)).isCloseTo(14, within(1e-9));
        assertThat(profile.wape()).as("as the double forecasting says").isEqualTo(0.2);
    }

    @Test
    void whatIsInAProfileCannotBeChangedFromOutside() {
        double[] units = {1, 2};
        SkuProfile profile =
                new SkuProfile(null, null, units, null, null, null, null, null, null, 0.0, null, null, null, null);
        units[0] = 9;
        profile.recent()[1] = 9;

        assertThat(profile.recent()).containsExactly(1, 2);
        assertThat(profile.daysOf(5)).as("nothing is expected").isNull();
    }
}
