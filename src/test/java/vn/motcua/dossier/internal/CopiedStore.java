package vn.motcua.dossier.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.TestDatabase;

/** A database of its own that holds a copied city, beside the one that all tests share. */
public final class CopiedStore implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();

    private CopiedStore() {
        var database = TestDatabase.empty();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(2);
    }

    /** @param product where rules, calendars and procedures are read */
    public static CopiedStore of(ApplicationContext product, CopiedCity.Wanted wanted) throws SQLException {
        var store = new CopiedStore();
        Flyway.configure()
                .dataSource(store.pool)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        try (var connection = store.pool.getConnection()) {
            new CopiedCity(product).store(connection, wanted, _ -> {});
        }
        return store;
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient db() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
