package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** At every address with an id: what belongs to another unit answers like what is not there, to everybody of this unit. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryIdIT {

    private static final String NOTHING = new UUID(0, 9).toString();

    /** Somebody of this unit may reach these, and finds there only what is their own. */
    private static final String OWN_ACCOUNT = "/account/";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Places places;
    Samples samples;
    Map<String, String> theirs;

    @BeforeAll
    void thingsOfTheOthersAreThere() {
        clock.set("2026-11-02T08:00");
        places = Places.open(application, port, MARITAL_STATUS);
        samples = new Samples(application, places);
        theirs = new TreeMap<>(Map.of(
                "account", places.foreign().colleague().id().toString(),
                "file", places.foreign().file().toString(),
                "position", one("select id from identity.position where account = :clerk"),
                "session", one("select id from identity.session where account = :clerk"),
                "token", token(),
                "proposal", proposal(),
                "opening", opening(),
                "notice", notice(),
                "absence", absence(),
                "report",
                        new ReportSamples(application)
                                .closedReport(places.foreign().dossier())));
        theirs.put("scan", scan());
        theirs.put("list", list());
        theirs.put("rule", rule());
    }

    @Test
    void aForeignIdAnswersLikeNoneAndNothingHappens() {
        var surprises = new ArrayList<String>();
        var walked = new TreeSet<String>();
        for (var endpoint : Endpoint.listAll(application)) {
            var variable = Threat.OWNED.stream().filter(it -> endpoint.pattern().contains("{" + it + "}"));
            if (variable.findAny().isEmpty()) {
                continue;
            }
            var may = EndpointTable.ROWS.get(endpoint.name()).foreign();
            var before = footprint();
            for (var caller : callers()) {
                boolean own = endpoint.pattern().startsWith(OWN_ACCOUNT);
                if ((may.includes(caller) || reachesTheCity(endpoint, caller)) && !own) {
                    continue;
                }
                var foreign = samples.askAsIs(bent(endpoint, true), caller, places.foreign(), 1);
                var none = samples.askAsIs(bent(endpoint, false), caller, places.foreign(), 1);
                if (!foreign.toString().equals(none.toString()) || (foreign.status() < 400 && !own)) {
                    surprises.add(endpoint.name() + " by " + caller + ": " + foreign + " / " + none);
                }
                walked.add(endpoint.name());
            }
            if (!footprint().equals(before)) {
                surprises.add(endpoint.name() + " changed something of the others");
            }
        }
        System.out.println("Ids of others: " + walked.size() + " addresses");
        assertThat(surprises).isEmpty();
        assertThat(walked).hasSizeGreaterThan(30);
    }

    @Test
    void theCitysAdministratorTakesAwayTheProblemsOfAnyUnitsInventory() {
        var administrator = places.here().caller(Role.CITY_ADMINISTRATOR);
        var answer = places.wire()
                .get(
                        "/rollout/" + theirs.get("opening") + "/problems.csv",
                        "Authorization: Bearer " + administrator.token());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment");
    }

    /** The city's administrator sees absences and opening inventories of every unit; only of things that are there, so no row says it. */
    private static boolean reachesTheCity(Endpoint endpoint, Caller caller) {
        return caller.role() == Role.CITY_ADMINISTRATOR
                && (endpoint.pattern().startsWith("/rollout/")
                        || endpoint.pattern().startsWith("/addresses/rules/")
                        || endpoint.pattern().startsWith("/absences/"));
    }

    private List<Caller> callers() {
        return Stream.concat(places.here().callers().stream(), Stream.of(places.nobody()))
                .toList();
    }

    /** The address with the ids in it filled in: of a thing of the others, or of nothing. */
    private Endpoint bent(Endpoint endpoint, boolean real) {
        var pattern = endpoint.pattern();
        var path = pattern.replace("{id}", real ? idOf(pattern) : nothingLike(pattern));
        for (var variable : Threat.OWNED) {
            path = path.replace("{" + variable + "}", real ? theirs.getOrDefault(variable, NOTHING) : NOTHING);
        }
        return new Endpoint(endpoint.method(), path, endpoint.handler());
    }

    private String idOf(String pattern) {
        var foreign = places.foreign();
        if (pattern.startsWith("/guidance/")) {
            return foreign.notice().toString();
        }
        if (pattern.startsWith("/authority/")) {
            return foreign.lives().paper().toString();
        }
        if (pattern.startsWith("/absences/")) {
            return Objects.requireNonNull(theirs.get("absence"));
        }
        return pattern.startsWith(OWN_ACCOUNT)
                ? Objects.requireNonNull(theirs.get("session"))
                : foreign.dossier().toString();
    }

    private String nothingLike(String pattern) {
        boolean dossier =
                pattern.contains("/dossiers/") || pattern.startsWith("/desk/") || pattern.startsWith("/scans/covers/");
        return dossier ? new DossierId(places.foreign().dossier().unit(), 2026, 999_999_999L).toString() : NOTHING;
    }

    /** All that an act on one of those ids would change. */
    private String footprint() {
        return Footprint.now(application)
                + db.sql("""
                        select concat_ws(' ',
                               (select count(*) from identity.session where account = :clerk),
                               (select count(*) from identity.position where ended_at is null),
                               (select count(*) from identity.api_token where revoked_at is null),
                               (select count(*) from identity.proposal where status = 'OPEN'),
                               (select count(*) from identity.authority where revoked_at is null),
                               (select count(*) from identity.absence where ended_at is null),
                               (select count(*) from identity.account where status = 'ACTIVE'),
                               (select count(*) from rollout.opening where decided_at is null),
                               (select count(*) from address.rule where until is null),
                               (select count(*) from address.list),
                               (select count(*) from scan.document where state = 'UNFILED'),
                               (select count(*) from organization.notice where withdrawn_at is null))
                        """).param("clerk", clerk()).query(String.class).single();
    }

    private UUID clerk() {
        return places.there().officer(Role.CLERK).account().value();
    }

    private String one(String sql) {
        return db.sql(sql)
                .param("clerk", clerk())
                .query(UUID.class)
                .list()
                .getFirst()
                .toString();
    }

    private String token() {
        return one("""
                insert into identity.api_token (id, token_hash, account, name, scope, created_at, ends_on)
                values (gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), :clerk, 'Thử nghiệm', 'READ',
                        timestamptz '2026-11-02T08:00:00+07:00', date '2026-12-31')
                returning id
                """);
    }

    private String proposal() {
        return one("""
                insert into identity.proposal (id, kind, account, unit, reason, proposed_by, proposed_at, ends_at)
                select gen_random_uuid(), 'CLOSE_ACCOUNT', id, home_unit, 'Thử nghiệm', id,
                       timestamptz '2026-11-02T08:00:00+07:00', timestamptz '2026-11-09T08:00:00+07:00'
                  from identity.account where id = :clerk
                returning id
                """);
    }

    private String opening() {
        return one("""
                insert into rollout.opening (id, unit, state, file_name, file_hash, received_by, received_at)
                select gen_random_uuid(), home_unit, 'CHECKED', 'thu-nghiem.xlsx', encode(sha256(id::text::bytea), 'hex'), id,
                       timestamptz '2026-11-02T08:00:00+07:00'
                  from identity.account where id = :clerk
                returning id
                """);
    }

    private String scan() {
        return one("""
                with file as (
                    insert into scan.batch (id, unit_id, hash, name, state, received_at, ended_at)
                    select gen_random_uuid(), home_unit, encode(sha256(id::text::bytea), 'hex'), 'thu-nghiem.pdf', 'DONE',
                           timestamptz '2026-11-02T08:00:00+07:00', timestamptz '2026-11-02T08:00:00+07:00'
                      from identity.account where id = :clerk
                    returning id, unit_id, hash, received_at)
                insert into scan.document (id, batch, part, unit_id, state, reason, name, first_page, pages, hash, media_type,
                                           bytes, at)
                select gen_random_uuid(), id, 0, unit_id, 'UNFILED', 'NO_COVER', 'thu-nghiem-1.pdf', 1, 1, hash,
                       'application/pdf', 1, received_at
                  from file
                returning id
                """);
    }

    private String list() {
        return one("""
                insert into address.list (id, owner, file_name, format, column_name, state, sent_at, ended_at)
                values (gen_random_uuid(), :clerk, 'thu-nghiem.csv', 'CSV', '', 'DONE',
                        timestamptz '2026-11-02T08:00:00+07:00', timestamptz '2026-11-02T08:00:00+07:00')
                returning id
                """);
    }

    private String rule() {
        return one("""
                insert into address.rule (id, from_unit, into_unit, street, side, neighbourhood, parcel, since, source, made_by, made_at)
                select gen_random_uuid(), (select min(id) from organization.unit where id <> home_unit), home_unit, 'Thử Nghiệm', 'BOTH', '', '',
                       date '2030-01-01', 'Thử nghiệm', id, timestamptz '2026-11-02T08:00:00+07:00'
                  from identity.account where id = :clerk
                returning id
                """);
    }

    private String notice() {
        return one("""
                insert into organization.notice (id, unit_id, kind, vietnamese, english, from_day, until_day, officer,
                       officer_name, written_at)
                select gen_random_uuid(), home_unit, 'NOTE', 'Thử nghiệm', '', date '2030-01-01', date '2030-01-02', id,
                       full_name, timestamptz '2026-11-02T08:00:00+07:00'
                  from identity.account where id = :clerk
                returning id
                """);
    }

    private String absence() {
        return one("""
                insert into identity.absence (id, account, kind, from_day, last_day, substitute, note, registered_by, registered_at)
                select gen_random_uuid(), :clerk, 'LEAVE', date '2030-01-01', date '2030-01-02', id, '', :clerk,
                       timestamptz '2026-11-02T08:00:00+07:00'
                  from identity.account where id <> :clerk order by id limit 1
                returning id
                """);
    }
}
