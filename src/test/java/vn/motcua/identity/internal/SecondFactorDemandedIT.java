package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityScenario.XUAN_HOA;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Role;
import vn.motcua.operation.Operating;
import vn.motcua.operation.Settings;
import vn.motcua.operation.TrustedProxies;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Where the setting demands it: whose session waits for the second factor. */
@ApplicationTest
class SecondFactorDemandedIT {

    private static final Settings DEMANDING = new Settings(
            Path.of("x"),
            0,
            "127.0.0.1",
            null,
            false,
            0,
            "http://127.0.0.1",
            1,
            100,
            true,
            TrustedProxies.NONE,
            null,
            Operating.plain(Path.of("x")));

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcSecondFactors factors;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private boolean waits(AccountId account) {
        var sessions = new JdbcSessions(db, DEMANDING);
        var token = SessionToken.random();
        sessions.insert(UUID.randomUUID(), token, account, clock.instant(), "test", "test");
        return sessions.findLive(token, clock.instant()).orElseThrow().secondFactorMissing();
    }

    private IdentityScenario.Person person(Role role) {
        return new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).person(role, XUAN_HOA);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void leadersAdministratorsAndAuditorsWaitUntilTheyHaveOne(Role role) {
        var person = person(role);
        boolean demanded =
                switch (role) {
                    case CENTRE_LEADER, UNIT_LEADER, UNIT_ADMINISTRATOR, CITY_ADMINISTRATOR, AUDITOR -> true;
                    case RECEPTION_OFFICER, EXAMINING_OFFICER, CLERK -> false;
                };
        assertThat(waits(person.id())).isEqualTo(demanded);

        factors.replace(person.id(), box.seal(new byte[] {1}, person.id().toString()), clock.instant());
        assertThat(waits(person.id())).as("not yet confirmed").isEqualTo(demanded);
        factors.confirm(person.id(), 1, clock.instant());
        assertThat(waits(person.id())).isFalse();
    }

    @Test
    void whoIsNoLeaderAnyMoreWaitsForNothing() {
        var scenario = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
        var person = scenario.person();
        var position = scenario.give(person, Role.UNIT_LEADER, XUAN_HOA);
        accounts.endPosition(position, LocalDate.parse("2026-11-02"), null).orThrow();

        assertThat(waits(person.id())).isFalse();
    }
}
