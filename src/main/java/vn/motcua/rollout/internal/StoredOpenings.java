package vn.motcua.rollout.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.Adoptions;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.rollout.Openings;
import vn.motcua.rollout.RolloutRefusal;
import vn.motcua.rollout.internal.JdbcLines.Kept;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.TimeOrderedId;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TableFiles;
import vn.motcua.tables.TableFormat;

@Service
class StoredOpenings implements Openings {

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcOpenings openings;
    private final JdbcLines lines;
    private final Template template;
    private final TakeOver takeOver;
    private final Adoptions adoptions;
    private final Accounts accounts;
    private final Units units;
    private final Words words;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredOpenings(
            JdbcOpenings openings,
            JdbcLines lines,
            Template template,
            TakeOver takeOver,
            Adoptions adoptions,
            Accounts accounts,
            Units units,
            Words words,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.openings = openings;
        this.lines = lines;
        this.template = template;
        this.takeOver = takeOver;
        this.adoptions = adoptions;
        this.accounts = accounts;
        this.units = units;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<UnitId> listUnits(Officer officer) {
        return isForEveryUnit(officer)
                ? units.listCommunes().stream().map(Unit::id).toList()
                : Arrays.stream(officer.rights().units(Role.UNIT_ADMINISTRATOR))
                        .mapToObj(UnitId::new)
                        .toList();
    }

    private static boolean isForEveryUnit(Officer officer) {
        return officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
    }

    private static Integer[] scope(Officer officer) {
        return Arrays.stream(officer.rights().units(Role.UNIT_ADMINISTRATOR))
                .boxed()
                .toArray(Integer[]::new);
    }

    @Override
    public void writeTemplate(OutputStream out) throws IOException {
        template.write(out);
    }

    @Override
    public Result<UUID> receive(UnitId unit, String fileName, Path file, Officer officer) {
        if (!listUnits(officer).contains(unit)) {
            return Result.refused(RolloutRefusal.RLO_108_NOT_YOUR_UNIT);
        }
        var hash = FileHash.of(file);
        if (openings.findByHash(unit, hash).isPresent()) {
            return Result.refused(RolloutRefusal.RLO_109_FILE_KNOWN);
        }
        var id = TimeOrderedId.next(clock);
        openings.begin(id, unit, fileName, hash, officer.account(), clock.instant());
        var read = read(id, file, () -> record("rollout.file-received", id, unit, officer, Map.of("file", hash)));
        if (read instanceof Result.Refused<UUID>) {
            forget(id);
        }
        return read;
    }

    /**
     * A few hundred lines a transaction; until the last is there the file is in nobody's list.
     *
     * @param listed writes down, in the transaction that lists it, that the file has come
     */
    private Result<UUID> read(UUID id, Path file, Runnable listed) {
        var reading = new ReadOpening(words, some -> transaction.executeWithoutResult(_ -> lines.insert(id, some)));
        try {
            var read = TableFiles.read(file, ReadLimits.usual(), reading);
            if (read instanceof Result.Refused<TableFormat>(var why)) {
                return new Result.Refused<>(why);
            }
            var counts = reading.end();
            transaction.executeWithoutResult(_ -> {
                openings.beginCheck(
                        id,
                        counts.getOrDefault(SheetKind.ACCOUNTS, 0),
                        counts.getOrDefault(SheetKind.BOOKS, 0),
                        counts.getOrDefault(SheetKind.DOSSIERS, 0));
                listed.run();
            });
            return Result.done(id);
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        } catch (DuplicateKeyException e) {
            return Result.refused(RolloutRefusal.RLO_109_FILE_KNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(UUID id) {
        transaction.executeWithoutResult(_ -> {
            lines.forget(id);
            openings.delete(id);
        });
    }

    @Override
    public Optional<Opening> find(UUID id, Officer officer) {
        return openings.find(id, scope(officer), isForEveryUnit(officer));
    }

    @Override
    public Slice<Opening> list(Officer officer, @Nullable String after, int limit) {
        var from = find(after, officer);
        var rows = openings.list(
                scope(officer),
                isForEveryUnit(officer),
                from.map(Opening::receivedAt).orElse(LAST_MOMENT),
                from.map(Opening::id).orElse(LAST_ID),
                limit + 1);
        return Slice.of(rows, limit, it -> it.id().toString());
    }

    private Optional<Opening> find(@Nullable String id, Officer officer) {
        try {
            return Optional.ofNullable(id).flatMap(it -> find(UUID.fromString(it), officer));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Slice<Problem> listProblems(UUID id, Officer officer, @Nullable String after, int limit) {
        if (find(id, officer).isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        var from = ProblemCursor.parse(after);
        var rows = lines.listProblems(id, from.sheet(), from.row(), from.col(), from.code(), limit + 1);
        return Slice.of(rows, limit, ProblemCursor::of).map(this::problem);
    }

    private Problem problem(Kept it) {
        var sheet = SheetKind.of(it.sheet());
        return new Problem(
                words.sheet(sheet),
                ReadCell.address(it.row(), it.col()),
                words.heading(sheet.columns().get(it.col())),
                it.value(),
                new Refusal(it.problem(), List.copyOf(it.details())),
                it.problem().isRemark());
    }

    @Override
    public Result<Opening> apply(UUID id, Officer officer) {
        try {
            return java.util.Objects.requireNonNull(transaction.execute(_ -> {
                openings.lock(id);
                return takeOver(id, officer);
            }));
        } catch (RefusedException | DuplicateKeyException e) {
            transaction.executeWithoutResult(_ -> openings.checkAnew(id));
            return Result.refused(RolloutRefusal.RLO_112_CHANGED_SINCE);
        }
    }

    private Result<Opening> takeOver(UUID id, Officer officer) {
        var found = find(id, officer);
        if (found.isEmpty()) {
            return Result.refused(RolloutRefusal.RLO_100_NOT_FOUND);
        }
        var opening = found.get();
        return switch (opening.state()) {
            case APPLIED -> Result.done(opening);
            case DISCARDED -> Result.refused(RolloutRefusal.RLO_113_DECIDED);
            case READING, CHECKING -> Result.refused(RolloutRefusal.RLO_110_NOT_CHECKED);
            case CHECKED -> {
                if (opening.problems() > 0) {
                    yield Result.refused(RolloutRefusal.RLO_111_HAS_PROBLEMS, opening.problems());
                }
                takeOver.run(opening, officer);
                yield decided(opening, State.APPLIED, "rollout.taken-over", officer);
            }
        };
    }

    private Result<Opening> decided(Opening opening, State state, String action, Officer officer) {
        openings.decide(opening.id(), state, officer.account(), clock.instant());
        lines.forget(opening.id());
        record(
                action,
                opening.id(),
                opening.unit(),
                officer,
                Map.of(
                        "accounts", String.valueOf(opening.accounts()),
                        "books", String.valueOf(opening.books()),
                        "dossiers", String.valueOf(opening.dossiers())));
        return Result.done(find(opening.id(), officer).orElseThrow());
    }

    @Override
    public Result<Opening> discard(UUID id, Officer officer) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            openings.lock(id);
            var found = find(id, officer);
            if (found.isEmpty()) {
                return Result.refused(RolloutRefusal.RLO_100_NOT_FOUND);
            }
            if (found.get().decidedAt() != null) {
                return Result.refused(RolloutRefusal.RLO_113_DECIDED);
            }
            adoptions.drop(id);
            return decided(found.get(), State.DISCARDED, "rollout.discarded", officer);
        }));
    }

    @Override
    public Result<List<FirstPassword>> issuePasswords(UUID id, Officer officer) {
        var found = find(id, officer).filter(it -> it.state() == State.APPLIED);
        if (found.isEmpty()) {
            return Result.refused(RolloutRefusal.RLO_100_NOT_FOUND);
        }
        var issued = new ArrayList<FirstPassword>();
        for (var opened : lines.listOpened(id)) {
            var password = FirstPasswords.next();
            if (accounts.setFirstPassword(opened.account(), password, officer.account()) instanceof Result.Done<?>) {
                issued.add(new FirstPassword(opened.loginName(), opened.fullName(), password));
            }
        }
        if (issued.isEmpty()) {
            return Result.refused(RolloutRefusal.RLO_114_NO_PASSWORDS);
        }
        record(
                "rollout.passwords-issued",
                id,
                found.get().unit(),
                officer,
                Map.of("accounts", String.valueOf(issued.size())));
        return Result.done(issued);
    }

    private void record(String action, UUID id, UnitId unit, Officer officer, Map<String, String> details) {
        var all = new java.util.HashMap<>(details);
        all.put("unit", String.valueOf(unit.value()));
        audit.record(new AuditEntry(action, officer.account().value().toString(), "opening:" + id, all));
    }
}
