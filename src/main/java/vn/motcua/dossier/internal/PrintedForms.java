package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.Term;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Forms;
import vn.motcua.dossier.Guidance;
import vn.motcua.dossier.Shelves;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.forms.ApologyForm;
import vn.motcua.dossier.forms.Applicant;
import vn.motcua.dossier.forms.ControlSlip;
import vn.motcua.dossier.forms.FeeLine;
import vn.motcua.dossier.forms.Promise;
import vn.motcua.dossier.forms.ReceiptForm;
import vn.motcua.dossier.forms.RefusalForm;
import vn.motcua.dossier.forms.StopForm;
import vn.motcua.dossier.forms.SupplementForm;
import vn.motcua.dossier.forms.Tracking;
import vn.motcua.dossier.forms.TrackingRegister;
import vn.motcua.identity.Officer;
import vn.motcua.operation.Settings;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** Fills each form from the dossier's row and the event that issued it. */
@Service
class PrintedForms implements Forms {

    private final DossierLists lists;
    private final FormPieces pieces;
    private final Units units;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final Shelves shelves;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;

    PrintedForms(
            DossierLists lists,
            FormPieces pieces,
            Units units,
            Procedures procedures,
            Deadlines deadlines,
            Shelves shelves,
            Settings settings,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.pieces = pieces;
        this.units = units;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.shelves = shelves;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Result<byte[]> print(DossierId id, Kind kind, @Nullable Integer version, Officer officer) {
        var found = lists.open(id, officer);
        if (found.isEmpty()) {
            return Result.refused(DOS_100_NOT_FOUND);
        }
        var dossier = found.get();
        var events = lists.listTimeline(id);
        var pdf =
                switch (kind) {
                    case RECEIPT ->
                        event(events, version, Action.ADMIT)
                                .map(it -> receipt(dossier, it, termAtReception(dossier, events)));
                    case SUPPLEMENT ->
                        event(events, version, Action.ASK_SUPPLEMENT, Action.ALLOW_SECOND_SUPPLEMENT)
                                .map(it -> supplement(dossier, it, events));
                    case REFUSAL ->
                        event(events, version, Action.ISSUE_REFUSAL).map(it -> refusal(dossier, it, events));
                    case APOLOGY -> event(events, version, Action.SIGN_APOLOGY).map(it -> apology(dossier, it, events));
                    case STOP -> event(events, version, Action.STOP).map(it -> stop(dossier, it));
                    case CONTROL_SLIP ->
                        dossier.receivedAt() == null
                                ? Optional.<byte[]>empty()
                                : Optional.of(controlSlip(dossier, events));
                };
        return pdf.<Result<byte[]>>map(Result.Done::new).orElseGet(() -> Result.refused(DOS_144_FORM_NOT_ISSUED));
    }

    private static Optional<TimelineEvent> event(
            List<TimelineEvent> events, @Nullable Integer version, Action... issuedBy) {
        return events.stream()
                .filter(it -> Arrays.asList(issuedBy).contains(it.action()))
                .filter(it -> version == null || it.version() == version)
                .reduce((first, last) -> last);
    }

    /** The limit at reception, whatever version the dossier goes on by since. */
    private static Term termAtReception(DossierView dossier, List<TimelineEvent> events) {
        return events.stream()
                .map(TimelineEvent::details)
                .filter(Details.VersionMove.class::isInstance)
                .map(it -> ((Details.VersionMove) it).became())
                .filter(Objects::nonNull)
                .map(Details.Became::term)
                .findFirst()
                .orElse(dossier.term());
    }

    private byte[] receipt(DossierView dossier, TimelineEvent admitted, Term term) {
        return new ReceiptForm(
                        pieces.head(dossier.receiving(), admitted.number(), admitted.at()),
                        dossier.code(),
                        pieces.applicant(dossier.submitter()),
                        pieces.mark(dossier),
                        pieces.authorization(dossier),
                        request(dossier),
                        pieces.papers(dossier.papers()),
                        dossier.sets(),
                        pieces.term(term),
                        admitted.at(),
                        promise(dossier, admitted, term),
                        dossier.returnPlace(),
                        pieces.place(admitted),
                        dossier.feeLines().stream()
                                .map(it -> new FeeLine(it.name(), it.dong()))
                                .toList(),
                        new Tracking(settings.publicUrl(), settings.publicUrl() + "/track?code=" + dossier.code()),
                        pieces.name(admitted.actor()))
                .pdf();
    }

    private static String request(DossierView dossier) {
        return dossier.request().contains(dossier.procedureName())
                ? dossier.request()
                : dossier.procedureName() + ": " + dossier.request();
    }

    /** As promised at reception, whatever was recomputed since: a printed receipt never changes. */
    private Promise promise(DossierView dossier, TimelineEvent admitted, Term term) {
        if (dossier.receivedElsewhere()) {
            return new Promise.AfterReceiptBy(pieces.committee(dossier.resolving()));
        }
        var deadline =
                deadlines.calendarOf(units.get(dossier.resolving()).code()).due(admitted.at(), term);
        return new Promise.ReturnedBy(deadline.due(), deadline.explanation());
    }

    private byte[] supplement(DossierView dossier, TimelineEvent issued, List<TimelineEvent> events) {
        var content = issued.details() instanceof Details.Supplement own
                ? own
                : (Details.Supplement) last(events, Action.PROPOSE_SECOND_SUPPLEMENT, issued.version())
                        .details();
        return new SupplementForm(
                        pieces.head(dossier.resolving(), issued.number(), issued.at()),
                        dossier.code(),
                        pieces.applicant(dossier.submitter()),
                        dossier.procedureName(),
                        content.items(),
                        content.reason(),
                        content.contactName(),
                        content.contactPhone(),
                        pieces.name(issued.actor()))
                .pdf();
    }

    @Override
    public byte[] print(Guidance.Notice notice) {
        return new SupplementForm(
                        pieces.head(notice.unit(), notice.number(), notice.at()),
                        null,
                        pieces.applicant(notice.person()),
                        notice.procedureName(),
                        notice.content().items(),
                        notice.content().reason(),
                        notice.content().contactName(),
                        notice.content().contactPhone(),
                        pieces.name(notice.officer().value()))
                .pdf();
    }

    private byte[] refusal(DossierView dossier, TimelineEvent issued, List<TimelineEvent> events) {
        var proposed = last(events, Action.PROPOSE_REFUSAL, issued.version());
        return new RefusalForm(
                        pieces.head(dossier.receiving(), issued.number(), issued.at()),
                        dossier.code(),
                        pieces.applicant(dossier.submitter()),
                        pieces.mark(dossier),
                        dossier.procedureName(),
                        ((Details.Reason) proposed.details()).reason(),
                        pieces.name(proposed.actor()),
                        pieces.signer(issued))
                .pdf();
    }

    private byte[] apology(DossierView dossier, TimelineEvent signed, List<TimelineEvent> events) {
        var letter = (Details.Apology) signed.details();
        var before = events.get(signed.version() - 2).promisedAt();
        var calendar = deadlines.calendarOf(units.get(dossier.resolving()).code());
        return new ApologyForm(
                        pieces.head(dossier.resolving(), signed.number(), signed.at()),
                        dossier.code(),
                        pieces.applicant(dossier.submitter()),
                        dossier.procedureName(),
                        "Trung tâm Phục vụ hành chính công "
                                + units.get(dossier.receiving()).fullName(),
                        Objects.requireNonNull(dossier.receivedAt()),
                        Objects.requireNonNull(before),
                        letter.reason(),
                        Promises.closeOf(Objects.requireNonNull(letter.newDate()), calendar),
                        pieces.signer(signed))
                .pdf();
    }

    private byte[] stop(DossierView dossier, TimelineEvent stopped) {
        return new StopForm(
                        pieces.head(dossier.receiving(), stopped.number(), stopped.at()),
                        dossier.code(),
                        pieces.applicant(dossier.submitter()),
                        dossier.procedureName(),
                        ((Details.Reason) stopped.details()).reason(),
                        "Nghị định số 118/2025/NĐ-CP, Điều 21",
                        dossier.fee() == 0 ? "Thủ tục không thu phí, lệ phí" : "Chưa thu phí, lệ phí",
                        pieces.papers(dossier.papers()),
                        pieces.signer(stopped))
                .pdf();
    }

    private byte[] controlSlip(DossierView dossier, List<TimelineEvent> events) {
        return new ControlSlip(
                        pieces.head(dossier.receiving(), admitted(events), clock.instant()),
                        dossier.code(),
                        pieces.committee(dossier.resolving()),
                        List.of(),
                        Objects.requireNonNull(dossier.receivedAt()),
                        dossier.promisedAt(),
                        shelves.get(dossier.id()),
                        new Handovers(pieces, dossier).of(events))
                .pdf();
    }

    /** The slip bears the receipt's number: both go with one dossier. Settled on the spot there is none. */
    private static @Nullable String admitted(List<TimelineEvent> events) {
        return event(events, null, Action.ADMIT).map(TimelineEvent::number).orElse(null);
    }

    private static TimelineEvent last(List<TimelineEvent> events, Action action, int before) {
        return events.stream()
                .filter(it -> it.action() == action && it.version() < before)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Override
    public void printRegister(
            OutputStream out, UnitId unit, @Nullable String field, LocalDate from, LocalDate until, Officer officer) {
        var first = lists.listRegister(officer, unit, field, from, until, null, PAGE);
        audit.record(new AuditEntry(
                "register.printed",
                officer.account().toString(),
                "unit:" + unit.value(),
                Map.of("from", from.toString(), "until", until.toString(), "field", field == null ? "" : field)));
        var number = new AtomicLong();
        var entries = Stream.iterate(Optional.of(first), Optional::isPresent, page -> page.flatMap(
                                it -> Optional.ofNullable(it.next()))
                        .map(next -> lists.listRegister(officer, unit, field, from, until, next, PAGE)))
                .flatMap(page -> page.map(Slice::items).orElse(List.of()).stream())
                .map(it -> registerEntry(it, number.incrementAndGet()));
        var title = field == null ? "Tất cả lĩnh vực" : fieldName(field);
        new TrackingRegister(
                        pieces.head(unit, null, clock.instant()),
                        title,
                        "Từ ngày " + CivilTime.date(from) + " đến ngày " + CivilTime.date(until))
                .writeTo(out, entries);
    }

    private static final int PAGE = 100;

    private String fieldName(String field) {
        return procedures.listInForce().stream()
                .filter(it -> it.field().equals(field))
                .findFirst()
                .map(it -> it.fieldName())
                .orElse(field);
    }

    private TrackingRegister.Entry registerEntry(DossierView dossier, long number) {
        var owner = new Applicant(
                dossier.applicantName(),
                null,
                dossier.submitter().address(),
                dossier.submitter().phone(),
                null);
        return new TrackingRegister.Entry(
                number,
                dossier.code(),
                dossier.procedureName(),
                owner,
                pieces.committee(dossier.resolving()),
                Objects.requireNonNull(dossier.receivedAt()),
                dossier.promisedAt(),
                dossier.returnedAt(),
                dossier.returnPlace(),
                signedFor(dossier));
    }

    private String signedFor(DossierView dossier) {
        Instant returned = dossier.returnedAt();
        return returned == null
                ? ""
                : lists.listTimeline(dossier.id()).getLast().details() instanceof Details.Return it
                        ? it.receiver()
                        : "";
    }
}
