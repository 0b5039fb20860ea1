package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.shared.Refusal;

/** Whether what is said with an act is there and not too long. */
final class DetailsTexts {

    private static final int NOTE = 2_000;
    private static final int LINE = 500;
    private static final int MOST_ITEMS = 50;

    private DetailsTexts() {}

    static Optional<Refusal> refusal(Action action, Details details) {
        return action.details().isInstance(details)
                ? refusal(details)
                : Optional.of(Refusal.of(DOS_132_DETAILS_MISSING, action.label()));
    }

    static Optional<Refusal> refusal(Details details) {
        return switch (details) {
            case Details.None none -> Optional.empty();
            case Details.Note(var note) -> EntryTexts.most("ghi chú", note, NOTE);
            case Details.Reason(var reason) -> EntryTexts.demanded("lý do", reason, NOTE);
            case Details.Supplement it ->
                first(
                        list("nội dung cần bổ sung", it.items()),
                        EntryTexts.demanded("lý do", it.reason(), NOTE),
                        EntryTexts.demanded("người liên hệ", it.contactName(), LINE),
                        EntryTexts.most("điện thoại liên hệ", it.contactPhone(), LINE));
            case Details.Proof it ->
                first(
                        EntryTexts.demanded("tên chứng từ", it.document(), LINE),
                        EntryTexts.demanded("số chứng từ", it.number(), LINE));
            case Details.Draft it -> EntryTexts.demanded("nội dung dự thảo", it.text(), 20_000);
            case Details.Assignee it -> EntryTexts.demanded("lý do", it.reason(), NOTE);
            case Details.Apology it -> EntryTexts.demanded("lý do", it.reason(), NOTE);
            case Details.Rescheduled it -> EntryTexts.demanded("lý do", it.reason(), NOTE);
            case Details.VersionMove it ->
                first(
                        EntryTexts.demanded("căn cứ pháp lý", it.basis(), NOTE),
                        EntryTexts.demanded("số, ký hiệu văn bản", it.number(), LINE));
            case Details.Return it ->
                first(
                        EntryTexts.demanded("người đến nhận", it.receiver(), LINE),
                        EntryTexts.demanded("giấy tờ tùy thân đã xem", it.identitySeen(), LINE),
                        EntryTexts.most("giấy ủy quyền", it.authorisation(), LINE),
                        it.originalsBack().isEmpty()
                                ? Optional.empty()
                                : list("bản chính trả lại", it.originalsBack()));
        };
    }

    private static Optional<Refusal> list(String what, List<String> items) {
        if (items.isEmpty()) {
            return Optional.of(Refusal.of(DOS_121_TEXT_MISSING, what));
        }
        if (items.size() > MOST_ITEMS) {
            return Optional.of(Refusal.of(DOS_122_TEXT_TOO_LONG, what, MOST_ITEMS));
        }
        return items.stream()
                .map(it -> EntryTexts.demanded(what, it, LINE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @SafeVarargs
    private static Optional<Refusal> first(Optional<Refusal>... found) {
        return Stream.of(found).flatMap(Optional::stream).findFirst();
    }
}
