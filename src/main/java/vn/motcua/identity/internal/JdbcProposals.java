package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

@Repository
class JdbcProposals {

    private final JdbcClient db;

    JdbcProposals(JdbcClient db) {
        this.db = db;
    }

    void insert(Proposal it) {
        db.sql("""
                insert into identity.proposal (id, kind, account, unit, role, position, from_day, until_day, reason, proposed_by,
                                               proposed_at, ends_at)
                values (:id, :kind, :account, :unit, :role, :position, :from, :until, :reason, :by, :at, :ends)
                """)
                .param("id", it.id())
                .param("kind", it.kind().name())
                .param("account", it.account().value())
                .param("unit", it.unit().value())
                .param("role", it.role() == null ? null : it.role().name(), Types.VARCHAR)
                .param("position", it.position(), Types.OTHER)
                .param("from", it.from(), Types.DATE)
                .param("until", it.until(), Types.DATE)
                .param("reason", it.reason())
                .param("by", it.proposedBy().value())
                .param("at", JdbcSessions.utc(it.proposedAt()))
                .param("ends", JdbcSessions.utc(it.ends()))
                .update();
    }

    /** Whether the same is proposed already and still open. */
    boolean isOpen(Proposal it, Instant now) {
        return db.sql("""
                select exists (select
                                 from identity.proposal
                                where status = 'OPEN'
                                  and ends_at > :now
                                  and kind = :kind
                                  and account = :account
                                  and unit = :unit
                                  and role is not distinct from :role::text
                                  and position is not distinct from :position::uuid)
                """)
                .param("now", JdbcSessions.utc(now))
                .param("kind", it.kind().name())
                .param("account", it.account().value())
                .param("unit", it.unit().value())
                .param("role", it.role() == null ? null : it.role().name(), Types.VARCHAR)
                .param("position", it.position(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /** What waits, the soonest to end first. */
    List<Proposal> listOpen(Reach reach, Instant now, int limit) {
        return db.sql("""
                select id, kind, account, unit, role, position, from_day, until_day, reason, proposed_by, proposed_at, ends_at
                  from identity.proposal
                 where status = 'OPEN'
                   and ends_at > :now
                   and (:everywhere or (unit = any(:units) and (role is null or role <> all(:cityWide))))
                 order by ends_at, id
                 limit :limit
                """)
                .param("now", JdbcSessions.utc(now))
                .param("everywhere", reach.everywhere())
                .param("units", reach.units())
                .param("cityWide", Reach.CITY_WIDE.stream().map(Role::name).toArray(String[]::new))
                .param("limit", limit)
                .query(JdbcProposals::proposal)
                .list();
    }

    Optional<Proposal> findOpen(UUID id, Instant now) {
        return db.sql("""
                select id, kind, account, unit, role, position, from_day, until_day, reason, proposed_by, proposed_at, ends_at
                  from identity.proposal
                 where id = :id and status = 'OPEN' and ends_at > :now
                """)
                .param("id", id)
                .param("now", JdbcSessions.utc(now))
                .query(JdbcProposals::proposal)
                .optional();
    }

    /** False when somebody else was faster. */
    boolean decide(UUID id, boolean confirmed, AccountId by, Instant now) {
        return db.sql("""
                update identity.proposal
                   set status = :status, decided_by = :by, decided_at = :now
                 where id = :id and status = 'OPEN' and ends_at > :now
                """)
                        .param("id", id)
                        .param("status", confirmed ? "CONFIRMED" : "DECLINED")
                        .param("by", by.value())
                        .param("now", JdbcSessions.utc(now))
                        .update()
                == 1;
    }

    private static Proposal proposal(ResultSet row, int ignored) throws SQLException {
        var role = row.getString("role");
        return new Proposal(
                row.getObject("id", UUID.class),
                Proposal.Kind.valueOf(row.getString("kind")),
                new AccountId(row.getObject("account", UUID.class)),
                new UnitId(row.getInt("unit")),
                role == null ? null : Role.valueOf(role),
                row.getObject("position", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                Objects.requireNonNull(JdbcStaff.account(row, "proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
