package vn.motcua.territory.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.territory.Boundaries;
import vn.motcua.territory.GeoPoint;
import vn.motcua.territory.Placement;
import vn.motcua.territory.TerritoryRefusal;
import vn.motcua.territory.internal.CivilDays;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Which unit does a point lie in? Public. Answered from imported boundaries, which the answer names and does not vouch for. */
@RestController
class UnitAtApi {

    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,15})?");

    private final Boundaries boundaries;
    private final Units units;
    private final Messages messages;
    private final Clock clock;

    UnitAtApi(Boundaries boundaries, Units units, Messages messages, Clock clock) {
        this.boundaries = boundaries;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The answer's body.
     *
     * @param near           the point lies in no unit, and this one is the nearest within 25 m
     * @param metresToBorder rounded to whole metres
     * @param others         neighbours that contain the point as well, or lie within 25 m
     * @param note           that this is no statement about the legal boundary
     */
    record Answer(Named unit, boolean near, long metresToBorder, List<Named> others, Asked boundaries, String note) {}

    record Named(String code, String name, UnitKind kind) {}

    /** @param sha256 of the file the boundaries came in */
    record Asked(LocalDate from, String source, String sha256) {}

    @GetMapping(path = "/api/v1/units/at", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer unit(
            @RequestParam(required = false) @Nullable String lat,
            @RequestParam(required = false) @Nullable String lon,
            @RequestParam(required = false) @Nullable String on) {
        var point = point(degrees("lat", lat), degrees("lon", lon));
        var day = on == null ? CivilTime.day(clock.instant()) : day(on);
        if (boundaries.findEdition(day).isEmpty()) {
            throw new RefusedException(TerritoryRefusal.TER_104_NO_BOUNDARIES);
        }
        return boundaries
                .findUnit(point, day)
                .map(it -> answer(it, day))
                .orElseThrow(() -> new RefusedException(TerritoryRefusal.TER_105_OUTSIDE));
    }

    private static double degrees(String name, @Nullable String text) {
        if (text == null || !DEGREES.matcher(text).matches()) {
            throw new RefusedException(TerritoryRefusal.TER_101_NOT_A_DEGREE, name);
        }
        return Double.parseDouble(text);
    }

    private static GeoPoint point(double latitude, double longitude) {
        if (!GeoPoint.isPoint(latitude, longitude)) {
            throw new RefusedException(TerritoryRefusal.TER_102_NO_SUCH_PLACE);
        }
        return new GeoPoint(latitude, longitude);
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (CivilDays.isPossible(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            // answered below, together with days on which there were no units
        }
        throw new RefusedException(TerritoryRefusal.TER_103_DAY);
    }

    private Answer answer(Placement found, LocalDate day) {
        var edition = found.edition();
        return new Answer(
                named(found.unit(), day),
                found.near(),
                Math.round(found.metresToBorder()),
                found.others().stream().map(it -> named(it, day)).toList(),
                new Asked(edition.from(), edition.source(), edition.hash()),
                messages.text(Language.VI, "territory.note"));
    }

    private Named named(UnitId id, LocalDate day) {
        Unit unit = units.find(id, day).orElseGet(() -> units.get(id));
        return new Named(unit.code(), unit.fullName(), unit.kind());
    }
}
