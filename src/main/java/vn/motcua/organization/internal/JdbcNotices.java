package vn.motcua.organization.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organization.Notices;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;
import vn.motcua.ui.NoticeKind;

/** Notices; their ids go up with time, so lists page by them. */
@Repository
class JdbcNotices implements Notices {

    private static final int LONGEST = 500;
    private static final int MOST_SHOWN = 20;
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcNotices(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Result<UUID> write(Draft typed, UUID officer, String officerName) {
        var draft = cleaned(typed);
        var refusal = refusal(draft);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get(), String.valueOf(LONGEST));
        }
        var id = TimeOrderedId.next(clock);
        db.sql("""
                insert into organization.notice
                       (id, unit_id, kind, vietnamese, english, from_day, until_day, officer, officer_name, written_at)
                values (:id, :unit, :kind, :vietnamese, :english, :from, :until, :officer, :name, :now)
                """)
                .param("id", id)
                .param("unit", draft.unit() == null ? null : draft.unit().value())
                .param("kind", draft.kind().name())
                .param("vietnamese", draft.vietnamese())
                .param("english", draft.english())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("officer", officer)
                .param("name", officerName)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new NoticesChanged());
        return Result.done(id);
    }

    private static Draft cleaned(Draft it) {
        return new Draft(
                it.unit(), it.kind(), Text.clean(it.vietnamese()), Text.clean(it.english()), it.from(), it.until());
    }

    private Optional<OrganizationRefusal> refusal(Draft draft) {
        if (draft.vietnamese().isEmpty()
                || draft.vietnamese().length() > LONGEST
                || draft.english().length() > LONGEST
                || (draft.kind() != NoticeKind.NOTE && draft.kind() != NoticeKind.WARNING)) {
            return Optional.of(OrganizationRefusal.ORG_109_NOTICE_TEXT);
        }
        var today = CivilTime.day(clock.instant());
        if (draft.until().isBefore(draft.from())
                || draft.until().isBefore(today)
                || draft.until().isAfter(today.plusYears(1))) {
            return Optional.of(OrganizationRefusal.ORG_106_DAYS);
        }
        boolean unknown = draft.unit() != null && !isUnit(draft.unit());
        return unknown ? Optional.of(OrganizationRefusal.ORG_110_NOTICE_UNIT) : Optional.empty();
    }

    private boolean isUnit(UnitId id) {
        return db.sql("select exists (select from organization.unit_edition where unit_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public Result<UUID> withdraw(UUID notice, String officerName) {
        int taken = db.sql("""
                update organization.notice
                   set withdrawn_at = :now, withdrawn_by = :name
                 where id = :id and withdrawn_at is null
                """)
                .param("id", notice)
                .param("now", Timestamp.from(clock.instant()))
                .param("name", officerName)
                .update();
        events.publishEvent(new NoticesChanged());
        return taken == 1 ? Result.done(notice) : Result.refused(OrganizationRefusal.ORG_111_NO_SUCH_NOTICE);
    }

    @Override
    public Optional<Notice> find(UUID notice) {
        return db.sql("""
                select id, unit_id, kind, vietnamese, english, from_day, until_day, officer_name, written_at, withdrawn_by
                  from organization.notice
                 where id = :id
                """).param("id", notice).query(JdbcNotices::notice).optional();
    }

    @Override
    public Slice<Notice> list(@Nullable UnitId unit, @Nullable String after, int limit) {
        var rows = db.sql("""
                select id, unit_id, kind, vietnamese, english, from_day, until_day, officer_name, written_at, withdrawn_by
                  from organization.notice
                 where unit_id is not distinct from cast(:unit as integer) and id < :before
                 order by id desc
                 limit :limit
                """)
                .param("unit", unit == null ? null : unit.value())
                .param("before", before(after))
                .param("limit", limit + 1)
                .query(JdbcNotices::notice)
                .list();
        return Slice.of(rows, limit, it -> it.id().toString());
    }

    /** Nonsense begins at the beginning. */
    private static UUID before(@Nullable String after) {
        return UUID.fromString(
                after != null && after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? after : LAST_ID);
    }

    /** What is shown on a day somewhere, the newest first; bounded, since nobody reads more. */
    List<Notice> listShown(LocalDate on) {
        return db.sql("""
                select id, unit_id, kind, vietnamese, english, from_day, until_day, officer_name, written_at, withdrawn_by
                  from (select id, unit_id, kind, vietnamese, english, from_day, until_day, officer_name, written_at, withdrawn_by,
                               row_number() over (partition by unit_id order by id desc) as place
                          from organization.notice
                         where withdrawn_at is null and until_day >= :on and from_day <= :on) n
                 where place <= :most
                 order by id desc
                """)
                .param("on", on)
                .param("most", MOST_SHOWN)
                .query(JdbcNotices::notice)
                .list();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        var unit = row.getObject("unit_id", Integer.class);
        var draft = new Draft(
                unit == null ? null : new UnitId(unit),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("vietnamese"),
                row.getString("english"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
        return new Notice(
                row.getObject("id", UUID.class),
                draft,
                row.getString("officer_name"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("withdrawn_by"));
    }
}
