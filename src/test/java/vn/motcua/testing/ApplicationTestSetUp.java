package vn.motcua.testing;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import vn.motcua.operation.Settings;

/** Points the test context at {@link TestDatabase} and gives it settings. */
final class ApplicationTestSetUp implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.empty();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password())));
        context.getBeanFactory()
                .registerSingleton(
                        "settings",
                        new Settings(
                                Path.of(
                                        System.getProperty("java.io.tmpdir"),
                                        "motcua-test-files-"
                                                + ProcessHandle.current().pid()),
                                0,
                                "127.0.0.1",
                                null,
                                true,
                                0,
                                "http://127.0.0.1",
                                20L * 1024 * 1024,
                                100,
                                false,
                                vn.motcua.operation.TrustedProxies.NONE,
                                null));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }
}
