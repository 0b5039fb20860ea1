package vn.motcua.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port: what {@code ./motcua admin} and {@code ./motcua token} do with accounts. No rights are asked: whoever reads the data
 * directory holds the database anyway. Implemented by the module that keeps accounts.
 */
public interface LocalAccounts {

    /** Opens one of the first two city administrators, with a temporary password. */
    Answer createAdministrator(String loginName, String fullName, String title, String unitCode);

    /** A new temporary password, and no second factor any more. */
    Answer resetAccount(String loginName);

    /**
     * A token for a program, readable this once.
     *
     * @param unitCode narrows it to one unit, null for all of the account's
     * @param endsOn   first day on which it counts no longer, null for the latest one allowed
     */
    Answer createToken(
            String loginName, String name, boolean acts, @Nullable String unitCode, @Nullable LocalDate endsOn);

    Answer listTokens(String loginName);

    Answer revokeToken(UUID token);

    /**
     * What came of it.
     *
     * @param lines to print
     */
    record Answer(boolean done, List<String> lines) {

        @Override
        public String toString() {
            return "Answer[" + done + "]";
        }
    }
}
