package vn.motcua.address.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the address interface to everyone, outside the session: no cookie is read and no account looked up per call. */
@Configuration(proxyBeanMethods = false)
class AddressApiSetUp {

    @Bean
    @Order(11)
    SecurityFilterChain addressApiChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/v1/addresses/resolve")
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
