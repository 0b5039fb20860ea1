package vn.motcua.identity.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/** Accounts as their administrators look at them; the units an administrator reaches stand inside each query. */
@Repository
class JdbcStaff {

    private final JdbcClient db;

    JdbcStaff(JdbcClient db) {
        this.db = db;
    }

    /**
     * By log-in name.
     *
     * @param words  as {@code to_tsquery} reads them; null for everybody
     * @param unit   null for every unit within reach
     * @param after  log-in name of the last line seen
     */
    List<ListedAccount> list(
            Reach reach, @Nullable String words, @Nullable UnitId unit, String after, LocalDate today, int limit) {
        return db.sql("""
                select a.id, a.login_name, a.full_name, a.title, a.home_unit, a.status, p.roles
                  from identity.account a
                  left join lateral (
                       select array_agg(distinct role order by role) as roles
                         from identity.position
                        where account = a.id
                          and from_day <= :today
                          and (until_day is null or until_day > :today)) p on true
                 where (:everywhere or a.home_unit = any(:units))
                   and (:unit::integer is null or a.home_unit = :unit)
                   and (:words::text is null
                        or identity.name_words(a.full_name, a.login_name) @@ to_tsquery('simple', :words))
                   and a.login_name > :after
                 order by a.login_name
                 limit :limit
                """)
                .param("everywhere", reach.everywhere())
                .param("units", reach.units())
                .param("unit", unit == null ? null : unit.value(), java.sql.Types.INTEGER)
                .param("words", words, java.sql.Types.VARCHAR)
                .param("after", after)
                .param("today", today)
                .param("limit", limit)
                .query(JdbcStaff::listed)
                .list();
    }

    Optional<StaffMember> find(Reach reach, AccountId id) {
        return db.sql("""
                select a.id, a.login_name, a.full_name, a.title, a.home_unit, a.status, a.version,
                       exists (select
                                 from identity.second_factor f
                                where f.account = a.id and f.confirmed_at is not null) as second_factor
                  from identity.account a
                 where a.id = :id
                   and (:everywhere or a.home_unit = any(:units))
                """)
                .param("id", id.value())
                .param("everywhere", reach.everywhere())
                .param("units", reach.units())
                .query((row, _) -> new StaffMember(
                        id,
                        row.getString("login_name"),
                        row.getString("full_name"),
                        row.getString("title"),
                        new UnitId(row.getInt("home_unit")),
                        row.getString("status").equals("ACTIVE"),
                        row.getBoolean("second_factor"),
                        row.getInt("version"),
                        listPositions(id)))
                .optional();
    }

    private List<StaffMember.Position> listPositions(AccountId account) {
        return db.sql("""
                select id, unit, role, fields, from_day, until_day, given_by, ended_by
                  from identity.position
                 where account = :account
                 order by from_day desc, id desc
                """)
                .param("account", account.value())
                .query(JdbcStaff::position)
                .list();
    }

    /** Whether one of the roles is held, or will be. */
    boolean holds(AccountId account, Set<Role> roles, LocalDate today) {
        return db.sql("""
                select exists (select
                                 from identity.position
                                where account = :account
                                  and role = any(:roles)
                                  and (until_day is null or until_day > :today))
                """)
                .param("account", account.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** At most {@code most}: enough to know whether two persons can be found. */
    int countHolding(Role role, LocalDate today, int most) {
        return db.sql("""
                select count(*)
                  from (select distinct p.account
                          from identity.position p
                          join identity.account a on a.id = p.account
                         where p.role = :role
                           and a.status = 'ACTIVE'
                           and p.from_day <= :today
                           and (p.until_day is null or p.until_day > :today)
                         limit :most) as holders
                """)
                .param("role", role.name())
                .param("today", today)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** False when the account was changed since that version was seen, or is closed. */
    boolean rename(AccountId id, String fullName, String title, int version) {
        return db.sql("""
                update identity.account
                   set full_name = :fullName, title = :title, version = version + 1
                 where id = :id and version = :version and status = 'ACTIVE'
                """)
                        .param("id", id.value())
                        .param("fullName", fullName)
                        .param("title", title)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static ListedAccount listed(ResultSet row, int ignored) throws SQLException {
        return new ListedAccount(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login_name"),
                row.getString("full_name"),
                row.getString("title"),
                new UnitId(row.getInt("home_unit")),
                row.getString("status").equals("ACTIVE"),
                texts(row.getArray("roles")).stream().map(Role::valueOf).toList());
    }

    private static StaffMember.Position position(ResultSet row, int ignored) throws SQLException {
        var fields = Set.copyOf(texts(row.getArray("fields")));
        return new StaffMember.Position(
                row.getObject("id", UUID.class),
                new Grant(new UnitId(row.getInt("unit")), Role.valueOf(row.getString("role")), fields),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                account(row, "given_by"),
                account(row, "ended_by"));
    }

    static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static List<String> texts(@Nullable Array column) throws SQLException {
        return column == null ? List.of() : Arrays.asList((String[]) column.getArray());
    }
}
