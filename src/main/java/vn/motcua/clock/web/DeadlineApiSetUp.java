package vn.motcua.clock.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import vn.motcua.operation.CallLimit;
import vn.motcua.operation.Settings;

/** Opens the deadline interface to everyone, outside the session: no cookie is read and no account looked up per call. */
@Configuration(proxyBeanMethods = false)
class DeadlineApiSetUp {

    @Bean
    CallLimit deadlineCallLimit(Settings settings) {
        return new CallLimit(settings.deadlineCallsPerSecond(), System::nanoTime);
    }

    @Bean
    @Order(10)
    SecurityFilterChain deadlineApiChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/v1/deadlines")
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
