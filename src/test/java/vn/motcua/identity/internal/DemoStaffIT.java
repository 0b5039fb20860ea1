package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class DemoStaffIT {

    @LocalServerPort
    int port;

    @Autowired
    DemoStaff staff;

    @Autowired
    DemoLogIns announcement;

    @Autowired
    Officers officers;

    @Autowired
    Units units;

    @Autowired
    JdbcClient db;

    @Test
    void loadingAgainChangesNothing() {
        long before = count();
        assertThat(staff.load()).isEmpty();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void eachOfTheSixUnitsHasEveryRoleTheWorkNeeds() {
        for (var code : new String[] {"27139", "27604", "26732", "26506", "25747", "27664"}) {
            var unit = units.findByCode(code).orElseThrow().id();
            assertThat(officers.listWith(Role.RECEPTION_OFFICER, unit)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(officers.listWith(Role.EXAMINING_OFFICER, unit)).hasSizeGreaterThanOrEqualTo(2);
            for (var role : new Role[] {Role.CENTRE_LEADER, Role.UNIT_LEADER, Role.CLERK, Role.UNIT_ADMINISTRATOR}) {
                assertThat(officers.listWith(role, unit)).as(code + role).isNotEmpty();
            }
        }
        var centre = units.listOf(UnitKind.CITY_CENTRE).getFirst().id();
        assertThat(officers.listWith(Role.RECEPTION_OFFICER, centre)).isNotEmpty();
    }

    @Test
    void civilStatusAndSocialMattersAreExaminedByDifferentOfficers() {
        var unit = units.findByCode("27139").orElseThrow().id();
        assertThat(who(officers.listWith(Role.EXAMINING_OFFICER, unit).stream()
                        .filter(it -> it.rights().has(Role.EXAMINING_OFFICER, unit, "ho-tich"))))
                .contains("Nắng Thị Mai")
                .doesNotContain("Mưa Văn Thu");
    }

    @Test
    void theAnnouncementNamesEachLogInAndThePassword() {
        assertThat(announcement.text())
                .contains(DemoPerson.all().stream().map(DemoPerson::loginName).toList())
                .contains("motcua2026");
        assertThat(new PlainBrowser(port)
                        .logIn("tiepnhan1.xuanhoa", "motcua2026")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theFileIsInComposedUnicodeAndNobodyIsThereTwice() {
        assertThat(DemoPerson.all())
                .allMatch(it -> Normalizer.isNormalized(it.fullName() + it.title(), Normalizer.Form.NFC));
        assertThat(DemoPerson.all().stream().map(DemoPerson::loginName)).doesNotHaveDuplicates();
        assertThat(DemoPerson.all().stream().map(DemoPerson::fullName)).doesNotHaveDuplicates();
    }

    private long count() {
        var names = DemoPerson.all().stream().map(DemoPerson::loginName).toArray(String[]::new);
        return db.sql("""
                select count(*)
                  from identity.account a
                  join identity.position p on p.account = a.id
                 where a.login_name = any(:names)
                """).param("names", names).query(Long.class).single();
    }

    private static String who(Stream<Officer> found) {
        return found.map(Officer::fullName).collect(Collectors.joining(", "));
    }
}
