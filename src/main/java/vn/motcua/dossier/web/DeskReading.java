package vn.motcua.dossier.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Mandate;
import vn.motcua.dossier.Party;
import vn.motcua.dossier.Shelves;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/**
 * The desk form read into a command. What cannot be read gets an error by field name and, so that term and fee can still be
 * shown, a harmless value.
 */
final class DeskReading {

    private static final int FIRST_UNITS = 2;

    private final DeskForm form;
    private final ProcedureVersion procedure;
    private final Units units;
    private final Map<String, String> errors = new LinkedHashMap<>();

    DeskReading(DeskForm form, ProcedureVersion procedure, Units units) {
        this.form = form;
        this.procedure = procedure;
        this.units = units;
    }

    /** Field name to message key; empty when everything could be read. Filled by {@link #command}. */
    Map<String, String> errors() {
        return errors;
    }

    /** @param receiving a unit where the officer receives */
    AdmitDossier command(UnitId receiving) {
        if (Parties.clean(form.shelf()).length() > Shelves.MOST_CHARACTERS) {
            errors.put("shelf", "desk.error.shelf");
        }
        return new AdmitDossier(
                procedure.code(),
                form.situation().isEmpty() ? null : form.situation(),
                receiving,
                unit("resolving", form.resolving()).orElse(receiving),
                unit("helped", form.helped()).orElse(null),
                channel(),
                people(),
                mandate(),
                Parties.clean(form.request()),
                papers(),
                number("sets", form.sets(), 1),
                number("copies", form.copies(), 1),
                form.pages().isBlank() ? 0 : number("pages", form.pages(), 1),
                form.exemptions(),
                agreedDays(),
                Parties.optional(form.foreignCode()),
                null,
                Parties.clean(form.returnPlace()),
                extras());
    }

    /** A field left empty, or 0, asks for nothing. */
    private Map<String, Integer> extras() {
        var extras = new LinkedHashMap<String, Integer>();
        form.extras().forEach((rule, typed) -> {
            int asked = typed.isBlank() ? 0 : number(DeskForm.extraField(rule), typed, 0);
            if (asked != 0) {
                extras.put(rule, asked);
            }
        });
        return extras;
    }

    private Channel channel() {
        var channel = Typed.constant(Channel.class, form.channel());
        if (channel == null) {
            errors.put("channel", "desk.error.channel");
            return procedure.limits().isEmpty()
                    ? Channel.COUNTER
                    : procedure.limits().getFirst().channel();
        }
        return channel;
    }

    private List<Party> people() {
        return Parties.clean(form.people().stream().map(PersonForm::party).toList());
    }

    private @Nullable Mandate mandate() {
        var mandate = form.mandate().mandate();
        if (mandate == null && form.mandate().isGiven()) {
            errors.put("mandate-kind", "desk.error.mandate-kind");
        }
        if (!form.mandate().hasReadableDate()) {
            errors.put("mandate-date", "desk.error.date");
        }
        return mandate;
    }

    private List<HandedPaper> papers() {
        var handed = new ArrayList<HandedPaper>();
        for (var paper : form.papers()) {
            var read = paper.here() ? paper.handed() : null;
            if (read != null) {
                handed.add(read);
            } else if (paper.here()) {
                errors.put("papers", "desk.error.paper");
            }
        }
        return handed;
    }

    private int number(String field, String typed, int otherwise) {
        var number = Typed.integer(typed);
        if (number.isEmpty()) {
            errors.put(field, "desk.error.number");
        }
        return number.orElse(otherwise);
    }

    private @Nullable BigDecimal agreedDays() {
        return form.agreedDays().isBlank() ? null : BigDecimal.valueOf(number("agreed-days", form.agreedDays(), 1));
    }

    /** "27139", "27139 Phường Xuân Hòa", or a name that fits one unit. */
    private Optional<UnitId> unit(String field, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var found = findUnit(Parties.clean(typed), units);
        if (found.isEmpty()) {
            errors.put(field, "desk.error.unit");
        }
        return found.map(Unit::id);
    }

    private static Optional<Unit> findUnit(String typed, Units units) {
        var byCode = units.findByCode(typed.split(" ", 2)[0]);
        if (byCode.isPresent()) {
            return byCode;
        }
        var byName = units.search(typed, FIRST_UNITS);
        var exact = byName.stream()
                .filter(it -> it.fullName().equalsIgnoreCase(typed))
                .findFirst();
        return exact.isPresent() || byName.size() != 1 ? exact : Optional.of(byName.getFirst());
    }
}
