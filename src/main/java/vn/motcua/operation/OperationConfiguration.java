package vn.motcua.operation;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    /** For work that needs a connection of its own, outside the pool. */
    @Bean
    Database database(JdbcConnectionDetails details) {
        return new Database(
                details.getJdbcUrl(), String.valueOf(details.getUsername()), String.valueOf(details.getPassword()));
    }
}
