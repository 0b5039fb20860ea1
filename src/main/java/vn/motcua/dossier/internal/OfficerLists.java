package vn.motcua.dossier.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DayAct;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Party;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Slice;

/** Lists and looks within an officer's rights; a look at one dossier's persons leaves a line in the audit. */
@Service
class OfficerLists implements DossierLists {

    private static final Role[] LEADING = {Role.CENTRE_LEADER, Role.UNIT_LEADER};
    private static final int MOST = 100;

    private final JdbcLists lists;
    private final JdbcActs acts;
    private final JdbcWideLists wide;
    private final JdbcDossiers dossiers;
    private final Policies policies;
    private final Absences absences;
    private final EndedPapers ended;
    private final AuditTrail audit;
    private final Clock clock;

    OfficerLists(
            JdbcLists lists,
            JdbcActs acts,
            JdbcWideLists wide,
            JdbcDossiers dossiers,
            Policies policies,
            Absences absences,
            EndedPapers ended,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.acts = acts;
        this.wide = wide;
        this.dossiers = dossiers;
        this.policies = policies;
        this.absences = absences;
        this.ended = ended;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Slice<WorkItem> listMyWork(Officer officer, @Nullable String after, int limit) {
        var uncovered = uncovered(officer);
        var queues = Queues.of(officer, uncovered.length > 0);
        var cursor = Cursor.parse(after);
        if (queues.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        var holders = holders(officer);
        var apologies = officer.rights().reach(Role.UNIT_LEADER);
        int most = bounded(limit) + 1;
        var rows = queues.isWide()
                ? wide.work(queues, holders, uncovered, WideScope.of(apologies), cursor, most)
                : lists.work(queues, holders, uncovered, apologies, cursor, most);
        return bySortAt(rows, bounded(limit));
    }

    private static UUID[] holders(Officer officer) {
        return Stream.concat(Stream.of(officer.account()), officer.rights().listStoodFor().stream())
                .map(AccountId::value)
                .toArray(UUID[]::new);
    }

    /** Asked for leaders only: what nobody can go on with falls to them. */
    private UUID[] uncovered(Officer officer) {
        var led = Arrays.stream(officer.rights().units(Role.UNIT_LEADER))
                .mapToObj(UnitId::new)
                .toList();
        return absences.listUncovered(led).stream().map(AccountId::value).toArray(UUID[]::new);
    }

    @Override
    public Slice<WorkItem> search(
            Officer officer, @Nullable String typed, @Nullable State state, @Nullable String after, int limit) {
        var reach = officer.rights().reach(Sight.WORKING);
        var cursor = Cursor.parse(after);
        if (reach.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        if (typed == null || typed.isBlank()) {
            int most = bounded(limit) + 1;
            if (state == null) {
                return bySortAt(openWork(reach, null, cursor, most), bounded(limit));
            }
            return state.isOpen()
                    ? bySortAt(openWorkIn(state, reach, cursor, most), bounded(limit))
                    : newestFirst(lists.closed(reach, state, below(cursor), most), bounded(limit));
        }
        var query = SearchTokens.query(typed, reach.units());
        return query == null
                ? new Slice<>(List.of(), null)
                : newestFirst(lists.find(reach, query, state, below(cursor), bounded(limit) + 1), bounded(limit));
    }

    private List<WorkItem> openWork(Rights.Reach reach, @Nullable Instant dueBefore, Cursor after, int limit) {
        return WideScope.isWide(reach)
                ? wide.open(WideScope.of(reach), dueBefore, after, limit)
                : lists.open(reach, dueBefore, after, limit);
    }

    private List<WorkItem> openWorkIn(State state, Rights.Reach reach, Cursor after, int limit) {
        return WideScope.isWide(reach)
                ? wide.openIn(state, WideScope.of(reach), after, limit)
                : lists.openIn(state, reach, after, limit);
    }

    @Override
    public Slice<WorkItem> listUncollected(Officer officer, @Nullable String after, int limit) {
        var reach = officer.rights().reach(Role.RECEPTION_OFFICER, Role.CENTRE_LEADER);
        var cursor = Cursor.parse(after);
        return bySortAt(lists.uncollected(reach, cursor, bounded(limit) + 1), bounded(limit));
    }

    @Override
    public Slice<WorkItem> listDueBefore(Officer officer, Instant before, @Nullable String after, int limit) {
        var reach = officer.rights().reach(LEADING);
        var cursor = Cursor.parse(after);
        return bySortAt(openWork(reach, before, cursor, bounded(limit) + 1), bounded(limit));
    }

    @Override
    public Slice<WorkItem> listDueBetween(
            Officer officer, Instant from, Instant before, @Nullable String after, int limit) {
        var reach = officer.rights().reach(LEADING);
        // running work is ordered by its promise, so the stretch begins where a cursor at its first moment would stand
        var cursor = after == null ? new Cursor(from, 0) : Cursor.parse(after);
        return bySortAt(openWork(reach, before, cursor, bounded(limit) + 1), bounded(limit));
    }

    @Override
    public Slice<DossierView> listRegister(
            Officer officer,
            UnitId unit,
            @Nullable String field,
            LocalDate from,
            LocalDate until,
            @Nullable String after,
            int limit) {
        if (!mayReadRegister(officer, unit, field)) {
            throw new RefusedException(DossierRefusal.DOS_101_NOT_YOUR_UNIT);
        }
        if (until.isBefore(from) || from.getYear() < 2000 || until.getYear() > 2100) {
            throw new RefusedException(DossierRefusal.DOS_146_DATE_RANGE);
        }
        var start = CivilTime.instant(from.atStartOfDay());
        var end = CivilTime.instant(until.plusDays(1).atStartOfDay());
        var rows = lists.register(unit.value(), field, start, end, Cursor.parse(after), bounded(limit) + 1);
        return Slice.of(
                rows,
                bounded(limit),
                it -> Cursor.of(
                        java.util.Objects.requireNonNull(it.receivedAt()),
                        it.id().serial()));
    }

    /** The register of every field is for those whose position covers every field. */
    private static boolean mayReadRegister(Officer officer, UnitId unit, @Nullable String field) {
        return officer.rights().grants().stream()
                .filter(it -> it.unit().equals(unit) && List.of(Sight.WORKING).contains(it.role()))
                .anyMatch(it -> field == null ? it.isWhole() : it.covers(field));
    }

    @Override
    public Map<Action, Long> countActs(Officer officer, LocalDate day) {
        return acts.count(officer.rights().scope(LEADING), start(day), start(day.plusDays(1)));
    }

    @Override
    public Slice<DayAct> listActs(Officer officer, LocalDate day, Action action, @Nullable String after, int limit) {
        var rows = acts.list(
                officer.rights().scope(LEADING),
                start(day),
                start(day.plusDays(1)),
                action,
                Cursor.parse(after),
                bounded(limit) + 1);
        return Slice.of(
                rows, bounded(limit), it -> Cursor.of(it.at(), it.dossier().id().serial()));
    }

    private static Instant start(LocalDate day) {
        return CivilTime.instant(day.atStartOfDay());
    }

    @Override
    public Map<State, Long> countOpen(Officer officer) {
        return lists.countOpen(officer.rights().reach(Sight.WORKING));
    }

    @Override
    public Optional<DossierView> open(DossierId id, Officer officer) {
        var found = lists.find(id).filter(it -> Sight.reaches(officer, it));
        found.ifPresent(it -> audit.record(new AuditEntry(
                "dossier.opened", officer.account().value().toString(), DossierWords.of(it.id()), Map.of())));
        return found;
    }

    @Override
    public List<TimelineEvent> listTimeline(DossierId id) {
        return lists.timeline(id);
    }

    @Override
    public List<Action> listActions(DossierView view, Officer officer) {
        return dossiers.find(view.id()).stream()
                .flatMap(dossier -> Steps.listFrom(dossier.state).stream()
                        .map(vn.motcua.dossier.Step::by)
                        .filter(action -> policies.refusal(dossier, action, officer, clock.instant())
                                .isEmpty()))
                .toList();
    }

    @Override
    public Optional<Refusal> whyNot(DossierView view, Action action, Officer officer) {
        return dossiers.find(view.id()).flatMap(it -> policies.refusal(it, action, officer, clock.instant())
                .map(why -> ended.explain(why, it, action, officer)));
    }

    @Override
    public Refusal whyGone(DossierId id, Officer officer) {
        return dossiers.find(id)
                .flatMap(it -> ended.find(it, officer))
                .orElseGet(() -> Refusal.of(DossierRefusal.DOS_100_NOT_FOUND));
    }

    @Override
    public List<Party> listEarlierApplicants(Officer officer, UnitId unit, String typed) {
        if (!officer.rights().has(Role.RECEPTION_OFFICER, unit, null)) {
            throw new RefusedException(DossierRefusal.DOS_101_NOT_YOUR_UNIT);
        }
        var token = SearchTokens.wholeNumber(typed);
        if (token == null) {
            return List.of();
        }
        audit.record(new AuditEntry(
                "applicant.looked-up", officer.account().value().toString(), "unit:" + unit.value(), Map.of()));
        return lists.byPerson(unit.value(), token, 20).stream()
                .flatMap(it -> it.parties().stream())
                .filter(it -> SearchTokens.isNumberOf(it, typed))
                .distinct()
                .limit(5)
                .toList();
    }

    private static int bounded(int limit) {
        return Math.clamp(limit, 1, MOST);
    }

    private static long below(Cursor cursor) {
        return cursor.equals(Cursor.START) ? Long.MAX_VALUE : cursor.serial();
    }

    private static Slice<WorkItem> bySortAt(List<WorkItem> rows, int limit) {
        return Slice.of(rows, limit, it -> Cursor.of(it.sortAt(), it.id().serial()));
    }

    private static Slice<WorkItem> newestFirst(List<WorkItem> rows, int limit) {
        return Slice.of(rows, limit, it -> Cursor.of(Instant.EPOCH, it.id().serial()));
    }
}
