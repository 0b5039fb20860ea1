package vn.motcua.dossier.web;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.shared.Refusal;

/** Beside which field of the desk form a refusal of the gate is shown. */
final class RefusedField {

    private static final Map<DossierRefusal, String> BY_CODE = Map.ofEntries(
            entry(DossierRefusal.DOS_108_CHANNEL_NOT_OFFERED, "channel"),
            entry(DossierRefusal.DOS_120_SUBMITTER_MISSING, "p0-role"),
            entry(DossierRefusal.DOS_124_CODE_SHAPE, "foreign-code"),
            entry(DossierRefusal.DOS_125_CODE_TAKEN, "foreign-code"),
            entry(DossierRefusal.DOS_126_PAPER_MISSING, "papers"),
            entry(DossierRefusal.DOS_127_AGREEMENT_NOT_FORESEEN, "agreed-days"),
            entry(DossierRefusal.DOS_128_UNIT_UNKNOWN, "resolving"),
            entry(DossierRefusal.DOS_129_WITNESS_MISSING, "p0-signing"),
            entry(DossierRefusal.DOS_130_MANDATE_MISSING, "mandate-kind"),
            entry(DossierRefusal.DOS_147_OWN_UNIT_ONLY, "resolving"),
            entry(DossierRefusal.DOS_148_SITUATION_UNKNOWN, "situation"));

    /** The gate names what is missing or too long in words; here are the fields they stand for. */
    private static final Map<String, String> BY_WORDS = Map.ofEntries(
            entry("nội dung yêu cầu giải quyết", "request"),
            entry("nơi nhận kết quả", "return-place"),
            entry("số bộ hồ sơ", "sets"),
            entry("số bản", "copies"),
            entry("số trang", "pages"),
            entry("số ngày thỏa thuận", "agreed-days"),
            entry("phạm vi ủy quyền", "mandate-scope"),
            entry("số giấy ủy quyền", "mandate-number"),
            entry("lý do", "reason"));

    private static final Map<String, String> OF_PERSON = Map.of(
            "họ và tên", "name",
            "số định danh", "number",
            "ngày sinh", "birth",
            "quốc tịch", "nationality",
            "địa chỉ", "address",
            "số điện thoại", "phone",
            "email", "email");

    private RefusedField() {}

    /** Empty for a refusal that concerns the whole. */
    static Optional<String> find(Refusal why, DeskForm form) {
        if (why.code() instanceof DossierRefusal code && BY_CODE.containsKey(code)) {
            return Optional.ofNullable(BY_CODE.get(code));
        }
        var words = why.details().isEmpty() ? "" : String.valueOf(why.details().getFirst());
        var field = OF_PERSON.get(words);
        return field == null
                ? Optional.ofNullable(BY_WORDS.get(words))
                : Optional.of("p" + person(field, form) + "-" + field);
    }

    /** Only a missing name tells whose it is; everything else is looked for from the first person on. */
    private static int person(String field, DeskForm form) {
        return field.equals("name")
                ? Math.max(
                        0,
                        form.people().stream()
                                .map(it -> it.name().isBlank())
                                .toList()
                                .indexOf(true))
                : 0;
    }
}
