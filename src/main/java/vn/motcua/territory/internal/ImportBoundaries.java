package vn.motcua.territory.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.exc.JacksonIOException;
import vn.motcua.audit.AuditTrail;
import vn.motcua.operation.FileImport;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.Changed;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;
import vn.motcua.territory.BoundaryEdition;
import vn.motcua.territory.TerritoryRefusal;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/**
 * Takes in a file of boundaries: every feature is checked before anything is written, and then all of it becomes a new edition in
 * one transaction. What was in force before stays for the days it was in force.
 */
@Component
class ImportBoundaries implements FileImport {

    private static final int LONGEST_SOURCE = 300;
    private static final int SHOWN = 50;
    private static final long MEGABYTE = 1024L * 1024;

    private final JdbcBoundaries stored;
    private final Units units;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportBoundaries(
            JdbcBoundaries stored,
            Units units,
            AuditTrail audit,
            TransactionTemplate transaction,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "boundaries";
    }

    @Override
    public Answer take(Path file, long limitBytes, Map<String, String> options) {
        try {
            return take(file, limitBytes, Given.of(options));
        } catch (RefusedException e) {
            return refused(e.refusal());
        } catch (IOException | UncheckedIOException | JacksonIOException e) {
            // the path would say more than the reader of a log needs to know
            return refused(Refusal.of(TerritoryRefusal.TER_208_NO_FILE));
        }
    }

    private Answer refused(Refusal why) {
        return new Answer(false, List.of(sentence(why)));
    }

    private String sentence(Refusal why) {
        return messages.text(Language.VI, why) + " (" + why.code().name() + ")";
    }

    /** What was said beside the file. */
    private record Given(Optional<LocalDate> from, Optional<String> source) {

        static Given of(Map<String, String> options) {
            var source = Optional.ofNullable(options.get("source")).map(Text::clean);
            if (source.filter(it -> it.isEmpty() || it.length() > LONGEST_SOURCE)
                    .isPresent()) {
                throw new RefusedException(TerritoryRefusal.TER_209_SOURCE, String.valueOf(LONGEST_SOURCE));
            }
            var from = Optional.ofNullable(options.get("from")).map(LocalDate::parse);
            if (from.filter(it -> !CivilDays.isPossible(it)).isPresent()) {
                throw new RefusedException(TerritoryRefusal.TER_103_DAY);
            }
            return new Given(from, source);
        }

        /** Whether an edition is what this file was said to be; what was left unsaid agrees with anything. */
        boolean agreesWith(BoundaryEdition edition) {
            return from.orElse(edition.from()).equals(edition.from())
                    && source.orElse(edition.source()).equals(edition.source());
        }
    }

    private Answer take(Path file, long limitBytes, Given given) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(TerritoryRefusal.TER_208_NO_FILE);
        }
        if (Files.size(file) > limitBytes) {
            throw new RefusedException(TerritoryRefusal.TER_202_TOO_LARGE, String.valueOf(limitBytes / MEGABYTE));
        }
        var hash = hash(file);
        var known = known(hash, given);
        if (known.isPresent()) {
            return unchanged(known.get());
        }
        var read = read(file);
        var lines = new ArrayList<String>();
        read.remarks().forEach(it -> lines.add(line(it)));
        if (read.wrong() > 0) {
            lines.add(sentence(Refusal.of(TerritoryRefusal.TER_207_FINDINGS, String.valueOf(read.wrong()))));
            return new Answer(false, lines);
        }
        var edition = edition(file, hash, given, read);
        var before = write(edition, read, given);
        if (before.isPresent()) {
            return unchanged(before.get());
        }
        lines.add(messages.text(
                Language.VI,
                "desk.territory.import.done",
                edition.units(),
                edition.points(),
                CivilTime.date(edition.from()),
                edition.source(),
                edition.repaired()));
        missing(read).ifPresent(lines::add);
        return new Answer(true, lines);
    }

    private static String hash(Path file) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(file), sha256())) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<BoundaryEdition> known(String hash, Given given) {
        return stored.findLastImported().filter(it -> it.hash().equals(hash) && given.agreesWith(it));
    }

    private Answer unchanged(BoundaryEdition known) {
        return new Answer(
                true,
                List.of(messages.text(
                        Language.VI, "desk.territory.import.unchanged", CivilTime.date(known.from()), known.source())));
    }

    private CheckedFeatures read(Path file) throws IOException {
        var checked = new CheckedFeatures(units::findByCode, SHOWN);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (GeoJsonReader.read(stream, checked::take) == 0) {
                throw new RefusedException(TerritoryRefusal.TER_206_NO_FEATURES);
            }
        }
        checked.findEachInItself();
        return checked;
    }

    private String line(Finding it) {
        return messages.text(
                Language.VI,
                it.code().isEmpty() ? "desk.territory.import.feature" : "desk.territory.import.feature.code",
                it.feature(),
                sentence(it.what()),
                it.code());
    }

    private BoundaryEdition edition(Path file, String hash, Given given, CheckedFeatures read) {
        var now = clock.instant();
        var name = Text.clean(String.valueOf(file.getFileName()));
        return new BoundaryEdition(
                TimeOrderedId.next(clock),
                given.from().orElse(CivilTime.day(now)),
                given.source().orElse(name),
                name,
                hash,
                read.areas().size(),
                read.points(),
                read.repaired(),
                now);
    }

    /** Answers with what somebody else has taken in meanwhile, if it is the same. */
    private Optional<BoundaryEdition> write(BoundaryEdition edition, CheckedFeatures read, Given given) {
        var before = Objects.requireNonNull(transaction.execute(_ -> {
            stored.lock();
            var known = known(edition.hash(), given);
            if (known.isEmpty()) {
                stored.write(edition, read.areas());
                audit.record(TerritoryWords.imported(edition));
            }
            return known;
        }));
        // the other nodes hear of it from the database
        events.publishEvent(new Changed("territory"));
        return before;
    }

    /** A file of part of the city is taken in; who reads it should know. */
    private Optional<String> missing(CheckedFeatures read) {
        var without = units.listCommunes().stream()
                .filter(it -> !read.has(it.id()))
                .map(Unit::fullName)
                .toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        var named = String.join(", ", without.subList(0, Math.min(20, without.size())));
        return Optional.of(messages.text(
                Language.VI,
                without.size() > 20 ? "desk.territory.import.missing.more" : "desk.territory.import.missing",
                without.size(),
                named));
    }
}
