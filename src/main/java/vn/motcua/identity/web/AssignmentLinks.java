package vn.motcua.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;

/** The pages about who works and signs when that an officer may open, as keys of their names with their paths. */
public record AssignmentLinks(List<String> pages) {

    private static final Role[] STAFF = {Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER, Role.CLERK};
    private static final Role[] WATCHING = {Role.CENTRE_LEADER, Role.UNIT_LEADER, Role.UNIT_ADMINISTRATOR};

    static AssignmentLinks of(Officer me) {
        boolean watches = has(me, WATCHING);
        return new AssignmentLinks(Stream.of(
                        page("duty", watches || has(me, STAFF)),
                        page("authority", true),
                        page("absences", true),
                        page("secondments", watches || has(me, Role.CITY_ADMINISTRATOR)),
                        page("stranded", watches))
                .flatMap(it -> it)
                .toList());
    }

    private static Stream<String> page(String key, boolean open) {
        return open ? Stream.of(key) : Stream.empty();
    }

    private static boolean has(Officer me, Role... roles) {
        return Arrays.stream(roles).anyMatch(me.rights()::hasAnywhere);
    }
}
