package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityScenario.TAN_VINH_LOC;
import static vn.motcua.identity.IdentityScenario.XUAN_HOA;
import static vn.motcua.identity.Role.CENTRE_LEADER;
import static vn.motcua.identity.Role.EXAMINING_OFFICER;
import static vn.motcua.identity.Role.RECEPTION_OFFICER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final Rights RIGHTS = new Rights(List.of(
            new Grant(TAN_VINH_LOC, EXAMINING_OFFICER, Set.of("ho-tich", "chung-thuc")),
            new Grant(XUAN_HOA, RECEPTION_OFFICER, Set.of()),
            new Grant(XUAN_HOA, EXAMINING_OFFICER, Set.of("bao-tro-xa-hoi"))));

    @Test
    void aRoleCountsInItsUnitAndFieldOnly() {
        assertThat(RIGHTS.has(EXAMINING_OFFICER, TAN_VINH_LOC, "ho-tich")).isTrue();
        assertThat(RIGHTS.has(EXAMINING_OFFICER, TAN_VINH_LOC, "bao-tro-xa-hoi"))
                .isFalse();
        assertThat(RIGHTS.has(EXAMINING_OFFICER, XUAN_HOA, "ho-tich")).isFalse();
        assertThat(RIGHTS.has(RECEPTION_OFFICER, TAN_VINH_LOC, null)).isFalse();
    }

    @Test
    void noFieldMeansEveryField() {
        assertThat(RIGHTS.has(RECEPTION_OFFICER, XUAN_HOA, "dat-dai")).isTrue();
        assertThat(RIGHTS.has(EXAMINING_OFFICER, TAN_VINH_LOC, null)).isTrue();
    }

    @Test
    void hasAnywhereAndHasAnyLookOverUnitsAndRoles() {
        assertThat(RIGHTS.hasAnywhere(EXAMINING_OFFICER)).isTrue();
        assertThat(RIGHTS.hasAnywhere(CENTRE_LEADER)).isFalse();
        assertThat(RIGHTS.hasAny(XUAN_HOA, CENTRE_LEADER, RECEPTION_OFFICER)).isTrue();
        assertThat(RIGHTS.hasAny(TAN_VINH_LOC, CENTRE_LEADER, RECEPTION_OFFICER))
                .isFalse();
    }

    @Test
    void unitsAreAscendingAndEachOnce() {
        assertThat(RIGHTS.units(RECEPTION_OFFICER, EXAMINING_OFFICER)).containsExactly(27139, 27604);
        assertThat(RIGHTS.units(CENTRE_LEADER)).isEmpty();
    }

    @Test
    void theScopePairsUnitsWithFields() {
        var scope = RIGHTS.scope(EXAMINING_OFFICER, RECEPTION_OFFICER);
        assertThat(scope.units()).containsExactly(27604, 27604, 27139);
        assertThat(scope.fields())
                .as("bao-tro-xa-hoi of 27139 lies within all of 27139")
                .containsExactly("chung-thuc", "ho-tich", null);
        assertThat(Rights.NONE.scope(CENTRE_LEADER).isEmpty()).isTrue();
    }
}
