package vn.motcua.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import vn.motcua.MotCua;
import vn.motcua.operation.Database;
import vn.motcua.operation.Operating;
import vn.motcua.operation.Settings;
import vn.motcua.operation.TrustedProxies;

/** The product inside the test's own process, with a clock of the test's choice; what belongs to tests is left out of it. */
public final class InnerNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private InnerNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param demo whether demo accounts are opened; on any database, which the product itself would refuse */
    public static InnerNode start(Database database, Path data, boolean demo, Operating operating, Clock clock) {
        var settings = new Settings(
                data,
                0,
                "127.0.0.1",
                database,
                demo,
                0,
                "http://127.0.0.1",
                1024 * 1024,
                100,
                false,
                TrustedProxies.NONE,
                null,
                operating);
        return new InnerNode(new SpringApplicationBuilder(MotCua.class)
                .initializers(it -> {
                    var beans = it.getBeanFactory();
                    beans.registerSingleton("settings", settings);
                    beans.registerSingleton("clock", clock);
                    beans.registerSingleton("withoutTests", new WithoutTests());
                })
                .properties(Map.of(
                        "server.port",
                        0,
                        "server.address",
                        "127.0.0.1",
                        "spring.main.register-shutdown-hook",
                        false,
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        database.user(),
                        "spring.datasource.password",
                        database.password()))
                .run());
    }

    /** Lays the schema and the demo accounts into an empty database, so that nodes may be started on it. */
    public static void prepare(Database database, Path data) {
        start(database, data, true, Operating.plain(data), Clock.systemUTC()).close();
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().toString().contains("test-classes/");
        }
    }
}
