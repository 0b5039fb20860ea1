package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import vn.motcua.operation.Operating;
import vn.motcua.operation.Settings;
import vn.motcua.operation.TrustedProxies;

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
                                "spring.datasource.password", database.password(),
                                // several contexts share one server: those that rest give their connections back
                                "spring.datasource.hikari.minimum-idle", 0,
                                "spring.datasource.hikari.idle-timeout", 10_000)));
        var data = Path.of(
                System.getProperty("java.io.tmpdir"),
                "motcua-test-files-" + ProcessHandle.current().pid());
        context.getBeanFactory()
                .registerSingleton(
                        "settings",
                        new Settings(
                                data,
                                0,
                                "127.0.0.1",
                                null,
                                true,
                                0,
                                "http://127.0.0.1",
                                20L * 1024 * 1024,
                                100,
                                false,
                                TrustedProxies.NONE,
                                null,
                                Operating.plain(data).watching(inbox(data))));
    }

    /** Of this context alone: others have databases of their own. */
    private static Path inbox(Path data) {
        try {
            return Files.createTempDirectory(Files.createDirectories(data), "inbox-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }
}
