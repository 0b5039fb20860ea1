package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.ApplicationTest;

/** Who cannot go on is remembered, and yet never told as it was before the last change. */
@ApplicationTest
class UncoveredRememberedIT {

    private static final LocalDate TODAY = LocalDate.parse("2031-03-05");

    @Autowired
    Uncovered uncovered;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    private AccountId examiner;

    @BeforeEach
    void anExaminerIsThere() {
        examiner = new IdentityScenario(accounts, TODAY.minusDays(1))
                .person(Role.EXAMINING_OFFICER, IdentityScenario.XUAN_HOA)
                .id();
        assertThat(isUncovered()).isFalse();
    }

    private boolean isUncovered() {
        return uncovered
                .list(List.of(IdentityScenario.XUAN_HOA), CivilTime.instant(TODAY.atTime(9, 30)))
                .contains(examiner);
    }

    @Test
    void whoseAccountIsClosedIsToldAtOnce() {
        accounts.close(examiner, null).orThrow();
        assertThat(isUncovered()).isTrue();
    }

    @Test
    void whatATransactionTakesBackIsNotRemembered() {
        transaction.executeWithoutResult(it -> {
            accounts.close(examiner, null).orThrow();
            assertThat(isUncovered()).isTrue();
            it.setRollbackOnly();
        });
        assertThat(isUncovered()).isFalse();
    }
}
