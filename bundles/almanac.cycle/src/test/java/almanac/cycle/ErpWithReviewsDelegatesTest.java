package almanac.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Erp;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A default of {@link Erp} that is not passed on would hide what the host can do. */
class ErpWithReviewsDelegatesTest {
    static Stream<Method> methods() {
        return Arrays.stream(Erp.class.getMethods()).filter(method -> !method.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodIsPassedOn(Method method) throws NoSuchMethodException {
        assertThat(ErpWithReviews.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .getDeclaringClass())
                .isEqualTo(ErpWithReviews.class);
    }
}
