package vn.motcua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class IdentificationCodesIT {

    @Autowired
    IdentificationCodes codes;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aConfirmedCodeIsSeenAtOnceAndKeepsEverythingElse() {
        var before = centre("25750");
        var after = codes.confirm(before.unit(), " h29.950.01 ").orThrow();
        assertThat(after.identificationCode()).isEqualTo("H29.950.01");
        assertThat(after.codeConfirmed()).isTrue();
        assertThat(centre("25750")).isEqualTo(after);
        assertThat(after.hours()).isEqualTo(before.hours());
        assertThat(after.points()).isEqualTo(before.points());
    }

    @Test
    void aChangeThatIsUndoneIsNeverSeen() {
        var before = centre("25760");
        transaction.executeWithoutResult(status -> {
            assertThat(codes.confirm(before.unit(), "H29.951.01").orThrow().codeConfirmed())
                    .isTrue();
            status.setRollbackOnly();
        });
        assertThat(centre("25760")).isEqualTo(before);
    }

    @Test
    void aCodeOutOfShapeIsRefused() {
        for (var code :
                new String[] {"", "29.1", "Z29.1", "H29.1234", "H29.101.01.01.01", "H29;drop", "H".repeat(1000)}) {
            assertThat(refusal(codes.confirm(centre("25768").unit(), code)))
                    .as(code)
                    .isEqualTo(Refusal.of(OrganizationRefusal.ORG_103_CODE_SHAPE));
        }
    }

    @Test
    void theCodeOfAnotherCentreIsRefused() {
        var taken = centre("25771").identificationCode();
        assertThat(refusal(codes.confirm(centre("25768").unit(), taken)))
                .isEqualTo(Refusal.of(OrganizationRefusal.ORG_104_CODE_TAKEN));
    }

    @Test
    void aUnitWithoutCentreHasNoCode() {
        var department = units.findByCode("79-STP").orElseThrow().id();
        assertThat(refusal(codes.confirm(department, "H29.952.01")))
                .isEqualTo(Refusal.of(OrganizationRefusal.ORG_102_NO_CENTRE));
    }

    private Centre centre(String unitCode) {
        return units.findCentre(units.findByCode(unitCode).orElseThrow().id()).orElseThrow();
    }

    private static Refusal refusal(Result<Centre> result) {
        return switch (result) {
            case Result.Refused<Centre>(var why) -> why;
            case Result.Done<Centre>(var centre) -> throw new AssertionError("Done: " + centre);
        };
    }
}
