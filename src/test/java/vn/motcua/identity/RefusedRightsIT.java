package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What somebody tried without the right stands in the trail, without burying it. */
@ApplicationTest
class RefusedRightsIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    PlainBrowser browser;
    IdentityScenario.Person person;

    @BeforeEach
    void signIn() {
        clock.set("2026-11-02T08:00");
        person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).personWithOwnPassword(db);
        browser = new PlainBrowser(port);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
    }

    @Test
    void aTryIsRecordedByTheAddressesPatternAndNothingThatWasTyped() {
        assertThat(browser.get("/accounts/new?name=Nguoi-Khac").statusCode()).isEqualTo(403);

        assertThat(awaited(1))
                .singleElement()
                .asString()
                .contains("GET /accounts/new")
                .doesNotContain("Nguoi");
    }

    @Test
    void aFloodLeavesFiveEntriesAMinuteAndSaysThatThereWereMore() {
        IntStream.range(0, 30)
                .forEach(_ -> assertThat(browser.get("/upkeep").statusCode()).isEqualTo(403));

        assertThat(awaited(5)).hasSize(5).filteredOn(it -> it.contains("more")).hasSize(1);

        clock.set("2026-11-02T08:01");
        browser.get("/upkeep");
        assertThat(awaited(6)).hasSize(6);
    }

    /** The entry is written once the answer is on its way. */
    private List<String> awaited(int many) {
        await().until(() -> entries().size() >= many);
        return entries();
    }

    private List<String> entries() {
        return db.sql(
                        "select details::text from audit.entry where action = 'identity.access-refused' and actor = :actor order by xid, position")
                .param("actor", person.id().toString())
                .query(String.class)
                .list();
    }
}
