package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.identity.Officer;
import vn.motcua.operation.Settings;
import vn.motcua.shared.Result;
import vn.motcua.shared.TimeOrderedId;

/** Temp file, sync, rename to the hash, sync of the folder, then the row: the row never exists without the file. */
@Service
class KeptFiles implements vn.motcua.dossier.Files {

    private final JdbcClient db;
    private final DossierLists lists;
    private final JdbcLists rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final Path folder;
    private final long limitBytes;

    KeptFiles(JdbcClient db, DossierLists lists, JdbcLists rows, AuditTrail audit, Clock clock, Settings settings) {
        this.db = db;
        this.lists = lists;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.folder = settings.filesDirectory();
        this.limitBytes = settings.fileLimitBytes();
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
        try {
            return store(content, declaredBytes).map(it -> row(dossier, component, FileName.shown(name), it, officer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result<Stored> store(InputStream content, long declaredBytes) throws IOException {
        Files.createDirectories(folder);
        var arriving = Files.createTempFile(folder, "arriving-", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                bytes = copy(content, out);
            }
            if (bytes > limitBytes) {
                return Result.refused(DOS_134_FILE_TOO_LARGE, limitBytes / 1024 / 1024);
            }
            if (bytes == 0) {
                return Result.refused(DOS_133_FILE_EMPTY);
            }
            if (declaredBytes >= 0 && declaredBytes != bytes) {
                return Result.refused(DOS_137_FILE_NOT_ARRIVED);
            }
            var kind = FileKind.sniff(arriving);
            if (kind.isEmpty()) {
                return Result.refused(DOS_135_FILE_KIND);
            }
            if (!kind.get().isBearable(arriving)) {
                return Result.refused(DOS_151_PDF_UNREADABLE);
            }
            var hash = HexFormat.of().formatHex(digest.digest());
            var pages = kind.get().pages(arriving);
            settle(arriving, hash);
            return Result.done(new Stored(hash, kind.get().mediaType(), bytes, pages));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** Stops one byte beyond the limit, so an endless sender costs no more than that. */
    private long copy(InputStream content, DigestOutputStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        for (int n = content.read(buffer); n >= 0 && bytes <= limitBytes; n = content.read(buffer)) {
            out.write(buffer, 0, n);
            bytes += n;
        }
        return bytes;
    }

    private void settle(Path arriving, String hash) throws IOException {
        try (var channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        var target = path(hash);
        Files.createDirectories(target.getParent());
        Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (var changed : List.of(target.getParent(), folder)) {
            try (var channel = FileChannel.open(changed, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
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
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        db.sql("""
                insert into dossier.file (id, unit_id, year, serial, component, name, hash, media_type, bytes, pages, officer, at)
                values (:id, :unit, :year, :serial, :component, :name, :hash, :mediaType, :bytes, :pages, :officer, :at)
                """)
                .param("id", kept.id())
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .param("component", component)
                .param("name", name)
                .param("hash", kept.hash())
                .param("mediaType", kept.mediaType())
                .param("bytes", kept.bytes())
                .param("pages", kept.pages())
                .param("officer", officer.account().value())
                .param("at", Timestamp.from(kept.at()))
                .update();
        return kept;
    }

    @Override
    public List<Kept> list(DossierId dossier, Officer officer) {
        return rows.find(dossier).filter(it -> Sight.reaches(officer, it)).isPresent() ? list(dossier) : List.of();
    }

    private List<Kept> list(DossierId dossier) {
        return db.sql("""
                select id, component, name, hash, media_type, bytes, pages, at
                  from dossier.file
                 where unit_id = :unit and year = :year and serial = :serial
                 order by id
                """)
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .query(KeptFiles::read)
                .list();
    }

    @Override
    public Result<Content> open(DossierId dossier, UUID file, Officer officer) {
        if (lists.open(dossier, officer).isEmpty()) {
            return Result.refused(DOS_136_FILE_NOT_FOUND);
        }
        var kept = list(dossier).stream().filter(it -> it.id().equals(file)).findFirst();
        if (kept.isEmpty() || !Files.exists(path(kept.get().hash()))) {
            return Result.refused(DOS_136_FILE_NOT_FOUND);
        }
        audit.record(new AuditEntry(
                "file.opened",
                officer.account().value().toString(),
                "dossier:" + dossier,
                Map.of("file", file.toString())));
        return Result.done(new Content(kept.get(), path(kept.get().hash())));
    }

    private static Kept read(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("component"),
                row.getString("name"),
                row.getString("hash"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getInt("pages"),
                row.getTimestamp("at").toInstant());
    }

    private record Stored(String hash, String mediaType, long bytes, int pages) {}
}
