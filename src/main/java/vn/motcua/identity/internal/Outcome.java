package vn.motcua.identity.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/**
 * What an administrator's act came to.
 *
 * @param proposed it waits for a second person
 * @param password a temporary password, readable this once; null where none was made
 */
public record Outcome(
        AccountId account, boolean proposed, @Nullable String password) {

    static Outcome done(AccountId account) {
        return new Outcome(account, false, null);
    }

    static Outcome proposed(AccountId account) {
        return new Outcome(account, true, null);
    }

    static Outcome withPassword(AccountId account, String password) {
        return new Outcome(account, false, password);
    }

    @Override
    public String toString() {
        return "Outcome";
    }
}
