package vn.motcua.identity.internal;

import vn.motcua.identity.AccountId;

/** What is needed to check a password. */
record KnownAccount(AccountId id, String loginName, String passwordHash) {

    @Override
    public String toString() {
        return "KnownAccount[" + id + "]";
    }
}
