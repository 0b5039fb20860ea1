package vn.motcua.catalogue.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.national.NationalEntry;
import vn.motcua.catalogue.national.NationalLine;
import vn.motcua.catalogue.national.NationalReview.Difference;
import vn.motcua.catalogue.national.NationalReview.Standing;
import vn.motcua.catalogue.national.Proposal;
import vn.motcua.catalogue.national.Proposal.FieldNamed;
import vn.motcua.catalogue.national.ReviewGround;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Text;

/**
 * Takes lines in: each chunk is read and kept in a transaction of its own, and the versions of all of them are written together in
 * one short last one, so that the catalogue changes once. An import that ended between the two is finished by the next.
 */
@Component
class ReadNationalLines {

    /** Part of what a line's hash is taken over: a release that reads lines otherwise reads all of them again. */
    private static final String EDITION_OF_READING = "1";

    private static final int LONGEST_FIELD_CODE = 50;

    private final JdbcNational national;
    private final JdbcFields fields;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadNationalLines(
            JdbcNational national, JdbcFields fields, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.national = national;
        this.fields = fields;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A line and what it says. */
    record Read(NationalLine line, String hash, NationalEntry entry) {

        static Read of(NationalLine line, String text, Set<String> endedTexts) {
            return new Read(line, hash(text, endedTexts), NationalEntry.read(line, endedTexts));
        }

        private static String hash(String text, Set<String> endedTexts) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(
                        (EDITION_OF_READING + String.join(",", endedTexts) + "\n").getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What became of a chunk. */
    record Taken(int unchanged, int imported, int compared, int differing) {

        static final Taken NOTHING = new Taken(0, 0, 0, 0);

        Taken plus(Taken other) {
            return new Taken(
                    unchanged + other.unchanged,
                    imported + other.imported,
                    compared + other.compared,
                    differing + other.differing);
        }
    }

    @Transactional
    Taken take(List<Read> chunk, String source) {
        var known = national.hashes(codes(chunk));
        var fresh = chunk.stream()
                .filter(it -> !it.hash().equals(known.get(it.line().code().value())))
                .toList();
        if (fresh.isEmpty()) {
            return new Taken(chunk.size(), 0, 0, 0);
        }
        var newest = national.newest(codes(fresh));
        var named = new FieldNames(fields.listNamed());
        var today = CivilTime.day(clock.instant());
        var changes = fresh.stream()
                .map(it -> change(it, newest.get(it.line().code().value()), named, today))
                .toList();
        national.write(changes, source, clock.instant());
        int imported = (int) changes.stream().filter(NationalChange::writes).count();
        int differing =
                (int) changes.stream().filter(it -> !it.writes() && it.open()).count();
        return new Taken(chunk.size() - fresh.size(), imported, fresh.size() - imported, differing);
    }

    private static List<String> codes(List<Read> reads) {
        return reads.stream().map(it -> it.line().code().value()).toList();
    }

    private static NationalChange change(
            Read read, JdbcNational.@Nullable Newest newest, FieldNames named, LocalDate today) {
        var line = read.line();
        boolean writes = newest == null || newest.ofTheList();
        var proposed = Proposal.of(line, read.entry(), named.of(line.field()), today);
        List<Difference> differences = writes || newest == null
                ? List.of()
                : NationalDifferences.between(newest.content(), proposed, read.entry());
        return new NationalChange(
                line,
                read.hash(),
                read.entry(),
                proposed,
                writes ? Standing.IMPORTED : Standing.COMPARED,
                writes ? read.entry().grounds(line.levels()) : groundsOfCompared(read.entry(), line, differences),
                differences,
                writes,
                writes || !differences.isEmpty());
    }

    /** What the list leaves open matters less where the city has said it: only differences and staleness are looked at. */
    private static Set<ReviewGround> groundsOfCompared(
            NationalEntry entry, NationalLine line, List<Difference> differences) {
        var grounds = EnumSet.noneOf(ReviewGround.class);
        entry.grounds(line.levels()).stream().filter(ReviewGround::isStale).forEach(grounds::add);
        if (!differences.isEmpty()) {
            grounds.add(ReviewGround.DIFFERS_FROM_CITY);
        }
        return grounds;
    }

    /** Writes what awaits a version, all at once; answers with how many there were. */
    @Transactional
    int publish(String fileName, String fileHash, String report, boolean changed) {
        var now = clock.instant();
        national.lockAwaiting(now);
        int written = national.writeVersions(now);
        national.markEqualNames();
        if (changed || written > 0) {
            national.refreshStatistics();
        }
        if (!changed && written == 0) {
            return 0;
        }
        national.recordImport(fileName, fileHash, report, now);
        audit.record(new AuditEntry(
                "catalogue.national-list-imported",
                null,
                "national-list:" + fileHash,
                Map.of("versions", String.valueOf(written))));
        events.publishEvent(new CatalogueChanged());
        return written;
    }

    /** A field of the list is ours when it is called the same; otherwise it gets a code of its own. */
    private static final class FieldNames {

        private final Map<String, Field> byName = new HashMap<>();
        private final Map<String, Field> byCode = new HashMap<>();

        FieldNames(List<Field> fields) {
            for (var field : fields) {
                byName.putIfAbsent(Text.fold(field.name()), field);
                byCode.put(field.code(), field);
            }
        }

        FieldNamed of(String name) {
            var folded = Text.fold(name);
            var ours = byName.get(folded);
            if (ours != null) {
                return new FieldNamed(ours.code(), ours.name(), ours.nameEn());
            }
            var code = freeCode(folded);
            var field = new Field(code, name, "", null, 0);
            byName.put(folded, field);
            byCode.put(code, field);
            return new FieldNamed(code, name, "");
        }

        private String freeCode(String folded) {
            var words = folded.replaceAll("[^a-z0-9]+", "-");
            var trimmed = words.substring(0, Math.min(words.length(), LONGEST_FIELD_CODE - 3))
                    .replaceAll("^-+|-+$", "");
            var base = trimmed.isEmpty() ? "linh-vuc" : trimmed;
            var code = base;
            for (int i = 2; byCode.containsKey(code); i++) {
                code = base + "-" + i;
            }
            return code;
        }
    }

    /** Gathers lines until there are enough for a transaction, by number or by size. */
    static final class Chunk {

        private static final int MOST_LINES = 200;
        private static final int MOST_CHARACTERS = 2_000_000;

        private final List<Read> reads = new ArrayList<>();
        private int characters;

        boolean add(Read read, int length) {
            reads.add(read);
            characters += length;
            return reads.size() >= MOST_LINES || characters >= MOST_CHARACTERS;
        }

        List<Read> empty() {
            var all = List.copyOf(reads);
            reads.clear();
            characters = 0;
            return all;
        }
    }
}
