package almanac.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreChoiceTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "ALMANAC_STORE_URL", "jdbc:postgresql://db/from_environment",
            "ALMANAC_STORE_USER", "planner",
            "ALMANAC_STORE_PASSWORD", "s3cret");

    @Test
    void theEmbeddedDatabaseIsTheDefault() {
        StoreChoice choice = StoreChoice.of(settings(Map.of()), Map.of(), null);
        assertThat(choice.isPostgres()).isFalse();
        assertThat(choice.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".almanac"));
        assertThat(StoreChoice.of(settings(Map.of()), Map.of(), "/srv/almanac").home())
                .isEqualTo(Path.of("/srv/almanac"));
        assertThat(StoreChoice.of(settings(Map.of("home", "/data")), Map.of(), "/srv/almanac")
                        .home())
                .isEqualTo(Path.of("/data"));
    }

    @Test
    void theEnvironmentNamesAnotherDatabase() {
        StoreAddress address =
                StoreChoice.of(settings(Map.of()), ENVIRONMENT, null).address();
        assertThat(address).isEqualTo(StoreAddress.of("jdbc:postgresql://db/from_environment", "planner", "s3cret", 8));
        assertThat(address.isPostgres()).isTrue();
    }

    @Test
    void settingsWinOverTheEnvironment() {
        Map<String, Object> set =
                Map.of("_url", "jdbc:postgresql://db/x?ssl=true", "_user", "me", "_password", "mine", "pool_size", 1);
        StoreChoice choice = StoreChoice.of(settings(set), ENVIRONMENT, null);
        assertThat(choice.address())
                .isEqualTo(
                        new StoreAddress("jdbc:postgresql://db/x?ssl=true", "me", "mine", "jdbc:postgresql://db/x", 3));
        assertThat(choice.toString()).isEqualTo("jdbc:postgresql://db/x");
    }

    private static StoreSettings settings(Map<String, Object> set) {
        return (StoreSettings) Proxy.newProxyInstance(
                StoreSettings.class.getClassLoader(),
                new Class<?>[] {StoreSettings.class},
                (proxy, method, args) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
