package vn.motcua.guard;

import static vn.motcua.identity.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.identity.Role;

/**
 * Who may use which address: in the own unit, in the own unit for a field of procedures that is not theirs, and in a foreign
 * unit. "everyone" includes somebody not signed in. "list" before the roles: everybody signed in gets an answer, and only those
 * roles find the dossier in it; "act": for everybody else nothing happens. An address that is not in the table fails the test: whoever adds one decides here who may use it.
 */
final class EndpointTable {

    private static final String TABLE = """
            GET /                                              | everyone             | everyone             | everyone
            GET /account/password                              | signed-in            | signed-in            | signed-in
            POST /account/password                             | signed-in            | signed-in            | signed-in
            GET /account/sessions                              | signed-in            | signed-in            | signed-in
            POST /account/sessions/end-others                  | signed-in            | signed-in            | signed-in
            POST /account/sessions/{id}/end                    | signed-in            | signed-in            | signed-in
            GET /administration                                | administrators       | administrators       | administrators
            GET /administration/calendars                      | administrators       | administrators       | administrators
            POST /administration/calendars                     | administrators       | administrators       | city-administrator
            GET /administration/calendars/{calendar}           | administrators       | administrators       | administrators
            GET /administration/calendars/{calendar}/preview   | city-administrator   | city-administrator   | city-administrator
            POST /administration/calendars/{calendar}/days     | city-administrator   | city-administrator   | city-administrator
            GET /administration/centres/{code}                 | administrators       | administrators       | city-administrator
            POST /administration/centres/{code}                | administrators       | administrators       | city-administrator
            GET /administration/centres/{code}/preview         | administrators       | administrators       | city-administrator
            GET /administration/changes/{change}               | administrators       | administrators       | administrators
            GET /administration/codes                          | city-administrator   | city-administrator   | city-administrator
            GET /administration/codes/{code}                   | city-administrator   | city-administrator   | city-administrator
            POST /administration/codes/{code}                  | city-administrator   | city-administrator   | city-administrator
            GET /administration/notices                        | administrators       | administrators       | administrators
            POST /administration/notices                       | administrators       | administrators       | city-administrator
            POST /administration/notices/{notice}/withdrawal   | administrators       | administrators       | administrators
            GET /api/v1/deadlines                              | everyone             | everyone             | everyone
            GET /api/v1/dossiers                               | list staff           | list nobody          | list nobody
            POST /api/v1/dossiers                              | act reception        | act nobody           | act nobody
            GET /api/v1/dossiers/{id}                          | staff                | nobody               | nobody
            POST /api/v1/dossiers/{id}/acts                    | act reception        | act nobody           | act nobody
            POST /api/v1/dossiers/preview                      | signed-in            | signed-in            | signed-in
            GET /api/v1/dossiers/{id}/files                    | staff                | nobody               | nobody
            POST /api/v1/dossiers/{id}/files                   | staff                | nobody               | nobody
            GET /api/v1/dossiers/{id}/files/{file}             | staff                | nobody               | nobody
            GET /api/v1/dossiers/{id}/timeline                 | staff                | nobody               | nobody
            POST /api/v1/tracking                              | everyone             | everyone             | everyone
            GET /v3/api-docs                                   | everyone             | everyone             | everyone
            GET /docs/api                                      | everyone             | everyone             | everyone
            GET /api/v1/procedures/{code}                      | everyone             | everyone             | everyone
            GET /api/v1/procedures                             | everyone             | everyone             | everyone
            DELETE /api/v1/sessions                            | signed-in            | signed-in            | signed-in
            POST /api/v1/sessions                              | everyone             | everyone             | everyone
            GET /api/v1/worklist                               | list reception       | list nobody          | list nobody
            GET /api/v1/worklist/counts                        | signed-in            | signed-in            | signed-in
            GET /assets/{hash}/{name}                          | everyone             | everyone             | everyone
            GET /catalogue/review                              | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/review/{versionId}/confirmation    | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/review/{versionId}/decline         | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/fields                              | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/fields                             | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/fields/{field}                     | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/processes                           | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/processes/{code}                    | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/processes/{code}                   | city-administrator   | city-administrator   | city-administrator
            GET /dev/gallery                                   | signed-in            | signed-in            | signed-in
            GET /dev/register                                  | signed-in            | signed-in            | signed-in
            GET /error                                         | nobody               | nobody               | nobody
            GET /login                                         | everyone             | everyone             | everyone
            POST /login                                        | everyone             | everyone             | everyone
            POST /logout                                       | signed-in            | signed-in            | signed-in
            GET /procedures                                    | everyone             | everyone             | everyone
            GET /procedures/{code}                             | everyone             | everyone             | everyone
            GET /procedures/{code}/versions/{number}           | everyone             | everyone             | everyone
            GET /refused                                       | nobody               | nobody               | nobody
            GET /units                                         | everyone             | everyone             | everyone
            GET /units/{code}                                  | everyone             | everyone             | everyone
            GET /approvals                                     | leaders              | leaders              | leaders
            POST /approvals                                    | leaders              | leaders              | leaders
            GET /desk                                          | reception            | reception            | reception
            POST /desk                                         | act reception        | act nobody           | act nobody
            GET /desk/admitted/{id}                            | staff                | nobody               | nobody
            POST /desk/papers                                  | reception            | reception            | nobody
            POST /desk/preview                                 | reception            | reception            | nobody
            GET /desk/procedures                               | reception            | reception            | reception
            GET /dossiers                                      | list staff           | list nobody          | list nobody
            GET /dossiers/{id}                                 | staff                | nobody               | nobody
            GET /dossiers/{id}/acts/{act}                      | staff                | nobody               | nobody
            POST /dossiers/{id}/acts/{act}                     | act reception        | act nobody           | act nobody
            GET /dossiers/{id}/forms/{kind}                    | staff                | nobody               | nobody
            POST /dossiers/{id}/numbers                        | staff                | nobody               | nobody
            GET /guidance                                      | signed-in            | signed-in            | signed-in
            POST /guidance                                     | act reception        | act nobody           | act nobody
            GET /guidance/new                                  | reception            | reception            | reception
            GET /guidance/{id}                                 | reception+centre-leader | reception+centre-leader | nobody
            GET /guidance/{id}/form                            | reception+centre-leader | reception+centre-leader | nobody
            GET /leader                                        | leaders              | leaders              | leaders
            GET /leader/late                                   | leaders              | leaders              | leaders
            GET /leader/soon                                   | leaders              | leaders              | leaders
            GET /dossiers/{id}/files                           | staff                | nobody               | nobody
            POST /dossiers/{id}/files                          | staff                | nobody               | nobody
            GET /dossiers/{id}/files/{file}                    | staff                | nobody               | nobody
            GET /dossiers/{id}/return                          | staff                | nobody               | nobody
            POST /dossiers/{id}/return                         | act reception        | act nobody           | act nobody
            GET /dossiers/{id}/returned                        | staff                | nobody               | nobody
            GET /moved-promises                                | signed-in            | signed-in            | signed-in
            GET /moved-promises/{change}                       | signed-in            | signed-in            | signed-in
            GET /register                                      | staff                | staff                | nobody
            GET /register/print                                | staff                | staff                | nobody
            GET /track                                         | everyone             | everyone             | everyone
            POST /track                                        | everyone             | everyone             | everyone
            GET /uncollected                                   | signed-in            | signed-in            | signed-in
            GET /work                                          | signed-in            | signed-in            | signed-in
            """;

    private static final Map<String, Set<Role>> WORDS = Map.ofEntries(
            Map.entry("reception", EnumSet.of(RECEPTION_OFFICER)),
            Map.entry("examining", EnumSet.of(EXAMINING_OFFICER)),
            Map.entry("centre-leader", EnumSet.of(CENTRE_LEADER)),
            Map.entry("unit-leader", EnumSet.of(UNIT_LEADER)),
            Map.entry("clerk", EnumSet.of(CLERK)),
            Map.entry("city-administrator", EnumSet.of(CITY_ADMINISTRATOR)),
            Map.entry("administrators", EnumSet.of(UNIT_ADMINISTRATOR, CITY_ADMINISTRATOR)),
            Map.entry("leaders", EnumSet.of(CENTRE_LEADER, UNIT_LEADER)),
            Map.entry("staff", EnumSet.of(RECEPTION_OFFICER, EXAMINING_OFFICER, CENTRE_LEADER, UNIT_LEADER, CLERK)),
            Map.entry("signed-in", EnumSet.allOf(Role.class)),
            Map.entry("everyone", EnumSet.allOf(Role.class)),
            Map.entry("nobody", EnumSet.noneOf(Role.class)));

    static final Map<String, Row> ROWS = TABLE.lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .collect(Collectors.toMap(List::getFirst, it -> new Row(may(it.get(1)), may(it.get(2)), may(it.get(3)))));

    private EndpointTable() {}

    record Row(May own, May otherField, May foreign) {}

    /**
     * Who may.
     *
     * @param list everybody signed in gets the list; the roles say who finds the dossier in it
     * @param act  to everybody else it is refused by whatever code, and nothing happens
     */
    record May(Set<Role> roles, boolean anonymous, boolean list, boolean act) {

        boolean includes(Caller caller) {
            return caller.role() == null ? anonymous : roles.contains(caller.role());
        }
    }

    private static May may(String cell) {
        boolean list = cell.startsWith("list ");
        boolean act = cell.startsWith("act ");
        var words = cell.substring(cell.indexOf(' ') + 1).split("\\+");
        Function<String, Set<Role>> roles = word -> {
            if (!WORDS.containsKey(word)) {
                throw new IllegalArgumentException("No such word in the table: " + word);
            }
            return java.util.Objects.requireNonNull(WORDS.get(word));
        };
        var all = EnumSet.noneOf(Role.class);
        Arrays.stream(words).map(roles).forEach(all::addAll);
        return new May(all, cell.equals("everyone"), list, act);
    }
}
