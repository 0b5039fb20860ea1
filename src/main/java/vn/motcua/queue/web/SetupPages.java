package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.operation.Settings;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.queue.DeviceId;
import vn.motcua.queue.Devices;
import vn.motcua.queue.Devices.Kind;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.Rooms.CounterDraft;
import vn.motcua.queue.Rooms.LineDraft;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** How the room is laid out: its lines, counters and screens. */
@Controller
class SetupPages {

    private final Rooms rooms;
    private final Devices devices;
    private final Procedures procedures;
    private final Units units;
    private final Settings settings;

    SetupPages(Rooms rooms, Devices devices, Procedures procedures, Units units, Settings settings) {
        this.rooms = rooms;
        this.devices = devices;
        this.procedures = procedures;
        this.units = units;
        this.settings = settings;
    }

    @GetMapping("/queue/setup")
    ModelAndView setup(@RequestParam(required = false) @Nullable Integer unit, Officer me) {
        return page(unit(unit, me), null, null);
    }

    private static UnitId unit(@Nullable Integer asked, Officer me) {
        return Arrays.stream(me.rights().units(Role.UNIT_ADMINISTRATOR))
                .filter(it -> asked == null || asked == it)
                .mapToObj(UnitId::new)
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }

    private ModelAndView page(UnitId unit, @Nullable String link, @Nullable Refusal refused) {
        var fields = new TreeMap<String, String>();
        procedures.listInForce().forEach(it -> fields.put(it.field(), it.fieldName()));
        var view = new SetupView(
                unit.value(),
                units.get(unit).fullName(),
                rooms.listLines(unit),
                rooms.listCounters(unit),
                devices.list(unit),
                fields,
                link == null ? null : settings.publicUrl() + "/queue/device/" + link,
                refused);
        return new ModelAndView("queue/setup", "view", view);
    }

    @PostMapping("/queue/setup/lines")
    ModelAndView line(
            @RequestParam int unit,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(defaultValue = "0") int places,
            @RequestParam(defaultValue = "false") boolean inUse,
            Officer me,
            HttpServletResponse response) {
        var of = unit(unit, me);
        var draft = new LineDraft(of, letter, name, nameEn, fields == null ? List.of() : fields, places, inUse);
        return after(of, rooms.keep(draft, me), response);
    }

    @PostMapping("/queue/setup/counters")
    ModelAndView counter(
            @RequestParam int unit,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(required = false) @Nullable List<Integer> lines,
            @RequestParam(defaultValue = "false") boolean inUse,
            Officer me,
            HttpServletResponse response) {
        var of = unit(unit, me);
        var calls = lines == null
                ? List.<LineId>of()
                : lines.stream().distinct().map(LineId::new).toList();
        return after(of, rooms.keep(new CounterDraft(of, number, calls, inUse), me), response);
    }

    /** Shown at once and not after a redirect: the link is seen this one time only. */
    @PostMapping("/queue/setup/devices")
    ModelAndView device(
            @RequestParam int unit,
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "") String name,
            Officer me,
            HttpServletResponse response) {
        var of = unit(unit, me);
        return switch (devices.make(of, kind, name, me)) {
            case Result.Done<String>(var link) -> page(of, link, null);
            case Result.Refused<String> refused -> after(of, refused, response);
        };
    }

    @PostMapping("/queue/setup/devices/end")
    View end(@RequestParam int unit, @RequestParam UUID device, Officer me) {
        var of = unit(unit, me);
        return switch (devices.end(new DeviceId(device), me)) {
            case Result.Done<DeviceId> _ -> SeeOther.to("/queue/setup?unit=" + of.value());
            case Result.Refused<DeviceId>(var why) -> throw new RefusedException(why);
        };
    }

    private ModelAndView after(UnitId unit, Result<?> result, HttpServletResponse response) {
        if (result instanceof Result.Refused<?>(var why)) {
            response.setStatus(why.code().status());
            return page(unit, null, why);
        }
        return new ModelAndView(SeeOther.to("/queue/setup?unit=" + unit.value()));
    }
}
