package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

@Repository
class JdbcOfficers implements Officers {

    private final JdbcClient db;
    private final Clock clock;

    JdbcOfficers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Officer> find(AccountId id) {
        return db.sql("""
                select a.id, a.full_name, a.title, a.home_unit, identity.grants_at(a.id, :today, :half) as grants
                  from identity.account a
                 where a.id = :id
                """)
                .param("id", id.value())
                .param("today", today())
                .param("half", Half.at(clock.instant()).name())
                .query(JdbcOfficers::officer)
                .optional();
    }

    @Override
    public List<Officer> listWith(Role role, UnitId unit) {
        return db
                .sql("""
                select a.id, a.full_name, a.title, a.home_unit, identity.grants_at(a.id, :today, :half) as grants
                  from identity.account a
                  join (select account, min(place) as place
                          from (select p.account, 1 as place
                                  from identity.position p
                                 where p.unit = :unit
                                   and p.role = :role
                                   and p.from_day <= :today
                                   and (p.until_day is null or p.until_day > :today)
                                union all
                                select b.substitute, 2
                                  from identity.absence b
                                  join identity.position p on p.account = b.account
                                 where p.unit = :unit
                                   and p.role = :role
                                   and b.last_day >= :today
                                union all
                                select u.receiver, 2
                                  from identity.authority u
                                 where u.unit = :unit
                                   and u.role = :role
                                   and u.last_day >= :today
                                union all
                                select s.officer, 2
                                  from identity.secondment s
                                 where s.to_unit = :unit
                                   and s.role = :role
                                   and s.last_day >= :today) w
                         group by account) c on c.account = a.id
                 where a.status = 'ACTIVE'
                 order by c.place, a.login_name
                """)
                .param("unit", unit.value())
                .param("role", role.name())
                .param("today", today())
                .param("half", Half.at(clock.instant()).name())
                .query(JdbcOfficers::officer)
                .list()
                .stream()
                .filter(it -> it.rights().has(role, unit, null))
                .toList();
    }

    @Override
    public List<Officer> listStaff(UnitId unit) {
        return db.sql("""
                select a.id, a.full_name, a.title, a.home_unit, identity.grants_at(a.id, :today, :half) as grants
                  from identity.account a
                 where a.status = 'ACTIVE'
                   and a.id in (select account
                                  from identity.position
                                 where unit = :unit
                                   and from_day <= :today
                                   and (until_day is null or until_day > :today))
                 order by a.full_name, a.login_name
                """)
                .param("unit", unit.value())
                .param("today", today())
                .param("half", Half.at(clock.instant()).name())
                .query(JdbcOfficers::officer)
                .list();
    }

    @Override
    public Optional<Officer> findByLoginName(String loginName) {
        return db.sql("""
                select a.id, a.full_name, a.title, a.home_unit, identity.grants_at(a.id, :today, :half) as grants
                  from identity.account a
                 where a.login_name = :loginName and a.status = 'ACTIVE'
                """)
                .param("loginName", LoginName.normalized(loginName))
                .param("today", today())
                .param("half", Half.at(clock.instant()).name())
                .query(JdbcOfficers::officer)
                .optional();
    }

    @Override
    public String nameOf(AccountId id) {
        var name = namesOf(List.of(id)).get(id);
        if (name == null) {
            throw new NoSuchElementException("No account " + id);
        }
        return name;
    }

    @Override
    public Map<AccountId, String> namesOf(Collection<AccountId> ids) {
        var names = new HashMap<AccountId, String>();
        db.sql("select id, full_name from identity.account where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(AccountId::toString).toArray(String[]::new))
                .query((ResultSet row) -> {
                    names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("full_name"));
                });
        return names;
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    static Officer officer(ResultSet row, int ignored) throws SQLException {
        return new Officer(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("full_name"),
                row.getString("title"),
                new UnitId(row.getInt("home_unit")),
                GrantNotation.rights(row.getArray("grants")));
    }
}
