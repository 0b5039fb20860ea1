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
            GET /account/second-factor                         | signed-in            | signed-in            | signed-in
            POST /account/second-factor                        | signed-in            | signed-in            | signed-in
            POST /account/second-factor/confirmation           | signed-in            | signed-in            | signed-in
            POST /account/second-factor/recovery-codes         | signed-in            | signed-in            | signed-in
            GET /account/sessions                              | signed-in            | signed-in            | signed-in
            GET /account/sessions/table.{format}               | signed-in            | signed-in            | signed-in
            POST /account/sessions/end-others                  | signed-in            | signed-in            | signed-in
            POST /account/sessions/{id}/end                    | signed-in            | signed-in            | signed-in
            GET /absences                                      | signed-in            | signed-in            | signed-in
            GET /absences/table.{format}                       | signed-in            | signed-in            | signed-in
            POST /absences                                     | signed-in            | signed-in            | signed-in
            POST /absences/{id}/end                            | act nobody           | act nobody           | act nobody
            GET /authority                                     | signed-in            | signed-in            | signed-in
            GET /authority/table.{format}                      | signed-in            | signed-in            | signed-in
            POST /authority                                    | act unit-leader      | act unit-leader      | act nobody
            GET /authority/new                                 | leaders              | leaders              | leaders
            GET /authority/{id}                                | authority-readers    | authority-readers    | nobody
            POST /authority/{id}/revocation                    | act unit-leader      | act unit-leader      | act nobody
            GET /duty                                          | office               | office               | nobody
            GET /duty/table.{format}                           | office               | office               | nobody
            POST /duty                                         | act planners         | act planners         | act nobody
            GET /duty/print                                    | office               | office               | nobody
            POST /duty/removal                                 | act planners         | act planners         | act nobody
            GET /secondments                                   | city+planners        | city+planners        | city+planners
            GET /secondments/table.{format}                    | city+planners        | city+planners        | city+planners
            POST /secondments                                  | act nobody           | act nobody           | act nobody
            GET /stranded                                      | planners             | planners             | nobody
            GET /stranded/table.{format}                       | planners             | planners             | nobody
            GET /administration                                | administrators       | administrators       | administrators
            GET /administration/calendars                      | administrators       | administrators       | administrators
            POST /administration/calendars                     | administrators       | administrators       | city-administrator
            GET /administration/calendars/{calendar}           | administrators       | administrators       | administrators
            GET /administration/calendars/{calendar}/table.{format} | administrators       | administrators       | administrators
            GET /administration/calendars/{calendar}/preview   | city-administrator   | city-administrator   | city-administrator
            POST /administration/calendars/{calendar}/days     | city-administrator   | city-administrator   | city-administrator
            GET /administration/centres/{code}                 | administrators       | administrators       | city-administrator
            POST /administration/centres/{code}                | administrators       | administrators       | city-administrator
            GET /administration/centres/{code}/preview         | administrators       | administrators       | city-administrator
            GET /administration/changes/{change}               | administrators       | administrators       | administrators
            GET /administration/codes                          | city-administrator   | city-administrator   | city-administrator
            GET /administration/codes/table.{format}           | city-administrator   | city-administrator   | city-administrator
            GET /administration/codes/{code}                   | city-administrator   | city-administrator   | city-administrator
            POST /administration/codes/{code}                  | city-administrator   | city-administrator   | city-administrator
            GET /administration/notices                        | administrators       | administrators       | administrators
            GET /administration/notices/table.{format}         | administrators       | administrators       | administrators
            POST /administration/notices                       | administrators       | administrators       | city-administrator
            POST /administration/notices/{notice}/withdrawal   | administrators       | administrators       | administrators
            GET /administration/years/{year}                   | city-administrator   | city-administrator   | city-administrator
            POST /administration/years/{year}                  | city-administrator   | city-administrator   | city-administrator
            POST /administration/years/{year}/confirmation     | city-administrator   | city-administrator   | city-administrator
            POST /administration/years/{year}/withdrawal       | city-administrator   | city-administrator   | city-administrator
            GET /administration/neighbourhoods/{code}          | administrators       | administrators       | city-administrator
            POST /administration/neighbourhoods/{code}         | administrators       | administrators       | city-administrator
            POST /administration/neighbourhoods/{code}/{neighbourhood}/end | administrators | administrators | city-administrator
            GET /administration/service-units                  | city-administrator   | city-administrator   | city-administrator
            GET /administration/service-units/table.{format}   | city-administrator   | city-administrator   | city-administrator
            GET /administration/service-units/{service}        | city-administrator   | city-administrator   | city-administrator
            GET /administration/units                          | city-administrator   | city-administrator   | city-administrator
            POST /administration/units/{finding}               | city-administrator   | city-administrator   | city-administrator
            GET /account/tokens                                | signed-in            | signed-in            | signed-in
            POST /account/tokens                               | signed-in            | signed-in            | signed-in
            POST /account/tokens/{token}/revocation            | signed-in            | signed-in            | signed-in
            GET /accounts                                      | administrators       | administrators       | administrators
            GET /accounts/table.{format}                       | administrators       | administrators       | administrators
            POST /accounts                                     | administrators       | administrators       | city-administrator
            GET /accounts/new                                  | administrators       | administrators       | administrators
            GET /accounts/{account}                            | administrators       | administrators       | city-administrator
            POST /accounts/{account}/closing                   | administrators       | administrators       | city-administrator
            POST /accounts/{account}/name                      | administrators       | administrators       | city-administrator
            POST /accounts/{account}/password                  | administrators       | administrators       | city-administrator
            POST /accounts/{account}/positions                 | administrators       | administrators       | city-administrator
            POST /accounts/{account}/positions/{position}/end  | administrators       | administrators       | city-administrator
            POST /accounts/{account}/second-factor/off         | administrators       | administrators       | city-administrator
            POST /accounts/{account}/tokens/{token}/revocation | administrators       | administrators       | city-administrator
            GET /addresses                                     | everyone             | everyone             | everyone
            GET /addresses/sheet                               | everyone             | everyone             | everyone
            GET /addresses/lists                               | signed-in            | signed-in            | signed-in
            POST /addresses/lists                              | act nobody           | act nobody           | act nobody
            GET /addresses/lists/{list}                        | nobody               | nobody               | nobody
            GET /addresses/lists/{list}/result                 | nobody               | nobody               | nobody
            GET /addresses/rules                               | administrators       | administrators       | city-administrator
            GET /addresses/rules/table.{format}                | administrators       | administrators       | city-administrator
            POST /addresses/rules                              | act nobody           | act nobody           | act nobody
            POST /addresses/rules/file                         | act nobody           | act nobody           | act nobody
            POST /addresses/rules/{rule}/end                   | act nobody           | act nobody           | act nobody
            GET /api/v1/addresses/resolve                      | everyone             | everyone             | everyone
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
            GET /audit                                         | trail-readers        | trail-readers        | auditors
            GET /audit/table.{format}                          | trail-readers        | trail-readers        | auditors
            GET /audit/verification                            | auditors             | auditors             | auditors
            POST /audit/verification                           | auditors             | auditors             | auditors
            GET /catalogue/national                            | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/national/confirmation              | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/national/{code}                     | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/national/{code}/drop               | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/national/{code}/keep               | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/national/{code}/settlement         | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/review                              | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/review/{versionId}/confirmation    | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/review/{versionId}/decline         | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/fields                              | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/fields                             | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/fields/{field}                     | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/processes                           | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/processes/table.{format}            | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/processes/{code}                    | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/processes/{code}/bpmn               | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/processes/{code}/bpmn              | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/contents/{code}                     | city-administrator   | city-administrator   | city-administrator
            POST /catalogue/contents/{code}                    | city-administrator   | city-administrator   | city-administrator
            GET /catalogue/overrides                           | administrators       | administrators       | administrators
            GET /catalogue/overrides/{code}                    | administrators       | administrators       | city-administrator
            POST /catalogue/overrides/{code}                   | act unit-administrator | act unit-administrator | act nobody
            GET /catalogue/versions/{code}                     | signed-in            | signed-in            | signed-in
            GET /catalogue/versions/{code}/{number}            | signed-in            | signed-in            | signed-in
            POST /catalogue/processes/{code}                   | city-administrator   | city-administrator   | city-administrator
            GET /dev/gallery                                   | signed-in            | signed-in            | signed-in
            GET /dev/register                                  | signed-in            | signed-in            | signed-in
            GET /error                                         | nobody               | nobody               | nobody
            GET /api/v1/units/at                               | everyone             | everyone             | everyone
            GET /map                                           | everyone             | everyone             | everyone
            GET /help                                          | everyone             | everyone             | everyone
            GET /login                                         | everyone             | everyone             | everyone
            POST /login                                        | everyone             | everyone             | everyone
            GET /login/code                                    | everyone             | everyone             | everyone
            POST /login/code                                   | everyone             | everyone             | everyone
            POST /logout                                       | signed-in            | signed-in            | signed-in
            GET /publication                                   | everyone             | everyone             | everyone
            GET /publication/rows                              | everyone             | everyone             | everyone
            GET /publication/table.{format}                    | everyone             | everyone             | everyone
            GET /api/v1/publication                            | everyone             | everyone             | everyone
            GET /api/v1/publication/procedures                 | everyone             | everyone             | everyone
            GET /postings                                      | board                | board                | nobody
            POST /postings                                     | act board            | act board            | act nobody
            GET /postings/table.{format}                       | board                | board                | nobody
            GET /postings/sheets                               | board                | board                | nobody
            GET /postings/{posting}/sheet                      | everyone             | everyone             | everyone
            POST /postings/{posting}/removal                   | act nobody           | act nobody           | act nobody
            GET /procedures                                    | everyone             | everyone             | everyone
            GET /procedures/table.{format}                     | everyone             | everyone             | everyone
            GET /procedures/{code}                             | everyone             | everyone             | everyone
            GET /procedures/{code}/versions/{number}           | everyone             | everyone             | everyone
            GET /proposals                                     | administrators       | administrators       | administrators
            GET /proposals/table.{format}                      | administrators       | administrators       | administrators
            POST /proposals/{proposal}/confirmation            | administrators       | administrators       | administrators
            POST /proposals/{proposal}/refusal                 | administrators       | administrators       | administrators
            GET /search                                        | everyone             | everyone             | everyone
            GET /life-events                                   | everyone             | everyone             | everyone
            GET /search/words                                  | city-administrator   | city-administrator   | city-administrator
            POST /search/words                                 | city-administrator   | city-administrator   | city-administrator
            GET /search/words/table.{format}                   | city-administrator   | city-administrator   | city-administrator
            GET /search/words/in-vain/table.{format}           | city-administrator   | city-administrator   | city-administrator
            POST /search/words/{word}/removal                  | act nobody           | act nobody           | act nobody
            GET /refused                                       | nobody               | nobody               | nobody
            GET /units                                         | everyone             | everyone             | everyone
            GET /api/v1/units/{code}/books                     | everyone             | everyone             | everyone
            GET /units/table.{format}                          | everyone             | everyone             | everyone
            GET /units/{code}                                  | everyone             | everyone             | everyone
            GET /approvals                                     | leaders              | leaders              | leaders
            GET /approvals/table.{format}                      | leaders              | leaders              | leaders
            POST /approvals                                    | leaders              | leaders              | leaders
            GET /desk                                          | reception            | reception            | reception
            POST /desk                                         | act reception        | act nobody           | act nobody
            GET /desk/admitted/{id}                            | staff                | nobody               | nobody
            POST /desk/papers                                  | reception            | reception            | nobody
            POST /desk/preview                                 | reception            | reception            | nobody
            GET /desk/procedures                               | reception            | reception            | reception
            GET /dossiers                                      | list staff           | list nobody          | list nobody
            GET /dossiers/table.{format}                       | list staff           | list nobody          | list nobody
            GET /dossiers/{id}                                 | staff                | nobody               | nobody
            GET /dossiers/{id}/acts/{act}                      | staff                | nobody               | nobody
            POST /dossiers/{id}/acts/{act}                     | act reception        | act nobody           | act nobody
            GET /dossiers/{id}/forms/{kind}                    | staff                | nobody               | nobody
            POST /dossiers/{id}/numbers                        | staff                | nobody               | nobody
            GET /guidance                                      | signed-in            | signed-in            | signed-in
            POST /guidance                                     | act reception        | act nobody           | act nobody
            GET /guidance/table.{format}                       | signed-in            | signed-in            | signed-in
            GET /guidance/new                                  | reception            | reception            | reception
            GET /guidance/{id}                                 | reception+centre-leader | reception+centre-leader | nobody
            GET /guidance/{id}/form                            | reception+centre-leader | reception+centre-leader | nobody
            GET /leader                                        | leaders              | leaders              | leaders
            GET /leader/acts                                   | leaders              | leaders              | leaders
            GET /leader/acts/table.{format}                    | leaders              | leaders              | leaders
            GET /leader/late                                   | leaders              | leaders              | leaders
            GET /leader/late/table.{format}                    | leaders              | leaders              | leaders
            GET /leader/soon                                   | leaders              | leaders              | leaders
            GET /leader/soon/table.{format}                    | leaders              | leaders              | leaders
            GET /dossiers/{id}/files                           | staff                | nobody               | nobody
            POST /dossiers/{id}/files                          | staff                | nobody               | nobody
            GET /dossiers/{id}/files/{file}                    | staff                | nobody               | nobody
            GET /dossiers/{id}/return                          | staff                | nobody               | nobody
            POST /dossiers/{id}/return                         | act reception        | act nobody           | act nobody
            GET /dossiers/{id}/returned                        | staff                | nobody               | nobody
            GET /moved-promises                                | signed-in            | signed-in            | signed-in
            GET /moved-promises/{change}                       | signed-in            | signed-in            | signed-in
            GET /moved-promises/{change}/table.{format}        | signed-in            | signed-in            | signed-in
            GET /queue                                         | reception            | reception            | reception
            POST /queue/acts/{act}                             | reception            | reception            | reception
            GET /queue/book                                    | everyone             | everyone             | everyone
            POST /queue/book                                   | everyone             | everyone             | everyone
            GET /queue/bookings/{code}                         | everyone             | everyone             | everyone
            POST /queue/bookings/{code}/cancel                 | everyone             | everyone             | everyone
            POST /queue/calls                                  | reception            | reception            | reception
            GET /queue/day                                     | leaders              | leaders              | nobody
            GET /queue/day/table.{format}                      | leaders              | leaders              | nobody
            GET /queue/day/tickets                             | leaders              | leaders              | nobody
            GET /queue/day/tickets/table.{format}              | leaders              | leaders              | nobody
            GET /queue/device/{link}                           | everyone             | everyone             | everyone
            POST /queue/device/{link}                          | everyone             | everyone             | everyone
            GET /queue/rules                                   | city-administrator   | city-administrator   | city-administrator
            POST /queue/rules                                  | city-administrator   | city-administrator   | city-administrator
            GET /queue/rules/table.{format}                    | city-administrator   | city-administrator   | city-administrator
            GET /queue/screen                                  | nobody               | nobody               | nobody
            GET /queue/screen/now                              | nobody               | nobody               | nobody
            POST /queue/seat                                   | reception            | reception            | reception
            POST /queue/seat/end                               | reception            | reception            | reception
            GET /queue/setup                                   | unit-administrator   | unit-administrator   | nobody
            POST /queue/setup/counters                         | unit-administrator   | unit-administrator   | nobody
            POST /queue/setup/devices                          | unit-administrator   | unit-administrator   | nobody
            POST /queue/setup/devices/end                      | unit-administrator   | unit-administrator   | nobody
            POST /queue/setup/lines                            | unit-administrator   | unit-administrator   | nobody
            GET /queue/tickets/{code}                          | everyone             | everyone             | everyone
            POST /queue/tickets/{code}/leave                   | everyone             | everyone             | everyone
            GET /queue/touch                                   | nobody               | nobody               | nobody
            POST /queue/touch/arrivals                         | nobody               | nobody               | nobody
            POST /queue/touch/blocks                           | nobody               | nobody               | nobody
            POST /queue/touch/given                            | nobody               | nobody               | nobody
            POST /queue/touch/tickets                          | nobody               | nobody               | nobody
            GET /queue/touch/tickets/{code}                    | nobody               | nobody               | nobody
            GET /queue/touch/worker.js                         | nobody               | nobody               | nobody
            GET /queue/waiting                                 | reception            | reception            | reception
            GET /register                                      | staff                | staff                | nobody
            GET /register/print                                | staff                | staff                | nobody
            GET /reports                                       | leaders+city-administrator | leaders+city-administrator | leaders+city-administrator
            GET /reports/today                                 | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/today/table.{format}                  | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/today/rows                            | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/{period}                              | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/{period}/rows                         | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/{period}/print                        | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/{period}/closing                      | leaders+city-administrator | leaders+city-administrator | city-administrator
            POST /reports/{period}/closing                     | act leaders          | act nobody           | act nobody
            GET /reports/closed/{report}                       | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/closed/{report}/rows                  | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/closed/{report}/print                 | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/{period}/table.{format}               | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/{period}/rows/table.{format}          | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/closed/{report}/table.{format}        | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/closed/{report}/rows/table.{format}   | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /reports/today/rows/table.{format}             | leaders+city-administrator | leaders+city-administrator | city-administrator
            GET /shift                                         | reception+centre-leader | reception+centre-leader | centre-leader
            GET /shift/sheets/table.{format}                   | reception+centre-leader | reception+centre-leader | reception+centre-leader
            GET /shift/table.{format}                          | reception            | reception            | nobody
            POST /shift                                        | act reception        | act reception        | act nobody
            GET /shift/{id}                                    | nobody               | nobody               | nobody
            GET /shift/{id}/table.{format}                     | nobody               | nobody               | nobody
            GET /shift/{id}/print                              | nobody               | nobody               | nobody
            POST /shift/{id}/resumption                        | act nobody           | act nobody           | act nobody
            POST /shift/{id}/taking                            | act nobody           | act nobody           | act nobody
            POST /dossiers/{id}/shelf                          | act reception        | act nobody           | act nobody
            GET /transfers                                     | reception            | reception            | nobody
            GET /transfers/table.{format}                      | reception            | reception            | nobody
            POST /transfers                                    | reception            | reception            | nobody
            GET /transfers/print                               | reception            | reception            | nobody
            GET /track                                         | everyone             | everyone             | everyone
            POST /track                                        | everyone             | everyone             | everyone
            GET /uncollected                                   | signed-in            | signed-in            | signed-in
            GET /upkeep                                        | city-administrator   | city-administrator   | city-administrator
            GET /register/table.{format}                       | staff                | staff                | nobody
            GET /rollout                                       | administrators       | administrators       | administrators
            GET /rollout/table.{format}                        | administrators       | administrators       | administrators
            POST /rollout                                      | act nobody           | act nobody           | act nobody
            GET /rollout/template                              | administrators       | administrators       | administrators
            GET /rollout/{opening}                             | nobody               | nobody               | nobody
            GET /rollout/{opening}/problems.{format}           | nobody               | nobody               | nobody
            POST /rollout/{opening}/application                | act nobody           | act nobody           | act nobody
            POST /rollout/{opening}/discarding                 | act nobody           | act nobody           | act nobody
            POST /rollout/{opening}/passwords                  | act nobody           | act nobody           | act nobody
            GET /scans                                         | reception+clerk      | reception+clerk      | reception+clerk
            GET /scans/{scan}                                  | nobody               | nobody               | nobody
            GET /scans/{scan}/file                             | nobody               | nobody               | nobody
            POST /scans/{scan}/filing                          | act nobody           | act nobody           | act nobody
            POST /scans/{scan}/discarding                      | act nobody           | act nobody           | act nobody
            GET /scans/covers/{id}                             | staff                | nobody               | nobody
            GET /uncollected/table.{format}                    | signed-in            | signed-in            | signed-in
            GET /versions/{versionId}/dossiers                 | leaders+city-administrator | leaders+city-administrator | leaders+city-administrator
            GET /versions/{versionId}/dossiers/table.{format}  | leaders+city-administrator | leaders+city-administrator | leaders+city-administrator
            POST /versions/{versionId}/dossiers                | unit-leader          | unit-leader          | unit-leader
            GET /work                                          | signed-in            | signed-in            | signed-in
            GET /work/table.{format}                           | signed-in            | signed-in            | signed-in
            """;

    private static final Map<String, Set<Role>> WORDS = Map.ofEntries(
            Map.entry("reception", EnumSet.of(RECEPTION_OFFICER)),
            Map.entry("examining", EnumSet.of(EXAMINING_OFFICER)),
            Map.entry("centre-leader", EnumSet.of(CENTRE_LEADER)),
            Map.entry("unit-leader", EnumSet.of(UNIT_LEADER)),
            Map.entry("clerk", EnumSet.of(CLERK)),
            Map.entry("unit-administrator", EnumSet.of(UNIT_ADMINISTRATOR)),
            Map.entry("city-administrator", EnumSet.of(CITY_ADMINISTRATOR)),
            Map.entry("administrators", EnumSet.of(UNIT_ADMINISTRATOR, CITY_ADMINISTRATOR)),
            Map.entry("auditors", EnumSet.of(CITY_ADMINISTRATOR, AUDITOR)),
            Map.entry("trail-readers", EnumSet.of(UNIT_ADMINISTRATOR, CITY_ADMINISTRATOR, AUDITOR)),
            Map.entry("leaders", EnumSet.of(CENTRE_LEADER, UNIT_LEADER)),
            Map.entry("city", EnumSet.of(CITY_ADMINISTRATOR)),
            Map.entry("board", EnumSet.of(RECEPTION_OFFICER, CENTRE_LEADER, UNIT_ADMINISTRATOR)),
            Map.entry("planners", EnumSet.of(CENTRE_LEADER, UNIT_LEADER, UNIT_ADMINISTRATOR)),
            Map.entry("authority-readers", EnumSet.of(CENTRE_LEADER, UNIT_LEADER, CLERK, UNIT_ADMINISTRATOR)),
            Map.entry(
                    "office",
                    EnumSet.of(
                            RECEPTION_OFFICER,
                            EXAMINING_OFFICER,
                            CENTRE_LEADER,
                            UNIT_LEADER,
                            CLERK,
                            UNIT_ADMINISTRATOR)),
            Map.entry("staff", EnumSet.of(RECEPTION_OFFICER, EXAMINING_OFFICER, CENTRE_LEADER, UNIT_LEADER, CLERK)),
            Map.entry("signed-in", EnumSet.allOf(Role.class)),
            Map.entry("everyone", EnumSet.allOf(Role.class)),
            Map.entry("nobody", EnumSet.noneOf(Role.class)));

    /** As written: the address, then who may in the own unit, in another field, in a foreign unit. */
    static final List<List<String>> CELLS = TABLE.lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();

    static final Map<String, Row> ROWS = CELLS.stream()
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
