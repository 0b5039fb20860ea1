package vn.motcua.bench;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import vn.motcua.MotCua;
import vn.motcua.operation.Database;
import vn.motcua.operation.EmbeddedPostgres;
import vn.motcua.operation.Operating;
import vn.motcua.operation.Settings;
import vn.motcua.operation.TrustedProxies;
import vn.motcua.testing.RecordingDataSource;

/** The product's beans on a durable embedded PostgreSQL of their own, in this JVM. */
final class BenchedProduct implements AutoCloseable {

    private final Path data;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;
    private final Database database;

    BenchedProduct(Path data) {
        this.data = data;
        postgres = EmbeddedPostgres.start(data);
        database = postgres.database();
        database.demandDurability();
        try {
            context = start();
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(MotCua.class)
                .web(WebApplicationType.SERVLET)
                .initializers(it -> {
                    var beans = it.getBeanFactory();
                    beans.registerSingleton("settings", settings());
                    beans.registerSingleton("withoutTests", new WithoutTests());
                    beans.registerSingleton("recording", new Wrap());
                })
                .properties(Map.of(
                        "server.port",
                        0,
                        "server.address",
                        "127.0.0.1",
                        "spring.datasource.hikari.maximum-pool-size",
                        Operating.CONNECTIONS,
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        database.user(),
                        "spring.datasource.password",
                        database.password()))
                .run();
    }

    private Settings settings() {
        return new Settings(
                data,
                0,
                "127.0.0.1",
                null,
                false,
                0,
                "http://127.0.0.1",
                1024,
                100,
                false,
                TrustedProxies.NONE,
                null,
                Operating.plain(data));
    }

    Path data() {
        return data;
    }

    Database database() {
        return database;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }

    /** Scenarios of the tests lie on the same class path and are no part of the product. */
    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws java.io.IOException {
            return type.getResource().getURL().toString().contains("/test-classes/");
        }
    }

    private static final class Wrap implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool ? new RecordingDataSource(pool) : bean;
        }
    }
}
