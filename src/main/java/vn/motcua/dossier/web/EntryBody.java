package vn.motcua.dossier.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Mandate;
import vn.motcua.dossier.Party;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusedException;

/**
 * JSON of an entry: {@code POST /api/v1/dossiers}.
 *
 * @param entry      ADMIT, ADMIT_ON_THE_SPOT, REGISTER or PROPOSE_REFUSAL
 * @param extras     how many are asked of each fee paid only on request, by its code
 * @param reason     for PROPOSE_REFUSAL
 * @param receiving  code of the receiving unit
 * @param resolving  code of the resolving unit, null for the receiving one
 */
record EntryBody(
        @Nullable Action entry,
        @Nullable String procedure,
        @Nullable String situation,
        @Nullable String receiving,
        @Nullable String resolving,
        @Nullable String helped,
        @Nullable Channel channel,
        @Nullable List<Party> parties,
        @Nullable Mandate mandate,
        @Nullable String request,
        @Nullable List<HandedPaper> papers,
        @Nullable Integer sets,
        @Nullable Integer copies,
        @Nullable Integer pages,
        @Nullable Set<String> exemptions,
        @Nullable Map<String, @Nullable Integer> extras,
        @Nullable BigDecimal agreedDays,
        @Nullable String foreignCode,
        @Nullable Instant submittedAt,
        @Nullable String returnPlace,
        @Nullable String reason) {

    /** @throws RefusedException for a missing or unknown value */
    AdmitDossier command(Units units) {
        var receivingUnit = unit(receiving, units);
        return new AdmitDossier(
                ProcedureCode.find(demanded("mã thủ tục", procedure))
                        .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_107_PROCEDURE_UNKNOWN, "đã nhập")),
                Parties.optional(situation),
                receivingUnit,
                resolving == null ? receivingUnit : unit(resolving, units),
                helped == null ? null : unit(helped, units),
                demanded("hình thức nộp", channel),
                parties == null ? List.of() : Parties.clean(parties),
                mandate == null ? null : Papers.clean(mandate),
                request == null ? "" : Parties.clean(request),
                papers == null ? List.of() : Papers.clean(papers),
                sets == null ? 1 : sets,
                copies == null ? 1 : copies,
                pages == null ? 0 : pages,
                exemptions == null ? Set.of() : Papers.codes(exemptions),
                agreedDays,
                Parties.optional(foreignCode),
                submittedAt,
                returnPlace == null ? "" : Parties.clean(returnPlace),
                extras == null ? Map.of() : counted(extras));
    }

    private static Map<String, Integer> counted(Map<String, @Nullable Integer> extras) {
        var counted = new LinkedHashMap<String, Integer>();
        extras.forEach(
                (rule, many) -> counted.put(Parties.clean(rule), demanded("số bản của khoản thu " + rule, many)));
        return counted;
    }

    private static UnitId unit(@Nullable String code, Units units) {
        return units.findByCode(demanded("mã đơn vị", code))
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_128_UNIT_UNKNOWN))
                .id();
    }

    static <T> T demanded(String what, @Nullable T value) {
        if (value == null) {
            throw new RefusedException(DossierRefusal.DOS_121_TEXT_MISSING, what);
        }
        return value;
    }
}
