package vn.motcua.organization.internal;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Units are there, with their facts, as soon as anyone can be given them. */
@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    RememberedUnits units(
            FactLoader facts, JdbcUnits stored, JdbcRevision revision, ApplicationEventPublisher events, Clock clock) {
        facts.load();
        return new RememberedUnits(stored, revision, events, clock);
    }
}
