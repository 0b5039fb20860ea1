package vn.motcua.guard;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/**
 * Somebody who knocks.
 *
 * @param name  as the tables of the tests write it
 * @param token for {@code Authorization: Bearer}; null for somebody not signed in
 */
record Caller(
        String name,
        @Nullable Role role,
        @Nullable UnitId unit,
        @Nullable String loginName,
        @Nullable Officer officer,
        @Nullable String token) {

    static final Caller ANONYMOUS = new Caller("anonymous", null, null, null, null, null);

    @Override
    public String toString() {
        return name;
    }
}
