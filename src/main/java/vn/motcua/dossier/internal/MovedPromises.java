package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Slice;

/** Before a change: computed over what runs, nothing written. After it: read from what the sweep has noted. */
@Service
class MovedPromises implements PromiseMoves {

    /** Those whose desk speaks with the people. */
    private static final Role[] TELLING = {Role.RECEPTION_OFFICER, Role.CENTRE_LEADER, Role.UNIT_LEADER};

    private static final int MOST = 1_000;

    private final WalkRunning walk;
    private final JdbcMovedPromises moved;
    private final Units units;
    private final AuditTrail audit;

    MovedPromises(WalkRunning walk, JdbcMovedPromises moved, Units units, AuditTrail audit) {
        this.walk = walk;
        this.moved = moved;
        this.units = units;
        this.audit = audit;
    }

    @Override
    public Count count(CalendarProposal proposal) {
        var counted = new int[2];
        walk(proposal, RunningPlace.START, dossier -> {
            counted[dossier.isLater() ? 1 : 0]++;
            return counted[0] + counted[1] < CAP;
        });
        return new Count(counted[0], counted[1], counted[0] + counted[1] >= CAP);
    }

    @Override
    public Slice<Move> list(CalendarProposal proposal, @Nullable String after, int limit) {
        var found = new ArrayList<Found>();
        int most = Math.clamp(limit, 1, MOST);
        walkFound(proposal, RunningPlace.parse(after), it -> {
            found.add(it);
            return found.size() <= most;
        });
        return Slice.of(found, most, Found::place).map(Found::move);
    }

    private record Found(Move move, String place) {}

    private interface Seen<T> {
        boolean goOn(T it);
    }

    private void walk(CalendarProposal proposal, RunningPlace place, Seen<Move> seen) {
        walkFound(proposal, place, it -> seen.goOn(it.move()));
    }

    private void walkFound(CalendarProposal proposal, RunningPlace place, Seen<Found> seen) {
        if (!proposal.countsDifferently()) {
            return;
        }
        IntPredicate reached = unit -> proposal.reaches(code(new UnitId(unit)));
        walk.from(place, ChangedDays.of(proposal.first(), proposal.last()), reached, dossier -> move(dossier, proposal)
                .map(it -> seen.goOn(new Found(it, RunningPlace.of(dossier))))
                .orElse(true));
    }

    private Optional<Move> move(Dossier dossier, CalendarProposal proposal) {
        var was = Objects.requireNonNull(dossier.promisedAt);
        var becomes = dossier.recounted(proposal.after(code(dossier.resolving))).due();
        return becomes.equals(was)
                ? Optional.empty()
                : Optional.of(new Move(dossier.id, dossier.code, dossier.resolving, was, becomes));
    }

    private String code(UnitId unit) {
        return units.get(unit).code();
    }

    @Override
    public Optional<Progress> findProgress(long change) {
        return moved.findProgress(change);
    }

    @Override
    public List<UnitCount> countByUnit(long change) {
        return moved.countByUnit(change);
    }

    @Override
    public List<Long> listChanges(Officer officer, int limit) {
        return moved.listChanges(officer.rights().scope(TELLING), limit);
    }

    @Override
    public Slice<Told> listToTell(Officer officer, long change, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var place = RunningPlace.parse(after);
        var rows = moved.list(officer.rights().scope(TELLING), change, place.dossier(), most + 1);
        if (!rows.isEmpty()) {
            audit.record(new AuditEntry(
                    "dossier.people-to-tell-listed",
                    officer.account().value().toString(),
                    "calendar-change:" + change,
                    Map.of("rows", String.valueOf(Math.min(rows.size(), most)))));
        }
        return Slice.of(rows, most, it -> it.receiving().value() + "." + it.dossier());
    }
}
