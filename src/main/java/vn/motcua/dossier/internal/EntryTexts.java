package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Party;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;

/** Lengths and ranges of what was typed, so that nothing absurd reaches a form or the database. */
final class EntryTexts {

    private static final int NAME = 300;
    private static final int SHORT = 100;
    private static final int LINE = 500;
    private static final int TEXT = 4_000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{3,59}");

    private EntryTexts() {}

    static Optional<Refusal> refusal(AdmitDossier command) {
        return Stream.of(
                        demanded("nội dung yêu cầu giải quyết", command.request(), TEXT),
                        demanded("nơi nhận kết quả", command.returnPlace(), LINE),
                        numbers(command),
                        range("số người trong hồ sơ", command.parties().size(), 1, 20),
                        range("số giấy tờ", command.papers().size(), 0, 100),
                        range("số miễn giảm", command.exemptions().size(), 0, 10),
                        code(command.foreignCode()),
                        year(command.submittedAt()),
                        command.mandate() == null
                                ? none()
                                : year(command.mandate().date()),
                        command.mandate() == null
                                ? none()
                                : demanded("phạm vi ủy quyền", command.mandate().scope(), LINE),
                        command.mandate() == null
                                ? none()
                                : most("số giấy ủy quyền", command.mandate().number(), SHORT),
                        command.parties().stream()
                                .map(EntryTexts::party)
                                .flatMap(Optional::stream)
                                .findFirst(),
                        command.papers().stream()
                                .map(EntryTexts::paper)
                                .flatMap(Optional::stream)
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The numbers from which term and fee follow. */
    static Optional<Refusal> numbers(AdmitDossier command) {
        return Stream.of(
                        range("số bộ hồ sơ", command.sets(), 1, 100),
                        range("số bản", command.copies(), 1, 1_000),
                        range("số trang", command.pages(), 0, 10_000),
                        range("số khoản thu theo yêu cầu", command.extras().size(), 0, 10),
                        command.extras().values().stream()
                                .map(it -> range("số bản của khoản thu theo yêu cầu", it, 1, 1_000))
                                .flatMap(Optional::stream)
                                .findFirst(),
                        agreedDays(command.agreedDays()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Refusal> party(Party party) {
        return Stream.of(
                        demanded("họ và tên", party.name(), NAME),
                        most("số định danh", party.number(), SHORT),
                        most("ngày sinh", party.birth(), SHORT),
                        most("giới tính", party.sex(), SHORT),
                        most("quốc tịch", party.nationality(), SHORT),
                        most("địa chỉ", party.address(), LINE),
                        most("số điện thoại", party.phone(), SHORT),
                        most("email", party.email(), NAME))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> paper(HandedPaper paper) {
        return Stream.of(
                        demanded("mã thành phần hồ sơ", paper.component(), SHORT),
                        demanded("tên giấy tờ", paper.name(), LINE),
                        most("ghi chú giấy tờ", paper.note(), LINE),
                        range("số lượng giấy tờ", paper.quantity(), 0, 1_000))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Refusal> demanded(String what, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return no(DOS_121_TEXT_MISSING, what);
        }
        return most(what, text, most);
    }

    static Optional<Refusal> most(String what, @Nullable String text, int most) {
        return text != null && text.length() > most ? no(DOS_122_TEXT_TOO_LONG, what, most) : none();
    }

    private static Optional<Refusal> range(String what, int value, int least, int most) {
        return value < least || value > most ? no(DOS_123_NUMBER_RANGE, what, least, most) : none();
    }

    private static Optional<Refusal> agreedDays(@Nullable BigDecimal days) {
        boolean fits = days == null
                || (days.stripTrailingZeros().scale() <= 0
                        && days.compareTo(BigDecimal.ONE) >= 0
                        && days.compareTo(BigDecimal.valueOf(365)) <= 0);
        return fits ? none() : no(DOS_123_NUMBER_RANGE, "số ngày thỏa thuận", 1, 365);
    }

    private static Optional<Refusal> year(@Nullable Instant moment) {
        boolean civil = moment == null
                || (moment.isAfter(Instant.parse("2000-01-01T00:00:00Z"))
                        && moment.isBefore(Instant.parse("2101-01-01T00:00:00Z")));
        return civil ? none() : no(DOS_146_DATE_RANGE);
    }

    private static Optional<Refusal> year(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2100) ? none() : no(DOS_146_DATE_RANGE);
    }

    private static Optional<Refusal> code(@Nullable String code) {
        return code == null || isCode(code) ? none() : no(DOS_124_CODE_SHAPE);
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    private static Optional<Refusal> no(RefusalCode code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }

    private static Optional<Refusal> none() {
        return Optional.empty();
    }
}
