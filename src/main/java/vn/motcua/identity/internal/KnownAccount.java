package vn.motcua.identity.internal;

import java.time.Instant;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/**
 * What is needed to check a password, and to choose one.
 *
 * @param temporary   somebody else has set the password
 * @param passwordSet when it was set
 */
record KnownAccount(
        AccountId id,
        String loginName,
        String fullName,
        UnitId homeUnit,
        String passwordHash,
        boolean temporary,
        Instant passwordSet) {

    @Override
    public String toString() {
        return "KnownAccount[" + id + "]";
    }
}
