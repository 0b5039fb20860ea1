package vn.motcua.dossier.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.shared.RefusedException;

/** JSON may leave fields out: texts become empty (the gate then says what is missing), the rest is refused here. */
final class DetailsDefaults {

    private DetailsDefaults() {}

    static Details filled(Details given) {
        return switch (given) {
            case Details.None it -> it;
            case Details.Note it -> new Details.Note(text(it.note()));
            case Details.Reason it -> new Details.Reason(text(it.reason()));
            case Details.Supplement it ->
                new Details.Supplement(
                        list(it.items()), text(it.reason()), text(it.contactName()), text(it.contactPhone()));
            case Details.Proof it ->
                new Details.Proof(text(it.document()), text(it.number()), demanded("ngày chứng từ", it.date()));
            case Details.Draft it -> new Details.Draft(it.granted(), text(it.text()));
            case Details.Assignee it ->
                new Details.Assignee(demanded("người được giao", it.account()), text(it.reason()));
            case Details.Apology it -> new Details.Apology(it.newDate(), text(it.reason()));
            case Details.Rescheduled it ->
                new Details.Rescheduled(
                        it.change(), demanded("thời điểm đã hẹn", it.was()), text(it.reason()), text(it.basis()));
            case Details.VersionMove it ->
                new Details.VersionMove(
                        it.procedureVersion(),
                        text(it.basis()),
                        text(it.number()),
                        demanded("ngày văn bản", it.date()));
            case Details.Return it ->
                new Details.Return(
                        text(it.receiver()),
                        text(it.identitySeen()),
                        Parties.optional(it.authorisation()),
                        demanded("cách ký nhận", it.signature()),
                        list(it.originalsBack()));
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Parties.clean(typed);
    }

    private static List<String> list(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).map(Parties::clean).toList();
    }

    private static <T> T demanded(String what, @Nullable T value) {
        if (value == null) {
            throw new RefusedException(DossierRefusal.DOS_121_TEXT_MISSING, what);
        }
        return value;
    }
}
