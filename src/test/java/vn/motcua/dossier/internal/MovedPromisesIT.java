package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Period;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.DayChange;
import vn.motcua.clock.HoursChange;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.dossier.Tracking;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** In Côn Đảo, in August 2026, where no other test works. Three working days from Monday 10/8 08:00: promised for Thursday 13/8 17:00. */
@ApplicationTest
class MovedPromisesIT {

    private static final String CON_DAO = "26732";
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-08-12");

    @Autowired
    DossierScenario scenario;

    @Autowired
    Calendars calendars;

    @Autowired
    PromiseMoves moves;

    @Autowired
    PromiseSweep sweep;

    @Autowired
    JdbcMovedPromises moved;

    @Autowired
    DossierLists lists;

    @Autowired
    Tracking tracking;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private UnitId unit;

    @BeforeEach
    void ownCalendar() {
        clock.set("2026-08-10T08:00");
        unit = units.findByCode(CON_DAO).orElseThrow().id();
        var hours = new HoursChange(
                CON_DAO,
                "Đặc khu Côn Đảo",
                LocalDate.parse("2026-08-01"),
                List.of(
                        new HoursChange.Stretch(java.time.DayOfWeek.MONDAY, period("07:30-11:30"), true),
                        new HoursChange.Stretch(java.time.DayOfWeek.MONDAY, period("13:00-17:00"), true)),
                "Thông báo thử nghiệm");
        made(hours);
    }

    @AfterEach
    void back() {
        calendars.listDays(CON_DAO, 2026).stream()
                .filter(it -> it.layer().equals(CON_DAO) && it.hasEffect())
                .filter(it -> it.day().kind() != Kind.SWAP_WORK)
                .forEach(it -> make(new DayChange.Withdraw(CON_DAO, it.day().day(), "Hết thử nghiệm")));
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aClosureIsShownBeforeItIsMadeAndThenMovesThePromiseWithItsReason() {
        var before = scenario.examining(MARITAL_STATUS, unit);
        var closure = closure(WEDNESDAY);
        var proposal = calendars.propose(closure).orThrow();

        assertThat(moves.list(proposal, null, 500).items())
                .filteredOn(it -> it.dossier().equals(before.dossier()))
                .singleElement()
                .satisfies(it -> assertThat(it.becomes()).isEqualTo(civil("2026-08-14T17:00")))
                .satisfies(it -> assertThat(it.isLater()).isTrue());
        assertThat(moves.count(proposal).later()).isPositive();
        assertThat(promised(before)).as("only shown").isEqualTo(civil("2026-08-13T17:00"));

        var change = sweptAfter(closure);

        assertThat(promised(before)).isEqualTo(civil("2026-08-14T17:00"));
        var told = lists.listTimeline(before.dossier()).getLast();
        assertThat(told.action()).isEqualTo(Action.MOVE_PROMISE);
        assertThat(told.details())
                .isEqualTo(new Details.Rescheduled(
                        change.number(),
                        civil("2026-08-13T17:00"),
                        "12/8/2026 nghỉ phòng chống bão",
                        "Thông báo 01/TB-UBND"));
        assertThat(moves.findProgress(change.number()))
                .hasValueSatisfying(it -> assertThat(it.done()).isTrue());
        int version = view(before).version();
        sweep.sweep();
        assertThat(view(before).version()).as("moved once").isEqualTo(version);
    }

    @Test
    void theApplicantIsToldFromWhenToWhenAndWhy() {
        var dossier = scenario.examining(MARITAL_STATUS, unit);
        sweptAfter(closure(WEDNESDAY));
        var phone = Objects.requireNonNull(view(dossier).submitter().phone());
        var told = tracking.look(dossier.code(), phone, "192.0.2.77")
                .orThrow()
                .stages()
                .getLast();
        assertThat(told.rescheduled())
                .isEqualTo(new Tracking.Rescheduled(
                        civil("2026-08-13T17:00"), civil("2026-08-14T17:00"), "12/8/2026 nghỉ phòng chống bão"));
    }

    @Test
    void aWithdrawnClosureMovesThePromiseBack() {
        var dossier = scenario.examining(MARITAL_STATUS, unit);
        sweptAfter(closure(WEDNESDAY));
        sweptAfter(new DayChange.Withdraw(CON_DAO, WEDNESDAY, "Bão không vào"));
        assertThat(promised(dossier)).isEqualTo(civil("2026-08-13T17:00"));
        assertThat(lists.listTimeline(dossier.dossier()).getLast().details())
                .isInstanceOfSatisfying(Details.Rescheduled.class, it -> assertThat(it.reason())
                        .isEqualTo("không còn nghỉ phòng chống bão ngày 12/8/2026"));
    }

    @Test
    void whatIsReceivedAfterTheChangeIsRightAtOnceAndNotMoved() {
        make(closure(WEDNESDAY));
        var after = scenario.examining(MARITAL_STATUS, unit);
        assertThat(promised(after)).isEqualTo(civil("2026-08-14T17:00"));
        settle();
        assertThat(view(after).version()).isEqualTo(after.version());
    }

    @Test
    void aSignedLetterKeepsItsDayUnlessThatDayItselfIsOff() {
        var dossier = scenario.examining(MARITAL_STATUS, unit);
        scenario.act(dossier, Action.SIGN_APOLOGY, DossierScenario.apology("2026-08-19"), scenario.leader(unit));
        sweptAfter(closure(WEDNESDAY));
        assertThat(promised(dossier)).isEqualTo(civil("2026-08-19T17:00"));
        sweptAfter(closure(LocalDate.parse("2026-08-19")));
        assertThat(promised(dossier)).isEqualTo(civil("2026-08-20T17:00"));
    }

    @Test
    void peopleToTellAreSeenByTheirOwnDeskWithMaskedNumbersAndByNobodyElse() {
        var dossier = scenario.examining(MARITAL_STATUS, unit);
        var change = sweptAfter(closure(WEDNESDAY));

        assertThat(moves.listToTell(scenario.desk(MARITAL_STATUS, unit), change.number(), null, 500)
                        .items())
                .filteredOn(it -> it.dossier().equals(dossier.dossier()))
                .singleElement()
                .satisfies(it -> assertThat(it.phone()).matches("000\\*+\\d\\d"));
        var elsewhere = scenario.desk(MARITAL_STATUS, scenario.xuanHoa());
        assertThat(moves.listToTell(elsewhere, change.number(), null, 500).items())
                .isEmpty();
        var clerk = scenario.officer(Role.CLERK, unit, null);
        assertThat(moves.listToTell(clerk, change.number(), null, 500).items()).isEmpty();
    }

    @Test
    void confirmingADayInEffectMovesNothing() {
        make(closure(WEDNESDAY, Standing.UNCONFIRMED));
        var proposal = calendars.propose(closure(WEDNESDAY)).orThrow();
        assertThat(proposal.countsDifferently()).isFalse();
        assertThat(moves.count(proposal)).isEqualTo(new PromiseMoves.Count(0, 0, false));
    }

    @Test
    void halfADayMovesHoursOnlyAndASwapNeedsBothDays() {
        var half = new DayChange.Put(
                CON_DAO,
                WEDNESDAY,
                Kind.HALF_DAY,
                Standing.CONFIRMED,
                null,
                List.of(period("07:30-11:30")),
                "làm việc buổi sáng",
                "Thông báo 02/TB-UBND");
        assertThat(calendars.propose(half).orThrow().after(CON_DAO).findClose(WEDNESDAY))
                .hasValue(civil("2026-08-12T11:30"));
        assertThat(refusal(swap(WEDNESDAY, null))).isEqualTo(CalendarRefusal.CLK_133_SWAP_DAYS);
        assertThat(refusal(swap(WEDNESDAY, LocalDate.parse("2026-08-13"))))
                .as("a day worked already cannot be worked instead")
                .isEqualTo(CalendarRefusal.CLK_133_SWAP_DAYS);
        make(swap(WEDNESDAY, LocalDate.parse("2026-08-15")));
        assertThat(refusal(closure(LocalDate.parse("2026-08-15")))).isEqualTo(CalendarRefusal.CLK_136_HALF_OF_A_SWAP);
    }

    @Test
    void aChangeSeenInAnOldPreviewIsNotMade() {
        var closure = closure(WEDNESDAY);
        long revision = calendars.propose(closure).orThrow().revision();
        make(closure(LocalDate.parse("2026-08-17")));
        assertThat(code(calendars.make(closure, revision, UUID.randomUUID(), "Mây Thử Nghiệm")))
                .isEqualTo(CalendarRefusal.CLK_138_CHANGED_MEANWHILE);
    }

    private static DayChange.Put closure(LocalDate day) {
        return closure(day, Standing.CONFIRMED);
    }

    private static DayChange.Put closure(LocalDate day, Standing standing) {
        return new DayChange.Put(
                CON_DAO, day, Kind.CLOSURE, standing, null, List.of(), "nghỉ phòng chống bão", "Thông báo 01/TB-UBND");
    }

    private static DayChange.Put swap(LocalDate off, @Nullable LocalDate worked) {
        return new DayChange.Put(
                CON_DAO, off, Kind.SWAP_OFF, Standing.CONFIRMED, worked, List.of(), "nghỉ hoán đổi", "Thông báo 03");
    }

    private @Nullable Object refusal(DayChange change) {
        return code(calendars.propose(change));
    }

    private static @Nullable Object code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }

    private CalendarChange sweptAfter(DayChange change) {
        var made = make(change);
        settle();
        return made;
    }

    /** The product sweeps by itself as well: whoever is at it, all is done when nothing is left to compute. */
    private void settle() {
        clock.advance(Duration.ofSeconds(11));
        Awaitility.await().pollDelay(Duration.ZERO).until(() -> {
            sweep.sweep();
            var last = moved.findLast();
            return last.map(JdbcMovedPromises.Sweep::done).orElse(true)
                    && calendars
                            .listSettled(
                                    last.map(JdbcMovedPromises.Sweep::change).orElse(0L))
                            .isEmpty();
        });
    }

    private CalendarChange make(DayChange change) {
        long revision = calendars.propose(change).orThrow().revision();
        return Objects.requireNonNull(transaction.execute(status -> calendars
                .make(change, revision, UUID.randomUUID(), "Mây Thử Nghiệm")
                .orThrow()));
    }

    private void made(HoursChange change) {
        long revision = calendars.propose(change).orThrow().revision();
        transaction.executeWithoutResult(status -> calendars
                .make(change, revision, UUID.randomUUID(), "Mây Thử Nghiệm")
                .orThrow());
        settle();
    }

    private @Nullable Instant promised(Acted acted) {
        return view(acted).promisedAt();
    }

    private vn.motcua.dossier.DossierView view(Acted acted) {
        return scenario.view(acted, scenario.examiner(MARITAL_STATUS, unit));
    }

    private static Period period(String text) {
        var ends = text.split("-", -1);
        return new Period(java.time.LocalTime.parse(ends[0]), java.time.LocalTime.parse(ends[1]));
    }

    private static Instant civil(String face) {
        return CivilTime.instant(LocalDateTime.parse(face));
    }
}
