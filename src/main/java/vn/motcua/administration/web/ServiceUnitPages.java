package vn.motcua.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.administration.InCharge;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.PublicServiceUnits;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Field;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.PublicServiceUnits.Wanted;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TypedDate;

/** Public service units of a day: how many, what share is whose, what reorganisations took away, and each of them through time. */
@Controller
class ServiceUnitPages {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.-]{1,30}");
    private static final int A_PAGE = 50;
    private static final int MOST_DAYS = 6;

    private final PublicServiceUnits units;
    private final Downloads downloads;
    private final Messages messages;
    private final Clock clock;

    ServiceUnitPages(PublicServiceUnits units, Downloads downloads, Messages messages, Clock clock) {
        this.units = units;
        this.downloads = downloads;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/administration/service-units")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable Scope scope,
            @RequestParam(required = false) @Nullable Field field,
            @RequestParam(required = false) @Nullable String after) {
        InCharge.demand(new InCharge(me).ofCity());
        var wanted = new Wanted(day(on), scope, field);
        var cursor = after != null && CODE.matcher(after).matches() ? after : null;
        return new ModelAndView(
                "administration/serviceunits",
                "view",
                new ServiceUnitsView(
                        wanted,
                        units.figures(wanted.on()),
                        units.listChanges(wanted.on(), MOST_DAYS),
                        units.list(wanted, cursor, A_PAGE),
                        cursor != null));
    }

    private LocalDate day(String typed) {
        return typed.isBlank()
                ? CivilTime.day(clock.instant())
                : TypedDate.find(typed)
                        .orElseThrow(() ->
                                new RefusedException(AdministrationRefusal.ADM_101_DAY_UNREADABLE, "ngày cần xem"));
    }

    @GetMapping("/administration/service-units/table.{format}")
    View table(
            Officer me,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable Scope scope,
            @RequestParam(required = false) @Nullable Field field) {
        InCharge.demand(new InCharge(me).ofCity());
        var wanted = new Wanted(day(on), scope, field);
        return downloads.paged(
                me,
                format,
                say("desk.service.title"),
                filters(wanted),
                it -> ServiceUnitsView.table(it, wanted.on(), this::say),
                after -> units.list(wanted, after, Downloads.A_SLICE));
    }

    private static Map<String, String> filters(Wanted wanted) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("on", wanted.on().toString());
        if (wanted.scope() != null) {
            filters.put("scope", wanted.scope().name());
        }
        if (wanted.field() != null) {
            filters.put("field", wanted.field().name());
        }
        return filters;
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, key, values);
    }

    @GetMapping("/administration/service-units/{service}")
    ModelAndView unit(Officer me, @PathVariable String service) {
        InCharge.demand(new InCharge(me).ofCity());
        var editions = CODE.matcher(service).matches() ? units.listEditions(service) : List.<Edition>of();
        if (editions.isEmpty()) {
            throw new RefusedException(OrganizationRefusal.ORG_153_NO_SUCH_SERVICE_UNIT);
        }
        return new ModelAndView(
                "administration/serviceunit",
                "view",
                new ServiceUnitView(editions, units.listReorganisations(service), CivilTime.day(clock.instant())));
    }
}
