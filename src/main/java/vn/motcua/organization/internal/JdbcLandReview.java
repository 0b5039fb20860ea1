package vn.motcua.organization.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organization.LandReview;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Share;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.internal.LandPlan.Change;
import vn.motcua.organization.internal.LandPlan.Link;
import vn.motcua.organization.internal.LandPlan.Ref;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/** Findings and what officials decide of them. */
@Repository
class JdbcLandReview implements LandReview {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient db;
    private final JdbcLand land;
    private final JdbcRevision revision;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcLandReview(JdbcClient db, JdbcLand land, JdbcRevision revision, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.land = land;
        this.revision = revision;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Import> listImports(int limit) {
        return db.sql("""
                        select came.layout, came.file_name, came.taken_at, came.rows_read, came.units_added, came.units_changed,
                               came.links_added, came.unchanged, found.noted, found.open
                          from (select * from organization.land_import order by id desc limit :limit) as came
                         cross join lateral (
                               select count(*) filter (where state = 'NOTED') as noted, count(*) filter (where state = 'OPEN') as open
                                 from organization.land_finding
                                where import_id = came.id) as found
                         order by came.id desc
                        """)
                .param("limit", limit)
                .query((row, index) -> new Import(
                        row.getString("layout"),
                        row.getString("file_name"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getInt("rows_read"),
                        row.getInt("units_added"),
                        row.getInt("units_changed"),
                        row.getInt("links_added"),
                        row.getInt("unchanged"),
                        row.getInt("noted"),
                        row.getInt("open")))
                .list();
    }

    @Override
    public Slice<Finding> listOpen(@Nullable String after, int limit) {
        var rows = db.sql("""
                        select finding.id, came.file_name, line, kind, state, subject, stored, given, from_id, unit_id,
                               decided_name, decided_at, reason
                          from organization.land_finding as finding
                          join organization.land_import as came on came.id = finding.import_id
                         where state = 'OPEN' and finding.id > :after
                         order by finding.id
                         limit :limit
                        """)
                .param("after", number(after))
                .param("limit", limit + 1)
                .query(JdbcLandReview::finding)
                .list();
        return Slice.of(rows, limit, it -> String.valueOf(it.id()));
    }

    private static int number(@Nullable String cursor) {
        return cursor != null && cursor.matches("\\d{1,9}") ? Integer.parseInt(cursor) : 0;
    }

    @Override
    public List<Finding> listDecided(int limit) {
        return db.sql("""
                        select finding.id, came.file_name, line, kind, state, subject, stored, given, from_id, unit_id,
                               decided_name, decided_at, reason
                          from organization.land_finding as finding
                          join organization.land_import as came on came.id = finding.import_id
                         where state in ('CONFIRMED', 'DISMISSED')
                         order by decided_at desc, finding.id desc
                         limit :limit
                        """).param("limit", limit).query(JdbcLandReview::finding).list();
    }

    private static Finding finding(ResultSet row, int index) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Finding(
                row.getInt("id"),
                row.getString("file_name"),
                row.getInt("line"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("stored"),
                row.getString("given"),
                row.getObject("from_id") != null || row.getObject("unit_id") != null,
                decided == null ? null : row.getString("state"),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }

    @Override
    public int countOpen() {
        return db.sql("select count(*) from organization.land_finding where state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public Result<Integer> confirm(int finding, String reason, UUID officer, String officerName) {
        return decide(finding, "CONFIRMED", reason, officer, officerName);
    }

    @Override
    @Transactional
    public Result<Integer> dismiss(int finding, String reason, UUID officer, String officerName) {
        return decide(finding, "DISMISSED", reason, officer, officerName);
    }

    /** What a finding would bring in. */
    private record Proposal(
            String state, @Nullable Link link, @Nullable Change change) {}

    private Result<Integer> decide(int finding, String state, String typed, UUID officer, String officerName) {
        var reason = Text.clean(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Result.refused(OrganizationRefusal.ORG_105_TEXT, "căn cứ", String.valueOf(LONGEST_REASON));
        }
        revision.lock();
        var found =
                db.sql("""
                select state, from_id, into_id, share, part, day, basis, unit_id, unit_kind, unit_name
                  from organization.land_finding
                 where id = :id
                """).param("id", finding).query(JdbcLandReview::proposal).optional();
        if (found.isEmpty()) {
            return Result.refused(OrganizationRefusal.ORG_127_NO_SUCH_FINDING);
        }
        if (!found.get().state().equals("OPEN")) {
            return Result.refused(OrganizationRefusal.ORG_128_FINDING_DECIDED);
        }
        if (state.equals("CONFIRMED") && !bringIn(found.get(), reason)) {
            return Result.refused(OrganizationRefusal.ORG_129_NOTHING_TO_CONFIRM);
        }
        db.sql("""
                update organization.land_finding
                   set state = :state, decided_by = :officer, decided_name = :name, decided_at = :now, reason = :reason
                 where id = :id
                """)
                .param("id", finding)
                .param("state", state)
                .param("officer", officer)
                .param("name", officerName)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .update();
        return Result.done(finding);
    }

    private boolean bringIn(Proposal it, String reason) {
        if (it.link() != null) {
            land.writeLinks(List.of(it.link()), Map.of(), true);
        } else if (it.change() != null) {
            land.write(it.change(), reason);
        } else {
            return false;
        }
        revision.advanceLand();
        events.publishEvent(new LandChanged());
        return true;
    }

    private static Proposal proposal(ResultSet row, int index) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var link = row.getObject("from_id") == null
                ? null
                : new Link(
                        Ref.to(new UnitId(row.getInt("from_id"))),
                        Ref.to(new UnitId(row.getInt("into_id"))),
                        Share.valueOf(row.getString("share")),
                        row.getString("part"),
                        day,
                        row.getString("basis"));
        var change = row.getObject("unit_id") == null
                ? null
                : new Change(
                        new UnitId(row.getInt("unit_id")),
                        day,
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_name"));
        return new Proposal(row.getString("state"), link, change);
    }
}
