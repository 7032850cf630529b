package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class BundlesTest {
    @Test
    void everyBundleIsActive() {
        assertThat(Framework.bundles())
                .filteredOn(bundle -> !Framework.isFragment(bundle))
                .allSatisfy(bundle -> assertThat(Framework.stateOf(bundle))
                        .as(bundle.toString())
                        .isEqualTo("active"));
    }

    @Test
    void everyFragmentHasFoundItsHost() {
        assertThat(Framework.bundles())
                .filteredOn(Framework::isFragment)
                .isNotEmpty()
                .allSatisfy(bundle -> assertThat(Framework.stateOf(bundle))
                        .as(bundle.toString())
                        .isEqualTo("resolved"));
    }

    @Test
    void noBundleIsThereTwice() {
        assertThat(Framework.bundles()).extracting(Bundle::getSymbolicName).doesNotHaveDuplicates();
    }
}
