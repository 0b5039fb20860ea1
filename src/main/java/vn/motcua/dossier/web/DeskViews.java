package vn.motcua.dossier.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.AdmissionPreview;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.Centre;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Choice;
import vn.motcua.ui.FieldErrors;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Makes what the admission screen shows, and names the desk an officer keeps. */
@Component
class DeskViews {

    private final AdmissionPreview previews;
    private final Units units;
    private final Messages messages;

    DeskViews(AdmissionPreview previews, Units units, Messages messages) {
        this.previews = previews;
        this.units = units;
        this.messages = messages;
    }

    /** Units where the officer receives; never empty. Refused with {@code DOS_143} where there is none. */
    List<Unit> desksOf(Officer officer) {
        var desks = Arrays.stream(officer.rights().units(Role.RECEPTION_OFFICER))
                .mapToObj(it -> units.find(new UnitId(it)))
                .flatMap(Optional::stream)
                .toList();
        if (desks.isEmpty()) {
            throw new RefusedException(DossierRefusal.DOS_143_NOT_RECEIVED_HERE);
        }
        return desks;
    }

    /** The desk with this code; without one that at home, else the first. Refused with {@code DOS_143} for another unit's desk. */
    Unit desk(String code, Officer officer) {
        var desks = desksOf(officer);
        if (code.isBlank()) {
            return desks.stream()
                    .filter(it -> it.id().equals(officer.homeUnit()))
                    .findFirst()
                    .orElse(desks.getFirst());
        }
        return desks.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_143_NOT_RECEIVED_HERE));
    }

    /** Every desk of the officer, by code. */
    List<Choice> choices(Officer officer) {
        return desksOf(officer).stream()
                .map(it -> new Choice(it.code(), it.fullName()))
                .toList();
    }

    DeskForm blank(ProcedureVersion procedure, Officer officer) {
        var desk = desk("", officer);
        var place = units.findCentre(desk.id()).map(Centre::name).orElse(desk.fullName());
        return DeskForm.blank(procedure, desk.code(), place);
    }

    AdmitDossier command(DeskReading reading, DeskForm form, Officer officer) {
        return reading.command(desk(form.receiving(), officer).id());
    }

    DeskView show(ProcedureVersion procedure, DeskForm form, Officer officer) {
        return show(procedure, form, officer, FieldErrors.NONE, null);
    }

    /** After a refusal: beside its field where there is one, otherwise on top. */
    DeskView refused(ProcedureVersion procedure, DeskForm form, Officer officer, Refusal why) {
        var sentence = messages.text(Language.VI, why);
        return RefusedField.find(why, form)
                .map(field -> show(procedure, form, officer, new FieldErrors(Map.of(field, sentence)), null))
                .orElseGet(() -> show(procedure, form, officer, FieldErrors.NONE, why));
    }

    DeskView unreadable(ProcedureVersion procedure, DeskForm form, Officer officer, Map<String, String> keys) {
        var sentences = new LinkedHashMap<String, String>();
        keys.forEach((field, key) -> sentences.put(field, messages.text(Language.VI, key)));
        return show(procedure, form, officer, new FieldErrors(sentences), null);
    }

    private DeskView show(
            ProcedureVersion procedure, DeskForm form, Officer officer, FieldErrors errors, @Nullable Refusal refused) {
        var view = new DeskView(
                procedure,
                form,
                errors,
                refused,
                preview(procedure, form, officer),
                desksOf(officer),
                List.of(),
                List.of(),
                -1,
                null);
        return view.mayBeResolvedElsewhere() ? view.withCommunes(units.listCommunes()) : view;
    }

    PreviewView preview(ProcedureVersion procedure, DeskForm form, Officer officer) {
        var command = command(new DeskReading(form, procedure, units), form, officer);
        var warnings = form.people().stream()
                .map(it -> NumberWarnings.of(it).stream()
                        .map(warning -> "desk.warning." + warning.name())
                        .toList())
                .toList();
        var resolving = units.get(command.resolving()).fullName();
        var receiver =
                previews.whyNotMine(command.receiving(), procedure, officer).orElse(null);
        return switch (previews.of(command)) {
            case Result.Done<AdmissionPreview.Preview>(var preview) ->
                new PreviewView(preview, null, resolving, receiver, warnings);
            case Result.Refused<AdmissionPreview.Preview>(var why) ->
                new PreviewView(null, why, resolving, receiver, warnings);
        };
    }
}
