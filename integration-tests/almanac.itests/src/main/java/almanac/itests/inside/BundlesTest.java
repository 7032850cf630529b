package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.wiring.BundleWiring;

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

    /** The framework compares the platform with the header of the fragment, which its host takes over. */
    @Test
    void nativeLibrariesAreBoundToTheirPlatform() {
        assertThat(Framework.bundles())
                .filteredOn(bundle -> bundle.getSymbolicName().equals("almanac.wrapped.dl4j"))
                .singleElement()
                .satisfies(bundle -> assertThat(
                                bundle.adapt(BundleWiring.class).getRequiredWires(NativeNamespace.NATIVE_NAMESPACE))
                        .hasSize(1));
    }

    @Test
    void noBundleIsThereTwice() {
        assertThat(Framework.bundles()).extracting(Bundle::getSymbolicName).doesNotHaveDuplicates();
    }
}
