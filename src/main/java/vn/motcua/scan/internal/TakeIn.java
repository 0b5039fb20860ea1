package vn.motcua.scan.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.dossier.ScannedFiles.Stored;
import vn.motcua.organization.UnitId;
import vn.motcua.scan.Scans.Reason;
import vn.motcua.scan.internal.JdbcBatches.Batch;
import vn.motcua.scan.internal.JdbcDocuments.Document;
import vn.motcua.scan.internal.JdbcDocuments.State;
import vn.motcua.scan.pages.Trouble;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/**
 * Takes one file in, step by step. After each step what has come of it is durable, and whoever begins again, on whichever node, goes on
 * from there: the bytes are known by their hash, the parts are settled all at once, and each goes into its dossier in the transaction
 * that says so. So nothing is lost and nothing filed twice, wherever the product ends.
 */
final class TakeIn {

    /** Begun this often, with the product ending each time, a file is given up. */
    private static final int MOST_ATTEMPTS = 5;

    private static final int LONGEST_NAME = 100;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+");

    private final JdbcBatches batches;
    private final JdbcDocuments documents;
    private final ScannedFiles files;
    private final RouteParts routes;
    private final CoverSeals seals;
    private final Told told;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScanLimits limits;
    private final Path workplace;
    private final Consumer<Step> passed;

    /** The steps, in their order. */
    enum Step {
        COPIED,
        BEGUN,
        READ,
        STORED,
        SETTLED,
        FILED,
        ENDED,
        TOLD,
        MOVED
    }

    /**
     * @param workplace a directory of this node
     * @param passed    hears of each step that is done
     */
    TakeIn(Pieces pieces, ScanLimits limits, Path workplace, Consumer<Step> passed) {
        this.batches = pieces.batches();
        this.documents = pieces.documents();
        this.files = pieces.files();
        this.routes = pieces.routes();
        this.seals = pieces.seals();
        this.told = pieces.told();
        this.audit = pieces.audit();
        this.transaction = pieces.transaction();
        this.clock = pieces.clock();
        this.limits = limits;
        this.workplace = workplace;
        this.passed = passed;
    }

    /** What it works with. */
    record Pieces(
            JdbcBatches batches,
            JdbcDocuments documents,
            ScannedFiles files,
            RouteParts routes,
            CoverSeals seals,
            Told told,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {}

    /** @throws IOException when folders do not answer; the file stays and the next look begins again */
    void take(UnitId unit, InboxFolder inbox, Path original) throws IOException {
        try (var copy = WorkingCopy.of(original, workplace, limits.bytes())) {
            passed.accept(Step.COPIED);
            var batch = batches.begin(TimeOrderedId.next(clock), unit, copy.hash(), name(original), clock.instant());
            passed.accept(Step.BEGUN);
            if (isOver(batch) && (batch.placed() || Files.exists(place(inbox, batch)))) {
                again(inbox, batch, copy);
            } else {
                goOn(batch, copy);
                leave(inbox, batches.get(batch.id()), copy);
            }
        }
    }

    private static boolean isOver(Batch batch) {
        return batch.state() == JdbcBatches.State.DONE || batch.state() == JdbcBatches.State.FAILED;
    }

    private void goOn(Batch batch, WorkingCopy copy) throws IOException {
        if (batch.state() == JdbcBatches.State.READING) {
            try {
                read(batch, copy);
            } catch (IOException | RuntimeException e) {
                batches.excuse(batch.id());
                throw e;
            }
        }
        if (batches.get(batch.id()).state() == JdbcBatches.State.READ) {
            documents.listOf(batch.id()).stream()
                    .filter(it -> it.state() == State.TO_FILE)
                    .forEach(this::file);
            end(batch, null);
        }
    }

    private void read(Batch batch, WorkingCopy copy) throws IOException {
        if (batch.attempts() > MOST_ATTEMPTS) {
            end(batch, Trouble.GAVE_UP);
        } else if (copy.tooLarge()) {
            end(batch, Trouble.TOO_LARGE);
        } else {
            try {
                settle(
                        batch,
                        new ReadScan(limits).read(copy.content(), copy.parts(), it -> Part.split(it, seals::read)));
            } catch (ReadScan.Failed e) {
                end(batch, e.trouble());
            }
        }
    }

    private void settle(Batch batch, ReadScan.Read read) throws IOException, ReadScan.Failed {
        passed.accept(Step.READ);
        if (read.parts().isEmpty()) {
            throw new ReadScan.Failed(Trouble.NOTHING_ON_IT);
        }
        var parts = new java.util.ArrayList<Document>();
        for (int n = 0; n < read.parts().size(); n++) {
            parts.add(document(batch, n, read.parts().get(n), store(read.files().get(n))));
            passed.accept(Step.STORED);
        }
        int blank =
                (int) read.pages().stream().filter(Page.Blank.class::isInstance).count();
        transaction.executeWithoutResult(_ -> {
            parts.forEach(documents::insert);
            batches.read(batch.id(), read.pages().size(), blank);
            audit.recordAll(parts.stream()
                    .filter(it -> it.state() == State.UNFILED)
                    .map(it -> ScanWords.entry("scan.unfiled", null, it, Map.of("reason", String.valueOf(it.reason()))))
                    .toList());
        });
        passed.accept(Step.SETTLED);
    }

    private Stored store(Path part) throws IOException, ReadScan.Failed {
        return switch (files.store(part)) {
            case Result.Done<Stored>(var stored) -> stored;
            case Result.Refused<Stored>(var why) -> {
                if (why.code() == DossierRefusal.DOS_180_FILES_NOT_WRITABLE) {
                    throw new IOException(why.code().name());
                }
                throw new ReadScan.Failed(
                        why.code() == DossierRefusal.DOS_134_FILE_TOO_LARGE ? Trouble.TOO_LARGE : Trouble.BROKEN);
            }
        };
    }

    private Document document(Batch batch, int n, Part part, Stored stored) {
        var route = routes.route(batch.unit(), part);
        return new Document(
                TimeOrderedId.next(clock),
                batch.id(),
                n,
                batch.unit(),
                route.reason() == null ? State.TO_FILE : State.UNFILED,
                route.cover(),
                route.reason() == null ? null : route.reason().name(),
                batch.name().replaceFirst("\\.[A-Za-z]{1,5}$", "") + "-" + (n + 1) + ".pdf",
                part.pages().getFirst() + 1,
                stored,
                batch.receivedAt());
    }

    /** The file of the dossier and the word that it is filed stand or fall together. */
    private void file(Document part) {
        transaction.executeWithoutResult(_ -> {
            var cover = java.util.Objects.requireNonNull(part.cover());
            switch (files.attach(part.id(), cover.dossier(), cover.component(), part.name(), part.stored(), null)) {
                case Result.Done<UUID> _ -> decide(part, State.FILED, null);
                case Result.Refused<UUID>(var why) -> decide(part, State.UNFILED, reason(why));
            }
        });
        passed.accept(Step.FILED);
    }

    private void decide(Document part, State to, @Nullable Reason reason) {
        documents.decide(
                part.id(), State.TO_FILE, to, null, reason == null ? null : reason.name(), null, clock.instant());
        audit.record(
                reason == null
                        ? ScanWords.filed(null, part, java.util.Objects.requireNonNull(part.cover()))
                        : ScanWords.entry("scan.unfiled", null, part, Map.of("reason", reason.name())));
    }

    private static Reason reason(Refusal why) {
        return why.code() == DossierRefusal.DOS_150_DOSSIER_CLOSED ? Reason.DOSSIER_CLOSED : Reason.DOSSIER_UNKNOWN;
    }

    private void end(Batch batch, @Nullable Trouble trouble) {
        transaction.executeWithoutResult(_ -> {
            batches.end(batch.id(), trouble, clock.instant());
            if (trouble != null) {
                audit.record(new AuditEntry(
                        "scan.failed",
                        null,
                        ScanWords.KIND + batch.id(),
                        Map.of("unit", String.valueOf(batch.unit().value()), "trouble", trouble.name())));
            }
        });
        passed.accept(Step.ENDED);
    }

    /** An original that has changed since is another file by now, and stays for the next look. */
    private void leave(InboxFolder inbox, Batch batch, WorkingCopy copy) throws IOException {
        if (copy.isCurrent()) {
            var place = place(inbox, batch);
            inbox.tell(place, told.sentence(batch, documents.listOf(batch.id())));
            passed.accept(Step.TOLD);
            inbox.move(copy.original(), place);
            passed.accept(Step.MOVED);
            batches.placed(batch.id());
        }
    }

    private void again(InboxFolder inbox, Batch batch, WorkingCopy copy) throws IOException {
        if (copy.isCurrent()) {
            var place = inbox.place(
                    InboxFolder.DONE,
                    CivilTime.day(clock.instant()).toString(),
                    named(TimeOrderedId.next(clock), clock.instant(), name(copy.original())));
            inbox.tell(place, told.again(batch));
            inbox.move(copy.original(), place);
            batches.placed(batch.id());
        }
    }

    private static Path place(InboxFolder inbox, Batch batch) {
        return inbox.place(
                batch.trouble() == null ? InboxFolder.DONE : InboxFolder.FAILED,
                CivilTime.day(batch.receivedAt()).toString(),
                named(batch.id(), batch.receivedAt(), batch.name()));
    }

    /** "080503-3f9a01-scan0012.pdf"; the middle comes from the random end of the id. */
    private static String named(UUID id, java.time.Instant at, String name) {
        var face = CivilTime.at(at);
        return String.format(
                Locale.ROOT,
                "%02d%02d%02d-%06x-%s",
                face.getHour(),
                face.getMinute(),
                face.getSecond(),
                id.getLeastSignificantBits() & 0xffffff,
                name);
    }

    private static String name(Path original) {
        var name = Text.clean(UNFIT.matcher(original.getFileName().toString()).replaceAll(" "));
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
