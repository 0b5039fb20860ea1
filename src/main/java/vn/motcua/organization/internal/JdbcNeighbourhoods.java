package vn.motcua.organization.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organization.Neighbourhood;
import vn.motcua.organization.NeighbourhoodKind;
import vn.motcua.organization.Neighbourhoods;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** Neighbourhoods; a unit has some dozens, so they are read when asked. */
@Repository
class JdbcNeighbourhoods implements Neighbourhoods {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASIS = 500;

    private final JdbcClient db;
    private final Clock clock;

    JdbcNeighbourhoods(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Neighbourhood> list(UnitId unit) {
        return db.sql("""
                        select id, unit_id, kind, name, valid_from, valid_until, demo, basis,
                               array(select successor.name
                                       from organization.neighbourhood_succession as gone
                                       join organization.neighbourhood as successor on successor.id = gone.into_id
                                      where gone.from_id = neighbourhood.id
                                      order by length(successor.name), successor.name) as went_into
                          from organization.neighbourhood
                         where unit_id = :unit
                         order by (valid_until is not null and valid_until <= :today), valid_until desc, kind, length(name), name, id
                         limit :limit
                        """)
                .param("unit", unit.value())
                .param("today", CivilTime.day(clock.instant()))
                .param("limit", MOST)
                .query(JdbcNeighbourhoods::neighbourhood)
                .list();
    }

    private static Neighbourhood neighbourhood(ResultSet row, int index) throws SQLException {
        return new Neighbourhood(
                row.getInt("id"),
                new UnitId(row.getInt("unit_id")),
                NeighbourhoodKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Arrays.asList((String[]) row.getArray("went_into").getArray()),
                row.getBoolean("demo"),
                row.getString("basis"));
    }

    @Override
    @Transactional
    public Result<Integer> open(Draft typed, UUID officer, String officerName) {
        var draft = new Draft(
                typed.unit(), typed.kind(), Text.clean(typed.name()), typed.from(), Text.clean(typed.basis()));
        var refusal = refusal(draft);
        return refusal.isPresent() ? refusal.get() : write(draft, officer, officerName, false);
    }

    private Optional<Result<Integer>> refusal(Draft draft) {
        if (draft.name().isEmpty() || draft.name().length() > LONGEST_NAME) {
            return Optional.of(Result.refused(OrganizationRefusal.ORG_132_NEIGHBOURHOOD, String.valueOf(LONGEST_NAME)));
        }
        return unfounded(draft.basis()).or(() -> outOfTime(draft.from()));
    }

    private static Optional<Result<Integer>> unfounded(String basis) {
        return basis.isEmpty() || basis.length() > LONGEST_BASIS
                ? Optional.of(Result.refused(OrganizationRefusal.ORG_105_TEXT, "căn cứ", String.valueOf(LONGEST_BASIS)))
                : Optional.empty();
    }

    private Optional<Result<Integer>> outOfTime(LocalDate day) {
        return day.isBefore(UnitVersion.UNTOLD)
                        || day.isAfter(CivilTime.day(clock.instant()).plusYears(1))
                ? Optional.of(Result.refused(OrganizationRefusal.ORG_106_DAYS))
                : Optional.empty();
    }

    /** Also for what is fictional, whose writer has no account. */
    Result<Integer> write(Draft draft, UUID officer, String officerName, boolean demo) {
        return db.sql("""
                        insert into organization.neighbourhood
                               (unit_id, kind, name, valid_from, demo, basis, officer, officer_name, recorded_at)
                        values (:unit, :kind, :name, :from, :demo, :basis, :officer, :officerName, :now)
                            on conflict do nothing
                        returning id
                        """)
                .param("unit", draft.unit().value())
                .param("kind", draft.kind().name())
                .param("name", draft.name())
                .param("from", draft.from())
                .param("demo", demo)
                .param("basis", draft.basis())
                .param("officer", officer)
                .param("officerName", officerName)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .map(Result::done)
                .orElseGet(() -> Result.refused(OrganizationRefusal.ORG_133_NEIGHBOURHOOD_THERE));
    }

    boolean hasAny(UnitId unit) {
        return db.sql("select exists (select from organization.neighbourhood where unit_id = :unit)")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public Result<Integer> end(
            int id, UnitId unit, LocalDate day, List<Integer> into, String typed, UUID officer, String officerName) {
        var basis = Text.clean(typed);
        var refusal = unfounded(basis).or(() -> outOfTime(day));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var successors = into.stream().filter(it -> it != id).distinct().toArray(Integer[]::new);
        int ended = db.sql("""
                update organization.neighbourhood
                   set valid_until = :day, end_basis = :basis, officer = :officer, officer_name = :officerName, recorded_at = :now
                 where id = :id and unit_id = :unit and valid_until is null and valid_from < :day
                   and (select count(*)
                          from organization.neighbourhood as successor
                         where successor.id = any(:into) and successor.unit_id = :unit and successor.valid_until is null
                           and successor.valid_from <= :day) = cardinality(cast(:into as integer[]))
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("day", day)
                .param("basis", basis)
                .param("into", successors)
                .param("officer", officer)
                .param("officerName", officerName)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (ended == 0) {
            return Result.refused(OrganizationRefusal.ORG_134_NO_SUCH_NEIGHBOURHOOD);
        }
        db.sql("""
                insert into organization.neighbourhood_succession (from_id, into_id, share, day, basis)
                select :id, into_id, :share, :day, :basis
                  from unnest(cast(:into as integer[])) as given (into_id)
                """)
                .param("id", id)
                .param("into", successors)
                .param("share", successors.length == 1 ? "WHOLE" : "PART")
                .param("day", day)
                .param("basis", basis)
                .update();
        return Result.done(id);
    }
}
