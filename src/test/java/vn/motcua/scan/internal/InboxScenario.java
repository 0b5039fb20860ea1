package vn.motcua.scan.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.operation.Turns;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.scan.Papers;

/** A copier of Xuân Hòa, its folder, and the product looking into it whenever a test says so. */
public class InboxScenario {

    static final ScanLimits LIMITS = new ScanLimits(20_000_000, 12, Duration.ofMinutes(2), 256);
    private static final int DOTS = 100;

    private final TakeIn.Pieces pieces;
    private final CoverSheets sheets;
    private final ScannedFiles files;
    private final Units units;
    private final Turns turns;
    private final JdbcClient db;

    public InboxScenario(ApplicationContext application) {
        this.pieces = application.getBean(TakeIn.Pieces.class);
        this.sheets = application.getBean(CoverSheets.class);
        this.files = application.getBean(ScannedFiles.class);
        this.units = application.getBean(Units.class);
        this.turns = application.getBean(Turns.class);
        this.db = application.getBean(JdbcClient.class);
    }

    Inbox inbox(Path root, Consumer<TakeIn.Step> passed) {
        return new Inbox(root, units, turns, new TakeIn(pieces, LIMITS, root.resolve(".work"), passed));
    }

    Path folder(Path root, UnitId unit) throws IOException {
        return Files.createDirectories(root.resolve(units.get(unit).code()));
    }

    /** The general sheet of a dossier, as it came out of the copier. */
    public BufferedImage cover(Acted dossier) {
        return Papers.scanned(sheets.print(files.find(dossier.dossier()).orElseThrow(), false), 0, DOTS);
    }

    /** The sheet of one paper. */
    BufferedImage cover(Acted dossier, int paper) {
        return Papers.scanned(sheets.print(files.find(dossier.dossier()).orElseThrow(), true), paper, DOTS);
    }

    /** A page that no other test has: the same bytes twice would be known again. */
    public static BufferedImage page() {
        return Papers.written(UUID.randomUUID().toString(), DOTS);
    }

    static BufferedImage blank() {
        return Papers.blank(DOTS);
    }

    /** "to-khai 2" for each scanned file of a dossier: paper and pages. */
    List<String> filed(DossierId dossier) {
        return db.sql("""
                select component || ' ' || pages
                  from dossier.file
                 where unit_id = :unit and year = :year and serial = :serial and scanned
                 order by id
                """)
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .query(String.class)
                .list();
    }

    /** Why the parts of a file wait, in their order. */
    List<String> waiting(String name) {
        return db.sql("""
                select d.reason
                  from scan.document d
                  join scan.batch b on b.id = d.batch
                 where b.name = :name and d.state = 'UNFILED'
                 order by d.part
                """).param("name", name).query(String.class).list();
    }

    /** Everything that lies in the folder below "done" or "failed", names without the time before them. */
    static List<String> under(Path folder, String kind) throws IOException {
        if (!Files.exists(folder.resolve(kind))) {
            return List.of();
        }
        try (var all = Files.walk(folder.resolve(kind))) {
            return all.filter(Files::isRegularFile)
                    .map(it -> it.getFileName().toString().replaceFirst("^\\d{6}-[0-9a-f]{6}-", ""))
                    .sorted()
                    .toList();
        }
    }

    /** All sentences that lie there. */
    static String told(Path folder, String kind) throws IOException {
        try (var all = Files.walk(folder.resolve(kind))) {
            return all.filter(it -> it.toString().endsWith(".txt"))
                    .map(InboxScenario::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
