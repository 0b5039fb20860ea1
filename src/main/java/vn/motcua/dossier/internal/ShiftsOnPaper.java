package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Shifts;
import vn.motcua.dossier.forms.ShiftSheet;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** Each close, taking over or going on is one transaction: the sheet, who keeps the papers, and a line in the audit. */
@Service
class ShiftsOnPaper implements Shifts {

    private static final int MOST_REMARK = 1_000;
    private static final int MOST_OPEN = 100;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final JdbcShifts jdbc;
    private final FormNumbers numbers;
    private final FormPieces pieces;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShiftsOnPaper(
            JdbcShifts jdbc,
            FormNumbers numbers,
            FormPieces pieces,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.pieces = pieces;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Content preview(UnitId unit, Officer officer) {
        return content(unit, officer, now());
    }

    private Content content(UnitId unit, Officer officer, Instant now) {
        var from = begun(unit, officer, now);
        var lines = jdbc.lines(unit, officer.account(), DeskReach.of(officer), MOST_LINES + 1);
        return new Content(
                from,
                lines.stream().limit(MOST_LINES).toList(),
                lines.size() > MOST_LINES,
                jdbc.acts(unit, officer.account(), officer.homeUnit(), from),
                jdbc.fees(unit, officer.account(), from));
    }

    /** A shift begins where the last one was closed; after a long time, or the first time, in the morning. */
    private Instant begun(UnitId unit, Officer officer, Instant now) {
        return jdbc.lastClosed(unit, officer.account())
                .filter(it -> it.isAfter(now.minus(LONGEST)))
                .orElseGet(() -> CivilTime.instant(CivilTime.day(now).atStartOfDay()));
    }

    @Override
    public Result<UUID> close(UnitId unit, String remark, Officer officer, String key) {
        var clean = Text.clean(remark);
        var wrong = refusal(unit, clean, officer, key);
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> closeOnce(unit, clean, officer, officer.account() + ":" + key)));
        } catch (DuplicateKeyException e) {
            // the same close arrived twice at once; the other one stands
            return kept(unit, officer, officer.account() + ":" + key).orElseThrow(() -> e);
        }
    }

    private static Optional<Refusal> refusal(UnitId unit, String remark, Officer officer, String key) {
        if (!officer.rights().hasAny(unit, Role.RECEPTION_OFFICER)) {
            return Optional.of(Refusal.of(DOS_101_NOT_YOUR_UNIT));
        }
        if (!Gate.isKey(key)) {
            return Optional.of(Refusal.of(DOS_131_KEY_MISSING));
        }
        return tooLong(remark);
    }

    private static Optional<Refusal> tooLong(String remark) {
        return remark.length() > MOST_REMARK
                ? Optional.of(Refusal.of(DOS_122_TEXT_TOO_LONG, "ghi chú", MOST_REMARK))
                : Optional.empty();
    }

    private Result<UUID> closeOnce(UnitId unit, String remark, Officer officer, String key) {
        var kept = kept(unit, officer, key);
        if (kept.isPresent()) {
            return kept.get();
        }
        var now = now();
        jdbc.hold(unit, officer.account(), DeskReach.of(officer), MOST_LINES);
        var content = content(unit, officer, now);
        jdbc.keep(content.lines().stream().map(Line::id).toList(), officer.account(), now);
        var number = numbers.nextShift(unit, CivilTime.day(now));
        var closed = new Closed(TimeOrderedId.next(clock), unit, number, officer.account(), now, content, remark, null);
        jdbc.insert(closed, key);
        record(
                "shift.closed",
                closed,
                officer,
                Map.of("lines", String.valueOf(content.lines().size())));
        return Result.done(closed.id());
    }

    private Optional<Result<UUID>> kept(UnitId unit, Officer officer, String key) {
        return jdbc.findByKey(key, officer.account()).map(Result::done).or(() -> jdbc.findOpen(unit, officer.account())
                .map(it -> Result.refused(DOS_200_SHIFT_STILL_OPEN, it)));
    }

    @Override
    public Optional<Closed> find(UUID id, Officer officer) {
        return jdbc.find(id, units(officer));
    }

    @Override
    public List<Closed> listOpen(Officer officer) {
        return jdbc.open(units(officer), MOST_OPEN);
    }

    @Override
    public Slice<Closed> list(Officer officer, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, 100);
        var before = after == null || after.isEmpty() ? new UUID(-1, -1) : Ids.parse(after);
        return Slice.of(
                jdbc.list(units(officer), before, most + 1), most, it -> it.id().toString());
    }

    private static Integer[] units(Officer officer) {
        return Arrays.stream(officer.rights().units(Role.RECEPTION_OFFICER, Role.CENTRE_LEADER))
                .boxed()
                .toArray(Integer[]::new);
    }

    @Override
    public Result<UUID> takeOver(UUID id, Set<DossierId> missing, String remark, Officer officer) {
        var clean = Text.clean(remark);
        var wrong = !missing.isEmpty() && clean.isEmpty()
                ? Optional.of(Refusal.of(DOS_121_TEXT_MISSING, "ghi chú về hồ sơ còn thiếu"))
                : tooLong(clean);
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        return find(id, officer)
                .map(it -> it.giver().equals(officer.account())
                        ? Result.<UUID>refused(DOS_201_OWN_SHIFT)
                        : end(
                                it,
                                new End(Outcome.TAKEN, officer.account(), now(), listed(it, missing), clean),
                                officer))
                .orElseGet(() -> Result.refused(DOS_100_NOT_FOUND));
    }

    private static Set<DossierId> listed(Closed closed, Set<DossierId> missing) {
        return Set.copyOf(closed.content().lines().stream()
                .map(Line::id)
                .filter(missing::contains)
                .toList());
    }

    @Override
    public Result<UUID> resume(UUID id, Officer officer) {
        return find(id, officer)
                .map(it -> it.giver().equals(officer.account())
                        ? end(it, new End(Outcome.RESUMED, officer.account(), now(), Set.of(), ""), officer)
                        : Result.<UUID>refused(DOS_203_NOT_THE_GIVER))
                .orElseGet(() -> Result.refused(DOS_100_NOT_FOUND));
    }

    private Result<UUID> end(Closed closed, End end, Officer officer) {
        boolean ended = Boolean.TRUE.equals(transaction.execute(status -> endOnce(closed, end, officer)));
        return ended ? Result.done(closed.id()) : endedBefore(closed.id(), end, officer);
    }

    private boolean endOnce(Closed closed, End end, Officer officer) {
        if (!jdbc.end(closed.id(), end)) {
            return false;
        }
        if (end.outcome() == Outcome.TAKEN) {
            var found = closed.content().lines().stream()
                    .map(Line::id)
                    .filter(it -> !end.missing().contains(it))
                    .toList();
            jdbc.keep(found, end.by(), end.at());
        }
        var action = end.outcome() == Outcome.TAKEN ? "shift.taken-over" : "shift.resumed";
        record(
                action,
                closed,
                officer,
                Map.of("missing", String.valueOf(end.missing().size())));
        return true;
    }

    /** Asked again by the same officer, the answer is the same. */
    private Result<UUID> endedBefore(UUID id, End wanted, Officer officer) {
        var end = find(id, officer).map(Closed::end).orElseThrow();
        return end.by().equals(wanted.by()) && end.outcome() == wanted.outcome()
                ? Result.done(id)
                : Result.refused(DOS_202_SHIFT_ENDED, name(end.by()), CivilTime.moment(end.at()));
    }

    private void record(String action, Closed closed, Officer officer, Map<String, String> details) {
        audit.record(new AuditEntry(action, officer.account().toString(), "shift:" + closed.id(), details));
    }

    private String name(AccountId account) {
        return pieces.name(account.value());
    }

    @Override
    public Result<byte[]> print(UUID id, Officer officer) {
        return find(id, officer)
                .map(it -> Result.done(sheet(it).pdf()))
                .orElseGet(() -> Result.refused(DOS_100_NOT_FOUND));
    }

    private ShiftSheet sheet(Closed closed) {
        var end = closed.end();
        return new ShiftSheet(
                pieces.head(closed.unit(), closed.number(), closed.closedAt()),
                closed,
                name(closed.giver()),
                end == null || end.outcome() == Outcome.RESUMED ? "" : name(end.by()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
