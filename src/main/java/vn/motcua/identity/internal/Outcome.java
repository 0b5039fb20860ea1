package vn.motcua.identity.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/**
 * What an administrator's act came to.
 *
 * @param proposed it waits for a second person
 * @param password a temporary password, readable this once; null where none was made
 * @param hours    for which that password holds
 */
public record Outcome(
        AccountId account, boolean proposed, @Nullable String password, int hours) {

    public static Outcome done(AccountId account) {
        return new Outcome(account, false, null, 0);
    }

    static Outcome proposed(AccountId account) {
        return new Outcome(account, true, null, 0);
    }

    static Outcome withPassword(AccountId account, String password, int hours) {
        return new Outcome(account, false, password, hours);
    }

    @Override
    public String toString() {
        return "Outcome";
    }
}
