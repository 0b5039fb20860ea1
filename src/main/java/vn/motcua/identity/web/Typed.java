package vn.motcua.identity.web;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/** What comes out of selects and hidden fields, where anything may have been put in instead. */
final class Typed {

    private Typed() {}

    static Optional<UnitId> findUnit(String typed) {
        return typed.matches("\\d{1,9}") ? Optional.of(new UnitId(Integer.parseInt(typed))) : Optional.empty();
    }

    static Optional<Role> findRole(String typed) {
        return Arrays.stream(Role.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    /** A version; one that nothing ever had where none can be read. */
    static int whole(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
