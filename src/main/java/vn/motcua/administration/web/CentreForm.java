package vn.motcua.administration.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.OpeningHours;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.SaturdayDesk;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.ui.Detail;
import vn.motcua.ui.TypedDate;

/** What a unit says of its centre, as typed; hours by weekday name. */
public record CentreForm(Map<String, String> fields) {

    static CentreForm of(Centre centre) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("address", centre.address());
        fields.put("phone", centre.phone());
        for (var day : DayOfWeek.values()) {
            fields.put(
                    day.name(),
                    centre.hours().stream()
                            .filter(it -> it.day() == day)
                            .map(it -> it.opens() + "-" + it.closes())
                            .collect(Collectors.joining(", ")));
        }
        fields.put("saturday", centre.saturday().name());
        return new CentreForm(fields);
    }

    /** Only the fields of the form, whatever else is sent. */
    static CentreForm typed(Map<String, String> sent) {
        var fields = new LinkedHashMap<String, String>();
        names().forEach(it -> fields.put(it, sent.getOrDefault(it, "")));
        return new CentreForm(fields);
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of("address", "phone"));
        Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).forEach(names::add);
        names.addAll(List.of("saturday", "from", "basis"));
        return names;
    }

    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    Result<CentreEdition> edition(UnitId unit) {
        var from = TypedDate.find(text("from"));
        var saturday = DayForm.constant(SaturdayDesk.class, text("saturday"));
        if (from.isEmpty()) {
            return Result.refused(AdministrationRefusal.ADM_101_DAY_UNREADABLE, "ngày áp dụng");
        }
        if (saturday == null) {
            return Result.refused(OrganizationRefusal.ORG_108_SATURDAY);
        }
        return hours().<Result<CentreEdition>>map(it -> Result.done(new CentreEdition(
                        unit, from.get(), text("address"), text("phone"), saturday, it, text("basis"))))
                .orElseGet(() -> Result.refused(OrganizationRefusal.ORG_107_HOURS));
    }

    private Optional<List<OpeningHours>> hours() {
        var hours = new ArrayList<OpeningHours>();
        for (var day : DayOfWeek.values()) {
            var periods = DayForm.periods(text(day.name()));
            if (periods == null) {
                return Optional.empty();
            }
            periods.forEach(it -> hours.add(new OpeningHours(day, it.opens(), it.closes())));
        }
        return Optional.of(hours);
    }

    /** For the hidden fields of the page that asks once more. */
    public List<Detail> hidden() {
        return fields.entrySet().stream()
                .map(it -> new Detail(it.getKey(), it.getValue()))
                .toList();
    }

    String query() {
        var uri = UriComponentsBuilder.newInstance();
        fields.keySet().forEach(it -> uri.queryParam(it, "{" + it + "}"));
        return uri.encode().buildAndExpand(fields).toUriString();
    }
}
