package vn.motcua.identity.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.motcua.identity.internal.ApiTokens;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.identity.internal.RefusedRights;
import vn.motcua.operation.Settings;

/** What is open to everyone; for all else somebody must be signed in. What that somebody may do, each module asks. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/",
        "/procedures/**",
        "/search",
        "/life-events",
        "/publication/**",
        "/postings/*/sheet",
        "/units/**",
        "/map",
        "/addresses",
        "/addresses/sheet",
        "/track/**",
        "/queue/book/**",
        "/queue/bookings/**",
        "/queue/tickets/**",
        "/queue/touch/**",
        "/queue/screen/**",
        "/queue/device/**",
        "/api/v1/deadlines",
        "/api/v1/addresses/resolve",
        "/api/v1/procedures/**",
        "/api/v1/publication/**",
        "/api/v1/units/at",
        "/api/v1/units/*/books",
        "/api/v1/sessions",
        "/api/v1/tracking",
        "/v3/api-docs",
        "/docs/**",
        "/help",
        "/assets/**",
        "/login",
        "/login/code",
        "/health",
        "/error",
        "/favicon.ico"
    };

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            LiveSessions sessions,
            ApiTokens tokens,
            Cookies cookies,
            FormTokens formTokens,
            Refusals refusals,
            RefusedRights refusedRights) {
        return http.authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SessionFilter(sessions, tokens, cookies), CsrfFilter.class)
                .addFilterBefore(new RefusedRightsFilter(refusedRights), CsrfFilter.class)
                .addFilterBefore(new StrangersSendNoFiles(refusals), CsrfFilter.class)
                .csrf(it -> it.csrfTokenRepository(formTokens).ignoringRequestMatchers(Bearer::isUsed, takesNoCookie()))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(it -> it.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What proves the asker stands in the body; a cookie counts for nothing there, and none is given. */
    private static RequestMatcher takesNoCookie() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                paths.matcher(HttpMethod.POST, "/api/v1/sessions"), paths.matcher(HttpMethod.POST, "/api/v1/tracking"));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(Cookies cookies, Settings settings) {
        return tomcat -> tomcat.addEngineValves(
                new ProxyValve(settings.trustedProxies()), new SecurityHeaders(cookies), new SlowBodies());
    }

    /** Sessions are ours; without this bean Boot would invent a user and write its password to the log. */
    @Bean
    AuthenticationManager authenticationManager() {
        return _ -> {
            throw new AuthenticationServiceException("Log-in goes through LogIn");
        };
    }
}
