package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.organization.UnitId;

/**
 * What the desk enters when a dossier comes in; the same for admission, registration and a proposed refusal.
 *
 * @param situation    the procedure's case, where papers differ; null when there is only one
 * @param receiving    unit whose desk receives
 * @param resolving    unit that decides; another one when received elsewhere (phi địa giới)
 * @param helped       unit or point where the citizen was helped to file, null when the same as receiving
 * @param parties      at least a submitter; the owner is the submitter unless one is named
 * @param copies       how many results or copies are asked for, at least 1
 * @param pages        pages of the original, for fees by page; 0 where the fee does not depend on it
 * @param exemptions   codes of fee exemptions whose ground the officer has seen
 * @param sets         sets of papers handed in
 * @param agreedDays   working days agreed in writing, only where the procedure allows a longer term by agreement
 * @param foreignCode  code given by the portal or a ministry's system; kept unchanged
 * @param submittedAt  when the citizen filed, null for now
 * @param returnPlace  where the result will be fetched or sent
 * @param extras       fees paid only on request: code of the rule and how many are asked for
 */
public record AdmitDossier(
        ProcedureCode procedure,
        @Nullable String situation,
        UnitId receiving,
        UnitId resolving,
        @Nullable UnitId helped,
        Channel channel,
        List<Party> parties,
        @Nullable Mandate mandate,
        String request,
        List<HandedPaper> papers,
        int sets,
        int copies,
        int pages,
        Set<String> exemptions,
        @Nullable BigDecimal agreedDays,
        @Nullable String foreignCode,
        @Nullable Instant submittedAt,
        String returnPlace,
        // left out where nothing is asked, so that a key sent again to another release still names the same entry
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> extras) {

    public AdmitDossier {
        extras = Map.copyOf(extras);
    }

    /** Without anything that is paid only on request. */
    public AdmitDossier(
            ProcedureCode procedure,
            @Nullable String situation,
            UnitId receiving,
            UnitId resolving,
            @Nullable UnitId helped,
            Channel channel,
            List<Party> parties,
            @Nullable Mandate mandate,
            String request,
            List<HandedPaper> papers,
            int sets,
            int copies,
            int pages,
            Set<String> exemptions,
            @Nullable BigDecimal agreedDays,
            @Nullable String foreignCode,
            @Nullable Instant submittedAt,
            String returnPlace) {
        this(
                procedure,
                situation,
                receiving,
                resolving,
                helped,
                channel,
                parties,
                mandate,
                request,
                papers,
                sets,
                copies,
                pages,
                exemptions,
                agreedDays,
                foreignCode,
                submittedAt,
                returnPlace,
                Map.of());
    }

    /** The first owner, or the submitter when nobody else is named. */
    public Party owner() {
        return parties.stream()
                .filter(it -> it.role() == Party.Role.OWNER)
                .findFirst()
                .orElseGet(this::submitter);
    }

    public Party submitter() {
        return parties.stream()
                .filter(it -> it.role() == Party.Role.SUBMITTER)
                .findFirst()
                .orElseThrow();
    }
}
