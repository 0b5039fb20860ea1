package vn.motcua.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a database. */
final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Instance start(Class<?> application, Settings settings, Database database) {
        try {
            return new Instance(new SpringApplicationBuilder(application)
                    .bannerMode(Banner.Mode.OFF)
                    .initializers(it -> it.getBeanFactory().registerSingleton("settings", settings))
                    .properties(properties(settings, database))
                    .run());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartRefused refused) {
                    throw refused;
                }
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
        properties.put(
                "spring.datasource.hikari.maximum-pool-size",
                settings.operating().connections());
        properties.put("spring.main.register-shutdown-hook", false);
        if (settings.operating().jsonLog()) {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    Optional<String> management() {
        return context.getBean(ManagementServer.class).url();
    }

    <T> Iterable<T> all(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /** Stops taking requests and lets running ones end. */
    @Override
    public void close() {
        context.close();
    }
}
