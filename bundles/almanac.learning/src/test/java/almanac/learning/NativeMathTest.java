package almanac.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Training;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class NativeMathTest {
    private static final List<DemandSeries> ONE = List.of(
            DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, 0, new double[30]).build());

    @Test
    void namesThePlatformWhereTheLibraryDoesNotLoad() {
        AtomicInteger starts = new AtomicInteger();
        NativeMath math = new NativeMath(() -> {
            starts.incrementAndGet();
            throw new UnsatisfiedLinkError("no jnind4jcpu in java.library.path");
        });
        LstmForecaster forecaster = new LstmForecaster(math);
        assertThat(forecaster.parameters()).isNotEmpty();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> forecaster.fit(ONE, Training.forHorizon(1)))
                    .isInstanceOf(AlmanacException.class)
                    .hasMessageContaining(System.getProperty("os.arch"))
                    .hasMessageNotContaining("\n")
                    .hasCauseInstanceOf(UnsatisfiedLinkError.class);
        }
        assertThat(starts).hasValue(1);
    }

    @Test
    void startsNothingUntilNeeded() {
        AtomicInteger starts = new AtomicInteger();
        new LstmForecaster(new NativeMath(starts::incrementAndGet)).parameters();
        assertThat(starts).hasValue(0);
    }

    @Test
    void leavesTheContextClassLoaderAsItWas() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader blind = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(blind);
            assertThat(Native.MATH.run(() -> Nd4j.ones(3).sumNumber().intValue()))
                    .isEqualTo(3);
            assertThat(thread.getContextClassLoader()).isSameAs(blind);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void usesOneThread() {
        Native.start();
        assertThat(Nd4j.getEnvironment().maxThreads()).isEqualTo(1);
    }
}
