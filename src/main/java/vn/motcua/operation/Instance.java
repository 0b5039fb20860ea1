package vn.motcua.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One running application with its database. */
public final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final @Nullable EmbeddedPostgres postgres;

    private Instance(ConfigurableApplicationContext context, @Nullable EmbeddedPostgres postgres) {
        this.context = context;
        this.postgres = postgres;
    }

    static Instance start(Class<?> application, Settings settings) {
        var external = settings.externalDb();
        var postgres = external == null ? EmbeddedPostgres.start(settings.dataDirectory()) : null;
        try {
            var database = postgres == null ? Objects.requireNonNull(external) : postgres.database();
            database.demandDurability();
            var context = new SpringApplicationBuilder(application)
                    .bannerMode(Banner.Mode.OFF)
                    .initializers(it -> it.getBeanFactory().registerSingleton("settings", settings))
                    .properties(properties(settings, database))
                    .run();
            var instance = new Instance(context, postgres);
            Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "stop"));
            return instance;
        } catch (RuntimeException e) {
            if (postgres != null) {
                postgres.close();
            }
            throw e;
        }
    }

    private static Map<String, Object> properties(Settings settings, Database database) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bindAddress());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.main.register-shutdown-hook", false);
        return properties;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Stops taking requests, lets running ones end, then stops the embedded database. */
    @Override
    public void close() {
        context.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
