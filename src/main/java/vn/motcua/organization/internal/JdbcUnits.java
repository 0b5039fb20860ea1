package vn.motcua.organization.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.FormerUnit;
import vn.motcua.organization.OpeningHours;
import vn.motcua.organization.ReceptionPoint;
import vn.motcua.organization.SaturdayDesk;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

/** Reads the organization as a whole. */
@Repository
class JdbcUnits {

    private final JdbcClient db;
    private final JdbcRevision revision;

    JdbcUnits(JdbcClient db, JdbcRevision revision) {
        this.db = db;
        this.revision = revision;
    }

    /** One snapshot of the database, so that the revision fits the rows. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    UnitHistory read() {
        return new UnitHistory(revision.current(), versions(), centres(), editions(), former());
    }

    private List<UnitVersion> versions() {
        return db.sql("""
                        select unit_id, valid_from, valid_until, kind, code, name, parent_id
                          from organization.unit_version
                         order by unit_id, valid_from
                        """)
                .query((row, index) -> new UnitVersion(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        unit(row)))
                .list();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitId(row.getInt("unit_id")),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                parent(row.getObject("parent_id", Integer.class)));
    }

    private static @Nullable UnitId parent(@Nullable Integer id) {
        return id == null ? null : new UnitId(id);
    }

    private List<Centre> centres() {
        var points = points();
        var hours = hours();
        return db.sql("""
                        select unit_id, name, address, phone, identification_code, code_confirmed, saturday
                          from organization.centre
                        """).query((row, index) -> centre(row, points, hours)).list();
    }

    private static Centre centre(
            ResultSet row, Map<UnitId, List<ReceptionPoint>> points, Map<UnitId, List<OpeningHours>> hours)
            throws SQLException {
        var unit = new UnitId(row.getInt("unit_id"));
        return new Centre(
                unit,
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("identification_code"),
                row.getBoolean("code_confirmed"),
                SaturdayDesk.valueOf(row.getString("saturday")),
                points.getOrDefault(unit, List.of()),
                hours.getOrDefault(unit, List.of()));
    }

    private List<CentreEdition> editions() {
        return db.sql("""
                        select unit_id, valid_from, address, phone, saturday, hours, basis
                          from organization.centre_edition
                         order by unit_id, valid_from
                        """).query(JdbcCentreEditions::edition).list();
    }

    private FormerUnits former() {
        return new FormerUnits(db.sql("""
                        select unit_id, name, place, extent
                          from organization.former_unit
                         order by unit_id, extent desc, name, place
                        """)
                .query((row, index) -> new FormerUnit(
                        row.getString("name"),
                        row.getString("place"),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("extent").equals("WHOLE")))
                .list());
    }

    private Map<UnitId, List<ReceptionPoint>> points() {
        return perUnit(db.sql("""
                        select unit_id, number, name, address
                          from organization.reception_point
                         order by unit_id, number
                        """)
                .query((row, index) -> new OfUnit<>(
                        new UnitId(row.getInt("unit_id")),
                        new ReceptionPoint(row.getInt("number"), row.getString("name"), row.getString("address"))))
                .list());
    }

    private Map<UnitId, List<OpeningHours>> hours() {
        return perUnit(db.sql("""
                        select unit_id, weekday, opens, closes
                          from organization.opening_hours
                         order by unit_id, weekday, opens
                        """)
                .query((row, index) -> new OfUnit<>(
                        new UnitId(row.getInt("unit_id")),
                        new OpeningHours(
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getObject("opens", LocalTime.class),
                                row.getObject("closes", LocalTime.class))))
                .list());
    }

    private record OfUnit<T>(UnitId unit, T part) {}

    private static <T> Map<UnitId, List<T>> perUnit(List<OfUnit<T>> rows) {
        return rows.stream().collect(groupingBy(OfUnit::unit, mapping(OfUnit::part, toList())));
    }
}
