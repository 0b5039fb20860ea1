package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences.NewAbsence;
import vn.motcua.identity.Absences.NewSecondment;
import vn.motcua.identity.Absences.Secondment;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

@Repository
class JdbcAbsences {

    private final JdbcClient db;

    JdbcAbsences(JdbcClient db) {
        this.db = db;
    }

    /** Two registrations about the same persons wait for each other. */
    void lock(AccountId one, AccountId other) {
        db.sql("select id from identity.account where id in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    void insert(UUID id, NewAbsence absence, AccountId by, Instant now) {
        db.sql("""
                insert into identity.absence (id, account, kind, from_day, last_day, half, substitute, note, registered_by,
                                              registered_at)
                values (:id, :account, :kind, :from, :last, :half, :substitute, :note, :by, :now)
                """)
                .param("id", id)
                .param("account", absence.account().value())
                .param("kind", absence.kind().name())
                .param("from", absence.from())
                .param("last", absence.lastDay())
                .param("half", name(absence.half()))
                .param("substitute", absence.substitute().value())
                .param("note", absence.note())
                .param("by", by.value())
                .param("now", JdbcSessions.utc(now))
                .update();
    }

    void insert(UUID id, UUID absence, NewSecondment it) {
        db.sql("""
                insert into identity.secondment (id, absence, officer, from_unit, to_unit, role, fields, stands_for, number,
                                                 from_day, last_day)
                values (:id, :absence, :officer, :from, :to, :role, :fields, :standsFor, :number, :first, :last)
                """)
                .param("id", id)
                .param("absence", absence)
                .param("officer", it.officer().value())
                .param("from", it.from().value())
                .param("to", it.to().value())
                .param("role", it.role().name())
                .param("fields", JdbcAuthorities.sorted(it.fields()))
                .param(
                        "standsFor",
                        it.standsFor() == null ? null : it.standsFor().value(),
                        Types.OTHER)
                .param("number", it.number())
                .param("first", it.first())
                .param("last", it.lastDay())
                .update();
    }

    private static @Nullable String name(@Nullable Half half) {
        return half == null ? null : half.name();
    }

    /** Nothing is ended whose time has passed. */
    boolean end(UUID absence, AccountId by, Instant now) {
        return db.sql("""
                update identity.absence
                   set ended_by = :by, ended_at = :now
                 where id = :id and ended_at is null
                   and (last_day > :today or last_day = :today and (half is null or half = 'AFTERNOON' or :half = 'MORNING'))
                """)
                        .param("id", absence)
                        .param("by", by.value())
                        .param("now", JdbcSessions.utc(now))
                        .param("today", CivilTime.day(now))
                        .param("half", Half.at(now).name())
                        .update()
                == 1;
    }

    Optional<Absence> find(UUID id) {
        return db.sql("""
                select id, account, kind, from_day, last_day, half, substitute, note, ended_at is not null as ended
                  from identity.absence
                 where id = :id
                """).param("id", id).query(JdbcAbsences::absence).optional();
    }

    /** @param half null for whole days */
    boolean isAbsent(AccountId account, LocalDate from, LocalDate last, @Nullable Half half) {
        return db.sql("""
                select exists (select from identity.absence
                                where account = :account and ended_at is null and from_day <= :last and last_day >= :from
                                  and (half is null or cast(:half as text) is null or half = :half))
                """)
                .param("account", account.value())
                .param("from", from)
                .param("last", last)
                .param("half", name(half))
                .query(Boolean.class)
                .single();
    }

    /** @param half null for whole days */
    boolean standsIn(AccountId substitute, LocalDate from, LocalDate last, @Nullable Half half) {
        return db.sql("""
                select exists (select from identity.absence
                                where substitute = :substitute and ended_at is null and from_day <= :last and last_day >= :from
                                  and (half is null or cast(:half as text) is null or half = :half))
                """)
                .param("substitute", substitute.value())
                .param("from", from)
                .param("last", last)
                .param("half", name(half))
                .query(Boolean.class)
                .single();
    }

    /** The reader's own, those in which the reader stands in, and those of everybody with a position in the units. */
    List<Absence> list(AccountId reader, int[] units, LocalDate since, int limit) {
        return db.sql("""
                select id, account, kind, from_day, last_day, half, substitute, note, ended_at is not null as ended
                  from identity.absence
                 where last_day >= :since
                   and (account = :reader or substitute = :reader
                        or account in (select account from identity.position where unit = any(:units)))
                 order by from_day desc, id desc
                 limit :limit
                """)
                .param("reader", reader.value())
                .param("units", JdbcAuthorities.boxed(units))
                .param("since", since)
                .param("limit", limit)
                .query(JdbcAbsences::absence)
                .list();
    }

    List<Absence> listOn(UnitId unit, LocalDate day) {
        return db.sql("""
                select id, account, kind, from_day, last_day, half, substitute, note, ended_at is not null as ended
                  from identity.absence
                 where account in (select account from identity.position where unit = :unit)
                   and :day between from_day and last_day
                   and ended_at is null
                 order by from_day, id
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(JdbcAbsences::absence)
                .list();
    }

    Optional<AccountId> findSubstitute(AccountId absent, Instant now) {
        return db.sql("""
                select substitute
                  from identity.absence
                 where account = :absent and :day between from_day and last_day and ended_at is null
                   and (half is null or half = :half)
                 limit 1
                """)
                .param("absent", absent.value())
                .param("day", CivilTime.day(now))
                .param("half", Half.at(now).name())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    List<Secondment> listSecondments(int[] units, boolean all, LocalDate today, int limit) {
        return db.sql("""
                select s.id, s.absence, s.officer, s.from_unit, s.to_unit, s.role, s.stands_for, s.number, s.from_day, s.last_day
                  from identity.secondment s
                  join identity.absence b on b.id = s.absence
                 where b.ended_at is null and s.last_day >= :today
                   and (:all or s.from_unit = any(:units) or s.to_unit = any(:units))
                 order by s.from_day, s.id
                 limit :limit
                """)
                .param("units", JdbcAuthorities.boxed(units))
                .param("all", all)
                .param("today", today)
                .param("limit", limit)
                .query(JdbcAbsences::secondment)
                .list();
    }

    Optional<String> findSecondmentNumber(UUID secondment) {
        return db.sql("select number from identity.secondment where id = :id")
                .param("id", secondment)
                .query(String.class)
                .optional();
    }

    /**
     * Somebody present examines in the unit by position or secondment; somebody absent does not unless a present one stands in.
     * Whoever is plainly at the own desk is passed over by joins, and the rights of the few others are resolved one by one only
     * where something could be lent to them.
     */
    Map<UnitId, Set<AccountId>> listUncovered(Instant now) {
        var byUnit = new HashMap<UnitId, Set<AccountId>>();
        db.sql("""
                with holder as (
                    select distinct account, unit from identity.position where role = 'EXAMINING_OFFICER'
                     union
                    select distinct officer, to_unit from identity.secondment where role = 'EXAMINING_OFFICER'),
                elsewhere as materialized (
                    select account from identity.absence where :today between from_day and last_day and ended_at is null
                     union
                    select officer from identity.secondment where :today between from_day and last_day),
                doubtful as materialized (
                    select h.account, h.unit
                      from holder h
                     where h.account in (select account from elsewhere)
                        or not exists (select from identity.position p
                                         join identity.account a on a.id = p.account
                                        where p.role = 'EXAMINING_OFFICER'
                                          and p.account = h.account and p.unit = h.unit
                                          and p.from_day <= :today and (p.until_day is null or p.until_day > :today)
                                          and a.status = 'ACTIVE')),
                lent as materialized (
                    select account from elsewhere
                     union
                    select substitute from identity.absence where :today between from_day and last_day and ended_at is null
                     union
                    select receiver from identity.authority where last_day >= :today and revoked_at is null),
                here as materialized (
                    select h.account, h.unit
                      from (select d.account, d.unit, identity.grants_at(d.account, :today, :half) as grants
                              from doubtful d
                             where d.account in (select account from lent)) h
                     where exists (select from unnest(h.grants) as g (written)
                                    where g.written like h.unit || '|EXAMINING_OFFICER|%'))
                select distinct h.account, h.unit
                  from doubtful h
                 where not (
                       exists (select from here where here.account = h.account and here.unit = h.unit)
                       and not exists (select from identity.absence b
                                        where b.account = h.account and :today between b.from_day and b.last_day
                                          and b.ended_at is null and b.kind <> 'SECONDMENT'
                                          and (b.half is null or b.half = :half)))
                   and not exists (select from identity.absence b
                                     join identity.account s on s.id = b.substitute
                                     join identity.position p on p.account = b.account and p.unit = h.unit
                                    where b.account = h.account and :today between b.from_day and b.last_day and b.ended_at is null
                                      and (b.half is null or b.half = :half)
                                      and s.status = 'ACTIVE' and p.role = 'EXAMINING_OFFICER'
                                      and p.from_day <= :today and (p.until_day is null or p.until_day > :today))
                   and not exists (select from identity.secondment s
                                     join identity.absence b on b.id = s.absence
                                     join identity.account o on o.id = s.officer
                                    where s.stands_for = h.account and s.to_unit = h.unit and s.role = 'EXAMINING_OFFICER'
                                      and :today between s.from_day and s.last_day and b.ended_at is null and o.status = 'ACTIVE')
                """)
                .param("today", CivilTime.day(now))
                .param("half", Half.at(now).name())
                .query(row -> {
                    byUnit.computeIfAbsent(new UnitId(row.getInt("unit")), _ -> new HashSet<>())
                            .add(new AccountId(row.getObject("account", UUID.class)));
                });
        return byUnit;
    }

    long presenceRevision() {
        return db.sql("select number from identity.presence_revision")
                .query(Long.class)
                .single();
    }

    private static Absence absence(ResultSet row, int ignored) throws SQLException {
        var half = row.getString("half");
        return new Absence(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                Absence.Kind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                half == null ? null : Half.valueOf(half),
                new AccountId(row.getObject("substitute", UUID.class)),
                row.getString("note"),
                row.getBoolean("ended"));
    }

    private static Secondment secondment(ResultSet row, int ignored) throws SQLException {
        var standsFor = row.getObject("stands_for", UUID.class);
        return new Secondment(
                row.getObject("id", UUID.class),
                row.getObject("absence", UUID.class),
                new AccountId(row.getObject("officer", UUID.class)),
                new UnitId(row.getInt("from_unit")),
                new UnitId(row.getInt("to_unit")),
                Role.valueOf(row.getString("role")),
                standsFor == null ? null : new AccountId(standsFor),
                row.getString("number"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
