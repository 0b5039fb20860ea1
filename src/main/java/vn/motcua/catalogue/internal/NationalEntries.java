package vn.motcua.catalogue.internal;

import static vn.motcua.catalogue.CatalogueRefusal.CAT_120_NOT_CITY_ADMINISTRATOR;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_124_NOTE_MISSING;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_171_ENTRY_SETTLED;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_172_LIMITS_MISSING;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_173_CITY_VERSION_STANDS;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_174_WHO_MISSING;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_175_FEE_OUT_OF_RANGE;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_176_NOT_CLEAR;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.catalogue.national.NationalReview;
import vn.motcua.catalogue.national.Proposal;
import vn.motcua.catalogue.national.ReviewGround;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/** What officials make of the national list. */
@Service
class NationalEntries implements NationalReview {

    private static final int PAGE = 50;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_TERM = 1_000;
    private static final long MOST_DONG = 1_000_000_000_000L;

    private final JdbcNational national;
    private final JdbcProcedures procedures;
    private final JdbcFields fields;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NationalEntries(
            JdbcNational national,
            JdbcProcedures procedures,
            JdbcFields fields,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.national = national;
        this.procedures = procedures;
        this.fields = fields;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Slice<Row> list(Filter filter, @Nullable ProcedureCode after) {
        return Slice.of(
                national.list(filter, after, PAGE + 1), PAGE, it -> it.code().value());
    }

    @Override
    public Map<ReviewGround, Integer> count(@Nullable Level level) {
        return national.count(level);
    }

    @Override
    public int countClear(@Nullable Level level) {
        return national.countClear(level);
    }

    @Override
    public int countOpen() {
        return national.countOpen();
    }

    @Override
    public Optional<Shown> findUnsettled(ProcedureVersion version) {
        return version.confirmed()
                ? Optional.empty()
                : national.find(version.code())
                        .filter(it -> Long.valueOf(version.id()).equals(it.version()));
    }

    @Override
    public Optional<Import> findLastImport() {
        return national.findLastImport();
    }

    @Override
    public Optional<Shown> find(ProcedureCode code) {
        return national.find(code);
    }

    @Override
    @Transactional
    public Result<ProcedureCode> settle(Settlement settlement, Officer officer) {
        var note = Text.clean(settlement.note());
        var refusal =
                refusal(settlement.code(), settlement.lineHash(), note, officer).or(() -> refusal(settlement));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var proposed = national.findProposed(settlement.code()).orElseThrow();
        if (proposed.version() == null) {
            return Result.refused(CAT_173_CITY_VERSION_STANDS);
        }
        procedures.lock(settlement.code(), clock.instant());
        var base = proposed.content();
        var from = newestFrom(settlement.code(), base.from());
        var fees = fees(settlement.fee(), base, note, from);
        var content = Proposal.settled(base, settlement.limits(), fees, settlement.answers(), from);
        long version = write(content, proposed.source());
        procedures.confirm(version, officer.account().value(), officer.fullName(), note, clock.instant());
        close(settlement.code(), settlement.lineHash(), version, "CONFIRMED", settlement.answers(), note, officer);
        events.publishEvent(new CatalogueChanged());
        return Result.done(settlement.code());
    }

    private Optional<RefusalCode> refusal(ProcedureCode code, String lineHash, String note, Officer officer) {
        if (!officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Optional.of(CAT_120_NOT_CITY_ADMINISTRATOR);
        }
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            return Optional.of(CAT_124_NOTE_MISSING);
        }
        return national.lockUnsettled(code, lineHash) ? Optional.empty() : Optional.of(CAT_171_ENTRY_SETTLED);
    }

    private static Optional<RefusalCode> refusal(Settlement settlement) {
        var channels = EnumSet.noneOf(Channel.class);
        settlement.limits().forEach(it -> channels.add(it.channel()));
        if (channels.isEmpty()
                || channels.size() < settlement.limits().size()
                || settlement.limits().stream()
                        .anyMatch(it -> !isInRange(it.term().amount()))) {
            return Optional.of(CAT_172_LIMITS_MISSING);
        }
        if (settlement.fee() < 0 || settlement.fee() > MOST_DONG) {
            return Optional.of(CAT_175_FEE_OUT_OF_RANGE);
        }
        var answers = settlement.answers();
        return answers.receives().isKnown() && answers.decides().isKnown()
                ? Optional.empty()
                : Optional.of(CAT_174_WHO_MISSING);
    }

    private static boolean isInRange(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(BigDecimal.valueOf(LONGEST_TERM)) <= 0;
    }

    /** Not before the newest version, so that the settled one is the one in force. */
    private LocalDate newestFrom(ProcedureCode code, LocalDate read) {
        return procedures.listVersions(code).stream()
                .map(it -> it.from())
                .filter(it -> it.isAfter(read) && !it.isAfter(CivilTime.day(clock.instant())))
                .max(LocalDate::compareTo)
                .orElse(read);
    }

    /** What was read stays as it stands when it says the same, so that nothing new need be written. */
    private static List<FeeRule> fees(long dong, ProcedureContent base, String note, LocalDate from) {
        var read = base.fees();
        boolean same = dong == 0
                ? read.isEmpty()
                : read.size() == 1 && read.getFirst().steps().getFirst().dong() == dong;
        return same ? read : Proposal.fees(dong, note, from);
    }

    private long write(ProcedureContent content, String source) {
        var versions = procedures.listVersions(content.code());
        var hash = ContentJson.hash(content);
        if (!versions.isEmpty() && versions.getFirst().contentHash().equals(hash)) {
            return versions.getFirst().id();
        }
        int number = versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
        long version = procedures.insert(content, number, hash, source, clock.instant());
        fields.meet(content, clock.instant());
        return version;
    }

    private void close(
            ProcedureCode code,
            String lineHash,
            @Nullable Long version,
            String kind,
            Responsibility answers,
            String note,
            Officer officer) {
        var account = officer.account().value();
        national.close(code, version);
        national.insertSettlement(
                code, lineHash, kind, NationalJson.write(answers), note, account, officer.fullName(), clock.instant());
        var details = new TreeMap<String, String>(Map.of("code", code.value(), "kind", kind));
        audit.record(new AuditEntry(
                "catalogue.national-entry-settled", account.toString(), "procedure:" + code.value(), details));
    }

    @Override
    @Transactional
    public Result<Integer> confirmClear(Map<ProcedureCode, String> lineHashes, String note, Officer officer) {
        var clean = Text.clean(note);
        var inOrder = new TreeMap<>(lineHashes);
        for (var entry : inOrder.entrySet()) {
            var refusal = refusal(entry.getKey(), entry.getValue(), clean, officer);
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
            var shown = national.find(entry.getKey()).orElseThrow();
            boolean clear = shown.row().grounds().isEmpty()
                    && shown.row().standing() == Standing.IMPORTED
                    && shown.version() != null;
            if (!clear) {
                return Result.refused(CAT_176_NOT_CLEAR, entry.getKey().value());
            }
        }
        inOrder.forEach((code, hash) -> confirmAsRead(code, hash, clean, officer));
        if (!inOrder.isEmpty()) {
            events.publishEvent(new CatalogueChanged());
        }
        return Result.done(inOrder.size());
    }

    private void confirmAsRead(ProcedureCode code, String lineHash, String note, Officer officer) {
        var shown = national.find(code).orElseThrow();
        long version = Objects.requireNonNull(shown.version());
        var read = shown.entry().responsibility();
        procedures.confirm(version, officer.account().value(), officer.fullName(), note, clock.instant());
        var answers = new Responsibility(read.receives(), read.decides(), read.guides(), true);
        close(code, lineHash, version, "CONFIRMED", answers, note, officer);
    }

    @Override
    @Transactional
    public Result<ProcedureCode> keep(ProcedureCode code, String lineHash, String note, Officer officer) {
        var clean = Text.clean(note);
        var refusal = refusal(code, lineHash, clean, officer);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var read = national.find(code).orElseThrow().entry().responsibility();
        close(code, lineHash, null, "KEPT", read, clean, officer);
        return Result.done(code);
    }

    @Override
    @Transactional
    public Result<ProcedureCode> drop(ProcedureCode code, String lineHash, String note, Officer officer) {
        var clean = Text.clean(note);
        var refusal = refusal(code, lineHash, clean, officer);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var proposed = national.findProposed(code).orElseThrow();
        if (proposed.version() == null) {
            return Result.refused(CAT_173_CITY_VERSION_STANDS);
        }
        procedures.lock(code, clock.instant());
        var today = CivilTime.day(clock.instant());
        long version = write(Proposal.ended(proposed.content(), today), proposed.source());
        var read = national.find(code).orElseThrow().entry().responsibility();
        close(code, lineHash, version, "DROPPED", read, clean, officer);
        events.publishEvent(new CatalogueChanged());
        return Result.done(code);
    }
}
