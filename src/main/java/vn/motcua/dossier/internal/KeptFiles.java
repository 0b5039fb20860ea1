package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.ScannedFiles.Stored;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.TimeOrderedId;

/**
 * First the file, durable under its hash, then the row: the row never exists without the file. While a file arrives, however slow
 * the disk, no connection to the database is held.
 */
@Service
class KeptFiles implements vn.motcua.dossier.Files {

    private final DossierLists lists;
    private final JdbcLists rows;
    private final JdbcFiles files;
    private final ArrivingFiles arriving;
    private final FileFolder folder;
    private final AuditTrail audit;
    private final Clock clock;

    KeptFiles(
            DossierLists lists,
            JdbcLists rows,
            JdbcFiles files,
            ArrivingFiles arriving,
            FileFolder folder,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.files = files;
        this.arriving = arriving;
        this.folder = folder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Result<Kept> keep(
            DossierId dossier,
            String component,
            String name,
            InputStream content,
            long declaredBytes,
            Officer officer) {
        var opened = lists.open(dossier, officer);
        if (opened.isEmpty()) {
            return Result.refused(DOS_101_NOT_YOUR_UNIT);
        }
        if (!opened.get().state().isOpen()) {
            return Result.refused(DOS_150_DOSSIER_CLOSED);
        }
        var wrong = EntryTexts.demanded("mã thành phần hồ sơ", component, 100)
                .or(() -> EntryTexts.demanded("tên tệp", FileName.shown(name), 300));
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        return arriving.take(content, declaredBytes)
                .map(it -> row(dossier, component, FileName.shown(name), it, officer));
    }

    private Kept row(DossierId dossier, String component, String name, Stored stored, Officer officer) {
        var kept = new Kept(
                TimeOrderedId.next(clock),
                component,
                name,
                stored.hash(),
                stored.mediaType(),
                stored.bytes(),
                stored.pages(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false);
        files.insert(dossier, kept, officer.account());
        return kept;
    }

    @Override
    public List<Kept> list(DossierId dossier, Officer officer) {
        return rows.find(dossier).filter(it -> Sight.reaches(officer, it)).isPresent()
                ? files.list(dossier)
                : List.of();
    }

    @Override
    public Result<Content> open(DossierId dossier, UUID file, Officer officer) {
        if (lists.open(dossier, officer).isEmpty()) {
            return Result.refused(DOS_136_FILE_NOT_FOUND);
        }
        var kept =
                files.list(dossier).stream().filter(it -> it.id().equals(file)).findFirst();
        if (kept.isEmpty() || !Files.exists(folder.path(kept.get().hash()))) {
            return Result.refused(DOS_136_FILE_NOT_FOUND);
        }
        audit.record(new AuditEntry(
                "file.opened",
                officer.account().value().toString(),
                DossierWords.of(dossier),
                Map.of("file", file.toString())));
        return Result.done(new Content(kept.get(), folder.path(kept.get().hash())));
    }
}
