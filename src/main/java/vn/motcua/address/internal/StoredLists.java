package vn.motcua.address.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Lists;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.TimeOrderedId;
import vn.motcua.tables.TableFormat;

@Service
class StoredLists implements Lists {

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcLists lists;
    private final ListFiles files;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredLists(JdbcLists lists, ListFiles files, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.lists = lists;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Result<UUID> send(String fileName, Path file, String column, Officer officer) {
        if (lists.countWaiting(officer.account()) >= MOST_WAITING) {
            return Result.refused(AddressRefusal.ADR_306_TOO_MANY_WAITING, MOST_WAITING);
        }
        try {
            return switch (ConvertList.look(file, column)) {
                case Result.Refused<TableFormat>(var why) -> new Result.Refused<>(why);
                case Result.Done<TableFormat>(var format) -> Result.done(keep(fileName, file, format, column, officer));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file first: a row never points to nothing. */
    private UUID keep(String fileName, Path file, TableFormat format, String column, Officer officer)
            throws IOException {
        var id = TimeOrderedId.next(clock);
        files.keep(id, file);
        transaction.executeWithoutResult(_ -> {
            lists.insert(id, officer.account(), fileName, format, column, clock.instant());
            record("address.list-sent", id, officer);
        });
        return id;
    }

    @Override
    public Optional<Sent> find(UUID id, Officer officer) {
        return lists.find(id, officer.account());
    }

    @Override
    public Slice<Sent> list(Officer officer, @Nullable String after, int limit) {
        var from = cursor(after).flatMap(it -> find(it, officer));
        var rows = lists.list(
                officer.account(),
                from.map(Sent::sentAt).orElse(LAST_MOMENT),
                from.map(Sent::id).orElse(LAST_ID),
                limit + 1);
        return Slice.of(rows, limit, it -> it.id().toString());
    }

    private static Optional<UUID> cursor(@Nullable String after) {
        try {
            return Optional.ofNullable(after).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Result<Path> findResult(UUID id, Officer officer) {
        var found = find(id, officer);
        if (found.isEmpty()) {
            return Result.refused(AddressRefusal.ADR_300_NO_SUCH_LIST);
        }
        var result = files.out(id);
        if (found.get().state() != State.DONE || !Files.isRegularFile(result)) {
            return Result.refused(AddressRefusal.ADR_307_NOT_READY);
        }
        record("address.list-taken-away", id, officer);
        return Result.done(result);
    }

    private void record(String action, UUID id, Officer officer) {
        audit.record(new AuditEntry(
                action,
                officer.account().value().toString(),
                "address-list:" + id,
                Map.of("unit", String.valueOf(officer.homeUnit().value()))));
    }
}
