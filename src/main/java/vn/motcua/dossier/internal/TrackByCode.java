package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.Tracking;
import vn.motcua.organization.Units;
import vn.motcua.shared.Result;

/** Wrong guesses are counted in PostgreSQL by the hour, so that several nodes count together and a restart forgets nothing. */
@Service
class TrackByCode implements Tracking {

    private static final int WRONG_FOR_CODE = 10;
    private static final int WRONG_FOR_ORIGIN = 30;

    private final JdbcLists lists;
    private final Deadlines deadlines;
    private final Units units;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrackByCode(JdbcLists lists, Deadlines deadlines, Units units, JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.lists = lists;
        this.deadlines = deadlines;
        this.units = units;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Result<Tracked> look(String code, String proof, String origin) {
        var typed = code.strip().toUpperCase(java.util.Locale.ROOT);
        if (typed.isEmpty() || typed.length() > 60 || proof.length() > 60) {
            return Result.refused(DOS_140_TRACK_NO_MATCH);
        }
        var guessed = List.of(new Guess("code:" + typed, WRONG_FOR_CODE), new Guess("origin:" + origin, WRONG_FOR_ORIGIN));
        // counted before the look and forgiven after a right one, so that guesses made at the same moment do not all see the
        // same counter
        if (!Boolean.TRUE.equals(transaction.execute(status -> guessed.stream().allMatch(this::count) || undo(status)))) {
            return Result.refused(DOS_141_TRACK_TOO_OFTEN);
        }
        var found = lists.findByCode(typed).filter(it -> knows(it, proof));
        if (found.isEmpty()) {
            return Result.refused(DOS_140_TRACK_NO_MATCH);
        }
        guessed.forEach(this::forgive);
        return Result.done(tracked(found.get()));
    }

    private static boolean knows(DossierView dossier, String proof) {
        return SearchTokens.wholeNumber(proof) != null
                && dossier.parties().stream().anyMatch(it -> SearchTokens.isNumberOf(it, proof));
    }

    private Tracked tracked(DossierView dossier) {
        var unitCode = units.get(dossier.resolving()).code();
        return new Tracked(
                dossier,
                holder(dossier),
                unitCode,
                explanation(dossier, unitCode),
                dossier.suspensions(),
                stages(lists.timeline(dossier.id())));
    }

    private String holder(DossierView dossier) {
        var resolving = units.get(dossier.resolving()).fullName();
        var receiving = units.get(dossier.receiving()).fullName();
        return switch (dossier.state()) {
            case SUBMITTED, RECEIVED, REFUSAL_PROPOSED, REFUSED -> "Trung tâm Phục vụ hành chính công " + receiving;
            case PASSED_ON, EXAMINING, SUPPLEMENT_PROPOSED, DRAFTED -> "Bộ phận chuyên môn, " + resolving;
            case WAITING_APPROVAL, APPROVED -> "Lãnh đạo có thẩm quyền ký, " + resolving;
            case SIGNED, ISSUED -> "Văn thư, " + resolving;
            case WAITING_SUPPLEMENT, WAITING_OBLIGATION -> "Ông/Bà: đang chờ bổ sung hoặc thực hiện nghĩa vụ";
            case READY -> "Bàn trả kết quả, Trung tâm Phục vụ hành chính công " + receiving;
            case RETURNED -> "Ông/Bà đã nhận kết quả";
            case WITHDRAWAL_REQUESTED, STOPPED -> "Trung tâm Phục vụ hành chính công " + receiving;
        };
    }

    private @Nullable String explanation(DossierView dossier, String unitCode) {
        return dossier.clockStartedAt() == null
                ? null
                : deadlines
                        .calendarOf(unitCode)
                        .due(dossier.clockStartedAt(), dossier.term(), dossier.suspensions())
                        .explanation();
    }

    private static List<Stage> stages(List<TimelineEvent> events) {
        var stages = new ArrayList<Stage>();
        for (var event : events) {
            sentence(event).ifPresent(what -> stages.add(new Stage(event.at(), what)));
        }
        return stages;
    }

    /** The citizen's version: what concerns them, without officers' names or inner remarks. */
    private static Optional<String> sentence(TimelineEvent event) {
        return Optional.ofNullable(
                switch (event.action()) {
                    case REGISTER -> "Hồ sơ được gửi đến Trung tâm";
                    case ADMIT, ADMIT_ON_THE_SPOT -> "Hồ sơ được tiếp nhận";
                    case ISSUE_REFUSAL -> "Hồ sơ không được tiếp nhận, phiếu từ chối số " + event.number();
                    case PASS_ON -> "Chuyển đến bộ phận giải quyết";
                    case TAKE -> "Bộ phận giải quyết nhận hồ sơ";
                    case ASK_SUPPLEMENT, ALLOW_SECOND_SUPPLEMENT ->
                        "Đề nghị bổ sung giấy tờ, phiếu số " + event.number();
                    case RECEIVE_SUPPLEMENT -> "Đã nhận giấy tờ bổ sung";
                    case ASK_OBLIGATION -> "Đề nghị thực hiện nghĩa vụ tài chính";
                    case CONFIRM_OBLIGATION -> "Đã thực hiện nghĩa vụ tài chính";
                    case SUBMIT -> "Trình lãnh đạo";
                    case SIGN -> "Lãnh đạo đã ký";
                    case ISSUE -> "Có kết quả giải quyết";
                    case HAND_OVER -> "Kết quả sẵn sàng để trả";
                    case RETURN_RESULT -> "Đã trả kết quả";
                    case REQUEST_WITHDRAWAL -> "Ghi nhận yêu cầu rút hồ sơ";
                    case DECLINE_WITHDRAWAL -> "Tiếp tục giải quyết hồ sơ";
                    case STOP -> "Dừng giải quyết, thông báo số " + event.number();
                    case SIGN_APOLOGY -> "Phiếu xin lỗi và hẹn lại ngày trả, số " + event.number();
                    case MARK_LATE -> "Hồ sơ quá hạn trả kết quả";
                    case PROPOSE_REFUSAL,
                            DECLINE_REFUSAL,
                            HAND_BACK,
                            REASSIGN,
                            PROPOSE_SECOND_SUPPLEMENT,
                            DECLINE_SECOND_SUPPLEMENT,
                            DRAFT,
                            APPROVE,
                            SEND_BACK,
                            PROPOSE_APOLOGY,
                            DROP_APOLOGY -> null;
                });
    }

    private record Guess(String subject, int most) {}

    private static boolean undo(TransactionStatus status) {
        status.setRollbackOnly();
        return false;
    }

    /** False when the hour's guesses are used up; then nothing is counted. */
    private boolean count(Guess guess) {
        return db.sql("""
                insert into dossier.track_failure as f (subject, hour, failures) values (:subject, :hour, 1)
                on conflict (subject, hour) do update set failures = f.failures + 1 where f.failures < :most
                """)
                        .param("subject", guess.subject())
                        .param("hour", Timestamp.from(hour()))
                        .param("most", guess.most())
                        .update()
                == 1;
    }

    private void forgive(Guess guess) {
        db.sql("update dossier.track_failure set failures = failures - 1 where subject = :subject and hour = :hour and failures > 0")
                .param("subject", guess.subject())
                .param("hour", Timestamp.from(hour()))
                .update();
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
