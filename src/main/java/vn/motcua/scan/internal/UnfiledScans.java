package vn.motcua.scan.internal;

import static vn.motcua.scan.ScanRefusal.*;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.dossier.ScannedFiles.Target;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.scan.ScanRefusal;
import vn.motcua.scan.Scans;
import vn.motcua.scan.internal.JdbcDocuments.Document;
import vn.motcua.scan.internal.JdbcDocuments.State;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** What waits, and what somebody decides about it. */
@Service
class UnfiledScans implements Scans {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcDocuments documents;
    private final ScannedFiles files;
    private final CoverSheets covers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnfiledScans(
            JdbcDocuments documents,
            ScannedFiles files,
            CoverSheets covers,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.covers = covers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean mayLook(Officer officer) {
        return units(officer).length > 0;
    }

    private static Integer[] units(Officer officer) {
        return Arrays.stream(officer.rights().units(Role.RECEPTION_OFFICER, Role.CLERK))
                .boxed()
                .toArray(Integer[]::new);
    }

    @Override
    public Slice<Unfiled> list(Officer officer, @Nullable String after, int limit) {
        var place = Place.parse(after);
        var found = documents.listUnfiled(units(officer), place.at(), place.id(), limit + 1);
        return Slice.of(found, limit, it -> it.at() + "_" + it.id()).map(UnfiledScans::unfiled);
    }

    private record Place(Instant at, UUID id) {

        /** A wrong cursor starts from the beginning. */
        static Place parse(@Nullable String cursor) {
            try {
                var parts = Objects.requireNonNullElse(cursor, "").split("_", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (java.time.format.DateTimeParseException
                    | IllegalArgumentException
                    | ArrayIndexOutOfBoundsException e) {
                return new Place(Instant.EPOCH, FIRST);
            }
        }
    }

    private static Unfiled unfiled(Document it) {
        return new Unfiled(
                it.id(),
                it.unit(),
                it.name(),
                Reason.valueOf(Objects.requireNonNull(it.reason())),
                it.firstPage(),
                it.stored().pages(),
                it.stored().bytes(),
                it.at(),
                it.cover() == null ? null : it.cover().dossier());
    }

    @Override
    public Optional<Unfiled> find(UUID scan, Officer officer) {
        return waiting(scan, officer).map(UnfiledScans::unfiled);
    }

    private Optional<Document> waiting(UUID scan, Officer officer) {
        return documents.find(scan, units(officer)).filter(it -> it.state() == State.UNFILED);
    }

    @Override
    public Result<Path> open(UUID scan, Officer officer) {
        var found = waiting(scan, officer);
        if (found.isEmpty()) {
            return Result.refused(SCN_100_NOT_FOUND);
        }
        var path = files.find(found.get().stored().hash());
        if (path.isEmpty()) {
            return Result.refused(SCN_105_BYTES_GONE);
        }
        audit.record(ScanWords.entry("scan.opened", officer, found.get(), Map.of()));
        return Result.done(path.get());
    }

    @Override
    public Result<Target> findTarget(String code, Officer officer) {
        return files.findByCode(code, officer)
                .map(Result::done)
                .orElseGet(() -> Result.refused(SCN_102_NO_SUCH_DOSSIER));
    }

    @Override
    public Result<DossierId> file(UUID scan, String code, String component, Officer officer) {
        var found = documents.find(scan, units(officer));
        if (found.isEmpty()) {
            return Result.refused(SCN_100_NOT_FOUND);
        }
        return findTarget(code, officer)
                .then(target -> target.paper(component).isEmpty()
                        ? Result.refused(SCN_103_NO_SUCH_PAPER)
                        : file(found.get(), new Cover(target.dossier(), component), officer));
    }

    private Result<DossierId> file(Document part, Cover cover, Officer officer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!decide(part, State.FILED, cover, null, officer)) {
                return Result.<DossierId>refused(SCN_101_DECIDED);
            }
            var attached =
                    files.attach(part.id(), cover.dossier(), cover.component(), part.name(), part.stored(), officer);
            if (attached instanceof Result.Refused<UUID>) {
                status.setRollbackOnly();
            } else {
                audit.record(ScanWords.filed(officer, part, cover));
            }
            return attached.map(_ -> cover.dossier());
        }));
    }

    private boolean decide(Document part, State to, @Nullable Cover cover, @Nullable String reason, Officer officer) {
        return documents.decide(part.id(), State.UNFILED, to, cover, reason, officer.account(), clock.instant());
    }

    @Override
    public Result<UUID> discard(UUID scan, Ground ground, Officer officer) {
        var found = documents.find(scan, units(officer));
        if (found.isEmpty()) {
            return Result.refused(SCN_100_NOT_FOUND);
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!decide(found.get(), State.DISCARDED, null, ground.name(), officer)) {
                return Result.<UUID>refused(ScanRefusal.SCN_101_DECIDED);
            }
            audit.record(ScanWords.entry("scan.discarded", officer, found.get(), Map.of("ground", ground.name())));
            return Result.done(scan);
        }));
    }

    @Override
    public Result<byte[]> printCovers(DossierId dossier, boolean each, Officer officer) {
        return files.find(dossier, officer)
                .map(it -> Result.done(covers.print(it, each)))
                .orElseGet(() -> Result.refused(DossierRefusal.DOS_100_NOT_FOUND));
    }
}
