package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Files.Kept;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** Shares the way in, the folder and the rows with every other file of a dossier. */
@Service
class StoredScans implements ScannedFiles {

    private final JdbcLists rows;
    private final JdbcFiles files;
    private final ArrivingFiles arriving;
    private final FileFolder folder;
    private final Clock clock;

    StoredScans(JdbcLists rows, JdbcFiles files, ArrivingFiles arriving, FileFolder folder, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.arriving = arriving;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Optional<Target> find(DossierId dossier) {
        return rows.find(dossier).map(StoredScans::target);
    }

    @Override
    public Optional<Target> find(DossierId dossier, Officer officer) {
        return rows.find(dossier).filter(it -> Sight.reaches(officer, it)).map(StoredScans::target);
    }

    @Override
    public Optional<Target> findByCode(String code, Officer officer) {
        return rows.findByCode(Text.clean(code))
                .filter(it -> Sight.reaches(officer, it))
                .map(StoredScans::target);
    }

    private static Target target(DossierView it) {
        var papers = new LinkedHashMap<String, Paper>();
        it.papers().stream()
                .filter(paper -> !paper.component().equals(HandedPaper.OTHER))
                .forEach(paper -> papers.putIfAbsent(paper.component(), new Paper(paper.component(), paper.name())));
        papers.put(HandedPaper.OTHER, new Paper(HandedPaper.OTHER, "Giấy tờ khác"));
        return new Target(
                it.id(),
                it.code(),
                it.receiving(),
                it.resolving(),
                it.procedureName(),
                it.state(),
                java.util.List.copyOf(papers.values()));
    }

    @Override
    public Result<Stored> store(Path file) {
        try (var content = Files.newInputStream(file)) {
            return arriving.take(content, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Result<UUID> attach(
            UUID id, DossierId dossier, String component, String name, Stored stored, @Nullable Officer officer) {
        var found = rows.find(dossier).filter(it -> officer == null || Sight.reaches(officer, it));
        if (found.isEmpty()) {
            return Result.refused(DOS_100_NOT_FOUND);
        }
        if (!found.get().state().isOpen()) {
            return Result.refused(DOS_150_DOSSIER_CLOSED);
        }
        var kept = new Kept(
                id,
                component,
                FileName.shown(name),
                stored.hash(),
                stored.mediaType(),
                stored.bytes(),
                stored.pages(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                true);
        files.insert(dossier, kept, officer == null ? null : officer.account());
        return Result.done(id);
    }

    @Override
    public boolean erase(String hash, BooleanSupplier needed) throws IOException {
        BooleanSupplier someoneNeeds = () -> files.isKept(hash) || needed.getAsBoolean();
        return someoneNeeds.getAsBoolean() || folder.erase(hash, someoneNeeds);
    }

    @Override
    public Optional<Path> find(String hash) {
        return Optional.of(folder.path(hash)).filter(Files::exists);
    }
}
