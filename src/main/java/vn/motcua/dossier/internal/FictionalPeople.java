package vn.motcua.dossier.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Party;
import vn.motcua.organization.UnitId;

/** Fictional people and what they bring. Names are things of the sky and the garden; numbers come from ranges never issued. */
final class FictionalPeople {

    private static final List<String> FAMILY = List.of(
            "Trúc", "Suối", "Khói", "Lá", "Đá", "Giấy", "Chuông", "Hương", "Mực", "Thuyền", "Vải", "Ngói", "Rêu",
            "Sỏi");
    private static final List<String> MIDDLE =
            List.of("", " Sớm", " Chiều", " Xuân", " Hạ", " Thu", " Đông", " Biếc", " Lam", " Hồng", " Nâu", " Tím");
    private static final List<String> GIVEN = List.of(
            "Bạc Hà",
            "Cẩm Tú",
            "Dạ Hương",
            "Đỗ Quyên",
            "Hải Đường",
            "Hoàng Lan",
            "Hướng Dương",
            "Kim Ngân",
            "Mộc Lan",
            "Ngọc Lan",
            "Phong Lan",
            "Sơn Trà",
            "Thạch Thảo",
            "Thiên Lý",
            "Thủy Tiên",
            "Trạng Nguyên",
            "Tường Vi",
            "Vạn Thọ");

    private FictionalPeople() {}

    static AdmitDossier application(
            ProcedureVersion procedure, UnitId receiving, UnitId resolving, RandomGenerator random) {
        var situations = procedure.content().situations();
        var situation = situations.isEmpty() ? null : situations.getFirst().code();
        return new AdmitDossier(
                procedure.code(),
                situation,
                receiving,
                resolving,
                null,
                procedure.findLimit(Channel.ONLINE).isPresent() && random.nextInt(5) == 0
                        ? Channel.ONLINE
                        : Channel.COUNTER,
                List.of(person(random)),
                null,
                procedure.name(),
                papers(procedure, situation),
                1,
                1 + random.nextInt(3),
                1 + random.nextInt(6),
                Set.of(),
                null,
                null,
                null,
                "Trung tâm Phục vụ hành chính công");
    }

    private static List<HandedPaper> papers(ProcedureVersion procedure, @Nullable String situation) {
        return procedure.listComponents(situation).stream()
                .filter(it -> it.required())
                .map(it -> new HandedPaper(
                        it.code(), it.name(), kind(it.kind()), quantity(it.kind(), it.quantity()), null))
                .toList();
    }

    private static HandedPaper.Kind kind(ComponentKind kind) {
        return switch (kind) {
            case ORIGINAL, FORM -> HandedPaper.Kind.ORIGINAL;
            case CERTIFIED_COPY -> HandedPaper.Kind.CERTIFIED_COPY;
            case COPY -> HandedPaper.Kind.COPY;
            case SHOWN_ONLY -> HandedPaper.Kind.SHOWN;
            case REPLACED_BY_DATA -> HandedPaper.Kind.REPLACED_BY_DATA;
        };
    }

    private static int quantity(ComponentKind kind, int asked) {
        return kind == ComponentKind.SHOWN_ONLY || kind == ComponentKind.REPLACED_BY_DATA ? 0 : Math.max(1, asked);
    }

    private static Party person(RandomGenerator random) {
        boolean woman = random.nextBoolean();
        int year = 1950 + random.nextInt(56);
        int sexDigit = (year >= 2000 ? 2 : 0) + (woman ? 1 : 0);
        return new Party(
                Party.Role.SUBMITTER,
                Party.Kind.CITIZEN,
                any(FAMILY, random) + (woman ? " Thị" : " Văn") + any(MIDDLE, random) + " " + any(GIVEN, random),
                "999%d%02d%06d".formatted(sexDigit, year % 100, random.nextInt(1_000_000)),
                "%02d/%02d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), year),
                woman ? "Nữ" : "Nam",
                null,
                "Số %d đường Minh Họa %d".formatted(1 + random.nextInt(300), 1 + random.nextInt(20)),
                "00000%05d".formatted(random.nextInt(100_000)),
                null,
                Party.Signing.SIGNS);
    }

    private static String any(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    /** What an officer would have written with the act. */
    static Details details(Action action, String applicant, LocalDate today) {
        return switch (action) {
            case ASK_SUPPLEMENT, PROPOSE_SECOND_SUPPLEMENT ->
                new Details.Supplement(
                        List.of("Giấy tờ chứng minh nơi cư trú trong thời gian trước ngày 01/7/2025"),
                        "Cơ sở dữ liệu quốc gia về dân cư chưa có thông tin này",
                        "Bộ phận chuyên môn",
                        "0000000100");
            case DRAFT -> new Details.Draft(true, "Đủ điều kiện giải quyết; cấp kết quả theo đề nghị.");
            case RETURN_RESULT ->
                new Details.Return(applicant, "Thẻ căn cước", null, Details.Signature.SIGNED, List.of());
            case PROPOSE_REFUSAL ->
                new Details.Reason("Việc đề nghị không thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã");
            case SEND_BACK -> new Details.Reason("Ghi rõ thời gian cư trú tại địa phương trong nội dung xác nhận");
            case REQUEST_WITHDRAWAL -> new Details.Reason("Người nộp đề nghị rút hồ sơ vì không còn nhu cầu");
            case STOP -> new Details.Reason("Theo đề nghị rút hồ sơ của người nộp");
            case ASK_OBLIGATION -> new Details.Reason("Nộp lệ phí theo thông báo trước khi cấp kết quả");
            case CONFIRM_OBLIGATION -> new Details.Proof("Biên lai thu lệ phí", "000000", today);
            default -> action.details() == Details.None.class ? new Details.None() : new Details.Note("");
        };
    }
}
