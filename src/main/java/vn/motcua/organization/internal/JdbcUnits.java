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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.OpeningHours;
import vn.motcua.organization.ReceptionPoint;
import vn.motcua.organization.Register;
import vn.motcua.organization.SaturdayDesk;
import vn.motcua.organization.Share;
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

    /**
     * One snapshot of the database, so that the revision fits the rows.
     *
     * @param before what was read last; its units and successions are taken over where they have not changed since
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    UnitHistory read(@Nullable UnitHistory before) {
        var stored = revision.currentLand();
        var land = before != null && before.land().revision() == stored
                ? before.land()
                : new Land(stored, home(), versions(), links());
        return new UnitHistory(revision.current(), land, centres(), editions(), bookRules());
    }

    /** A centre as the caller's transaction sees it. */
    Optional<Centre> findCentre(UnitId unit, LocalDate on) {
        return new UnitHistory(0, Land.EMPTY, centres(), editions(), List.of()).findCentre(unit, on);
    }

    private @Nullable UnitId home() {
        return db.sql("select unit_id from organization.home")
                .query(Integer.class)
                .optional()
                .map(UnitId::new)
                .orElse(null);
    }

    private List<UnitVersion> versions() {
        return db.sql("""
                        select unit_id, valid_from, valid_until, kind, code, name, parent_id
                          from organization.unit_edition
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
                unitId(row.getObject("parent_id", Integer.class)));
    }

    private static @Nullable UnitId unitId(@Nullable Integer id) {
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

    private List<BookRule> bookRules() {
        return db.sql("""
                        select register, unit_id, level, from_year, until_year, holder_id, confirmed, basis
                          from organization.book_rule
                         order by register, level, from_year, id
                        """)
                .query((row, index) -> new BookRule(
                        Register.valueOf(row.getString("register")),
                        unitId(row.getObject("unit_id", Integer.class)),
                        row.getString("level").equals("DISTRICT"),
                        row.getInt("from_year"),
                        row.getInt("until_year"),
                        unitId(row.getObject("holder_id", Integer.class)),
                        row.getBoolean("confirmed"),
                        row.getString("basis")))
                .list();
    }

    private List<Land.Link> links() {
        return db.sql("""
                        select from_id, into_id, share, part, day, basis
                          from organization.succession
                         order by from_id, day, into_id
                        """)
                .query((row, index) -> new Land.Link(
                        new UnitId(row.getInt("from_id")),
                        new UnitId(row.getInt("into_id")),
                        Share.valueOf(row.getString("share")),
                        row.getString("part"),
                        row.getObject("day", LocalDate.class),
                        row.getString("basis").intern()))
                .list();
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
