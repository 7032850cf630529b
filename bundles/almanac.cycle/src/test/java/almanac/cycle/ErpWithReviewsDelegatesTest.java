package almanac.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Erp;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A default of {@link Erp} that is not passed on would hide what the host can do. */
class ErpWithReviewsDelegatesTest {
    static Method[] methods() {
        return Erp.class.getDeclaredMethods();
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
