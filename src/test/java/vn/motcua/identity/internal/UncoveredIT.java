package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.ApplicationTest;

/**
 * Whose work nobody can go on with, told at once for all of a leader's units, is what asking for each officer's own rights one by one
 * tells: over officers who are there, on leave, seconded, gone, standing in for others, and every mixture of these.
 */
@ApplicationTest
@Transactional
class UncoveredIT {

    private static final LocalDate TODAY = LocalDate.parse("2031-03-05");
    private static final Instant NOW = CivilTime.instant(TODAY.atTime(9, 30));
    private static final int[] UNITS = {910_001, 910_002, 910_003};
    private static final List<UnitId> PLACES =
            Arrays.stream(UNITS).mapToObj(UnitId::new).toList();
    private static final String EXAMINES = "EXAMINING_OFFICER";

    @Autowired
    Uncovered remembered;

    @Autowired
    JdbcClient db;

    private Random random;

    @Test
    void toldForAllUnitsAtOnceItIsWhatEachOfficersRightsSay() {
        int uncovered = 0;
        int covered = 0;
        for (int world = 0; world < 12; world++) {
            random = new Random(world);
            var officers = officers(24);
            officers.forEach(this::mayHavePositions);
            officers.forEach(it -> mayBeAway(it, officers));
            officers.forEach(it -> mayHoldAPaper(it, officers));
            var expected = new HashSet<AccountId>();
            for (var officer : officers) {
                if (isUncoveredByRights(officer)) {
                    expected.add(new AccountId(officer));
                }
            }
            var told = new HashSet<>(remembered.list(PLACES, NOW));
            told.retainAll(officers.stream().map(AccountId::new).toList());
            assertThat(told).as("world %d", world).isEqualTo(expected);
            uncovered += expected.size();
            covered += officers.size() - expected.size();
        }
        assertThat(uncovered).isGreaterThan(20);
        assertThat(covered).isGreaterThan(20);
    }

    private List<UUID> officers(int many) {
        var officers = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            var id = UUID.randomUUID();
            db.sql("""
                    insert into identity.account (id, login_name, full_name, title, home_unit, status, password_hash,
                                                  password_temporary, password_changed_at, opened_at)
                    values (:id, :login, 'Gió Thử Nghiệm', 'Chuyên viên', :unit, :status, 'none', false, now(), now())
                    """)
                    .param("id", id)
                    .param("login", "thu." + id.toString().substring(0, 13))
                    .param("unit", UNITS[0])
                    .param("status", random.nextInt(8) == 0 ? "CLOSED" : "ACTIVE")
                    .update();
            officers.add(id);
        }
        return officers;
    }

    private void mayHavePositions(UUID officer) {
        for (int i = random.nextInt(3); i > 0; i--) {
            var from = day();
            db.sql("""
                    insert into identity.position (id, account, unit, role, fields, from_day, until_day, given_at)
                    values (gen_random_uuid(), :account, :unit, :role, :fields, :from, :until, now())
                    """)
                    .param("account", officer)
                    .param("unit", unit())
                    .param("role", random.nextInt(4) == 0 ? "RECEPTION_OFFICER" : EXAMINES)
                    .param("fields", random.nextBoolean() ? new String[0] : new String[] {"ho-tich"})
                    .param("from", from)
                    .param("until", random.nextBoolean() ? null : from.plusDays(random.nextInt(20)))
                    .update();
        }
    }

    private void mayBeAway(UUID officer, List<UUID> officers) {
        if (random.nextInt(3) != 0) {
            return;
        }
        var absence = UUID.randomUUID();
        boolean seconded = random.nextBoolean();
        boolean half = !seconded && random.nextInt(3) == 0;
        var from = half ? TODAY : day();
        var last = half ? from : from.plusDays(random.nextInt(12));
        db.sql("""
                insert into identity.absence (id, account, kind, from_day, last_day, half, substitute, note, registered_by, registered_at,
                                              ended_by, ended_at)
                values (:id, :account, :kind, :from, :last, :half, :substitute, '', :account, now(),
                        case when :ended then cast(:account as uuid) end, case when :ended then now() end)
                """)
                .param("id", absence)
                .param("account", officer)
                .param("kind", seconded ? "SECONDMENT" : "LEAVE")
                .param("from", from)
                .param("last", last)
                .param("half", half ? (random.nextBoolean() ? "MORNING" : "AFTERNOON") : null)
                .param("substitute", another(officer, officers))
                .param("ended", random.nextInt(6) == 0)
                .update();
        if (seconded) {
            int leaves = unit();
            db.sql("""
                    insert into identity.secondment (id, absence, officer, from_unit, to_unit, role, stands_for, number, from_day, last_day)
                    values (gen_random_uuid(), :absence, :officer, :leaves, :joins, :role, :standsFor, '01/TN', :from, :last)
                    """)
                    .param("absence", absence)
                    .param("officer", officer)
                    .param("leaves", leaves)
                    .param("joins", leaves == UNITS[0] ? UNITS[1] : UNITS[0])
                    .param("role", random.nextInt(4) == 0 ? "CLERK" : EXAMINES)
                    .param("standsFor", random.nextBoolean() ? null : another(officer, officers))
                    .param("from", from)
                    .param("last", last)
                    .update();
        }
    }

    private void mayHoldAPaper(UUID officer, List<UUID> officers) {
        if (random.nextInt(4) != 0) {
            return;
        }
        var from = day();
        db.sql("""
                insert into identity.authority (id, line, number, signed_on, basis, issuer, receiver, unit, role, from_day, last_day, issued_at)
                values (gen_random_uuid(), 'KT', :number, :from, 'Thử nghiệm', :issuer, :receiver, :unit, :role, :from, :last, now())
                """)
                .param("number", officer + "/TN")
                .param("issuer", another(officer, officers))
                .param("receiver", officer)
                .param("unit", unit())
                .param("role", "UNIT_LEADER")
                .param("from", from)
                .param("last", from.plusDays(random.nextInt(12)))
                .update();
    }

    /** For one officer and unit after the other, from the officer's rights of the day as every request resolves them. */
    private boolean isUncoveredByRights(UUID officer) {
        for (int unit : UNITS) {
            boolean everExamined = ask(officer, unit, """
                    select exists (select from identity.position where account = :who and unit = :unit and role = 'EXAMINING_OFFICER')
                        or exists (select from identity.secondment where officer = :who and to_unit = :unit and role = 'EXAMINING_OFFICER')
                    """);
            boolean mayExamine = ask(officer, unit, """
                    select exists (select from unnest(identity.grants_at(:who, :today, 'MORNING')) as g (written)
                                    where g.written like :unit || '|EXAMINING_OFFICER|%')
                    """);
            boolean away = ask(officer, unit, """
                    select exists (select from identity.absence where account = :who and :today between from_day and last_day
                                      and ended_at is null and kind <> 'SECONDMENT' and coalesce(half, 'MORNING') = 'MORNING' and :unit > 0)
                    """);
            boolean somebodyStandsIn = standsIn(officer, unit);
            if (everExamined && !(mayExamine && !away) && !somebodyStandsIn) {
                return true;
            }
        }
        return false;
    }

    /** Somebody whose account is open and to whom the officer's work in the unit is lent today. */
    private boolean standsIn(UUID officer, int unit) {
        return ask(officer, unit, """
                select exists (select from identity.absence b
                                 join identity.account s on s.id = b.substitute and s.status = 'ACTIVE'
                                 join identity.position p on p.account = b.account and p.unit = :unit and p.role = 'EXAMINING_OFFICER'
                                where b.account = :who and :today between b.from_day and b.last_day and b.ended_at is null
                                  and coalesce(b.half, 'MORNING') = 'MORNING'
                                  and p.from_day <= :today and (p.until_day is null or p.until_day > :today))
                    or exists (select from identity.secondment s
                                 join identity.absence b on b.id = s.absence and b.ended_at is null
                                 join identity.account o on o.id = s.officer and o.status = 'ACTIVE'
                                where s.stands_for = :who and s.to_unit = :unit and s.role = 'EXAMINING_OFFICER'
                                  and :today between s.from_day and s.last_day)
                """);
    }

    private boolean ask(UUID officer, int unit, String question) {
        return db.sql(question)
                .param("who", officer)
                .param("unit", unit)
                .param("today", TODAY)
                .query(Boolean.class)
                .single();
    }

    private LocalDate day() {
        return TODAY.plusDays(random.nextInt(16) - 10);
    }

    private int unit() {
        return UNITS[random.nextInt(UNITS.length)];
    }

    private UUID another(UUID officer, List<UUID> officers) {
        var others = officers.stream().filter(it -> !it.equals(officer)).toList();
        return others.get(random.nextInt(others.size()));
    }
}
