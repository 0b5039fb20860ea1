package vn.motcua.organization.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organization.CentreChanged;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.Centres;
import vn.motcua.organization.OpeningHours;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.SaturdayDesk;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** Editions are written under the lock of the revision, so that every node reads them anew. */
@Repository
class JdbcCentreEditions implements Centres {

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_BASIS = 300;
    private static final int MOST_STRETCHES_A_DAY = 4;
    private static final Pattern PHONE = Pattern.compile("[0-9 .()+-]{0,40}");

    private final JdbcClient db;
    private final JdbcRevision revision;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcCentreEditions(JdbcClient db, JdbcRevision revision, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.revision = revision;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Result<CentreEdition> check(CentreEdition typed) {
        var edition = cleaned(typed);
        if (edition.address().length() > LONGEST_ADDRESS) {
            return Result.refused(OrganizationRefusal.ORG_105_TEXT, "địa chỉ", String.valueOf(LONGEST_ADDRESS));
        }
        if (!PHONE.matcher(edition.phone()).matches()) {
            return Result.refused(OrganizationRefusal.ORG_105_TEXT, "điện thoại (chỉ gồm số)", "40");
        }
        if (edition.basis().isEmpty() || edition.basis().length() > LONGEST_BASIS) {
            return Result.refused(OrganizationRefusal.ORG_105_TEXT, "căn cứ", String.valueOf(LONGEST_BASIS));
        }
        // what was shown to people until today is not rewritten
        var today = CivilTime.day(clock.instant());
        if (edition.from().isBefore(today) || edition.from().isAfter(today.plusYears(2))) {
            return Result.refused(OrganizationRefusal.ORG_106_DAYS);
        }
        return hours(edition);
    }

    private static CentreEdition cleaned(CentreEdition it) {
        return new CentreEdition(
                it.unit(),
                it.from(),
                Text.clean(it.address()),
                Text.clean(it.phone()),
                it.saturday(),
                it.hours(),
                Text.clean(it.basis()));
    }

    private static Result<CentreEdition> hours(CentreEdition edition) {
        for (var day : DayOfWeek.values()) {
            var open = edition.hours().stream().filter(it -> it.day() == day).toList();
            if (open.size() > MOST_STRETCHES_A_DAY || overlap(open)) {
                return Result.refused(OrganizationRefusal.ORG_107_HOURS);
            }
        }
        boolean onSaturday = edition.hours().stream().anyMatch(it -> it.day() == DayOfWeek.SATURDAY);
        if (edition.hours().isEmpty()) {
            return Result.refused(OrganizationRefusal.ORG_107_HOURS);
        }
        return onSaturday == (edition.saturday() != SaturdayDesk.CLOSED)
                ? Result.done(edition)
                : Result.refused(OrganizationRefusal.ORG_108_SATURDAY);
    }

    private static boolean overlap(List<OpeningHours> open) {
        return open.stream().anyMatch(one -> open.stream()
                .anyMatch(other -> one != other
                        && one.opens().isBefore(other.closes())
                        && other.opens().isBefore(one.closes())));
    }

    @Override
    @Transactional
    public Result<CentreEdition> put(CentreEdition edition, UUID officer, String officerName) {
        return check(edition).then(it -> write(it, officer, officerName));
    }

    private Result<CentreEdition> write(CentreEdition edition, UUID officer, String officerName) {
        revision.lock();
        int written = db.sql("""
                insert into organization.centre_edition as stored
                       (unit_id, valid_from, address, phone, saturday, hours, basis, officer, officer_name, recorded_at)
                select unit_id, :from, :address, :phone, :saturday, :hours, :basis, :officer, :name, :now
                  from organization.centre
                 where unit_id = :unit
                    on conflict on constraint centre_edition_pk do update
                   set address = excluded.address, phone = excluded.phone, saturday = excluded.saturday, hours = excluded.hours,
                       basis = excluded.basis, officer = excluded.officer, officer_name = excluded.officer_name,
                       recorded_at = excluded.recorded_at
                """)
                .param("unit", edition.unit().value())
                .param("from", edition.from())
                .param("address", edition.address())
                .param("phone", edition.phone())
                .param("saturday", edition.saturday().name())
                .param("hours", HoursNotation.format(edition.hours()))
                .param("basis", edition.basis())
                .param("officer", officer)
                .param("name", officerName)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (written == 0) {
            return Result.refused(OrganizationRefusal.ORG_102_NO_CENTRE);
        }
        revision.advance();
        events.publishEvent(new CentreChanged(edition.unit()));
        return Result.done(edition);
    }

    @Override
    public List<CentreEdition> listEditions(UnitId unit, int limit) {
        return db.sql("""
                select unit_id, valid_from, address, phone, saturday, hours, basis
                  from organization.centre_edition
                 where unit_id = :unit
                 order by valid_from desc
                 limit :limit
                """)
                .param("unit", unit.value())
                .param("limit", limit)
                .query(JdbcCentreEditions::edition)
                .list();
    }

    static CentreEdition edition(ResultSet row, int n) throws SQLException {
        return new CentreEdition(
                new UnitId(row.getInt("unit_id")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("address"),
                row.getString("phone"),
                SaturdayDesk.valueOf(row.getString("saturday")),
                HoursNotation.parse(row.getString("hours")),
                row.getString("basis"));
    }
}
