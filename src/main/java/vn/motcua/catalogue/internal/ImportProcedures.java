package vn.motcua.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.internal.ReadNationalLines.Chunk;
import vn.motcua.catalogue.internal.ReadNationalLines.Read;
import vn.motcua.catalogue.internal.ReadNationalLines.Taken;
import vn.motcua.catalogue.national.ListFile;
import vn.motcua.catalogue.national.NationalLine;
import vn.motcua.catalogue.national.ReviewGround;
import vn.motcua.catalogue.national.Tally;
import vn.motcua.operation.FileImport;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** {@code ./motcua import procedures}: the national list of procedures. */
@Component
class ImportProcedures implements FileImport {

    private static final int MOST_BROKEN_SHOWN = 20;

    private final ReadNationalLines lines;
    private final Messages messages;

    ImportProcedures(ReadNationalLines lines, Messages messages) {
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "procedures";
    }

    /**
     * Takes the list in.
     *
     * @param options {@code level}: only procedures that name this level; {@code ended}: numbers of texts no longer in force,
     *                divided by commas
     */
    @Override
    public Answer take(Path file, long limitBytes, Map<String, String> options) {
        var level = options.get("level");
        if (level != null && level(level) == null) {
            return new Answer(
                    false, List.of("Cấp thực hiện " + level + " không có. Dùng ministry, province hoặc commune."));
        }
        var ended =
                new TreeSet<>(Arrays.stream(options.getOrDefault("ended", "").split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList());
        try {
            var reading = new Reading(level == null ? null : level(level), ended, sourceOf(file));
            ListFile.open(file, limitBytes).read(reading);
            return new Answer(true, reading.finish(String.valueOf(file.getFileName()), hash(file)));
        } catch (ListFile.Refused e) {
            return new Answer(false, List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sourceOf(Path file) {
        return "Cơ sở dữ liệu quốc gia về thủ tục hành chính, tệp " + file.getFileName();
    }

    private static @Nullable Level level(String typed) {
        return Stream.of(Level.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static String hash(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One pass over the file. */
    private final class Reading implements ListFile.Receiver {

        private final @Nullable Level level;
        private final Set<String> endedTexts;
        private final String source;
        private final Chunk chunk = new Chunk();
        private final Tally tally = new Tally();
        private final Map<String, Integer> lineOf = new HashMap<>();
        private final List<String> broken = new ArrayList<>();
        private int brokenLines;
        private int skipped;
        private int decomposed;
        private Taken taken = Taken.NOTHING;

        Reading(@Nullable Level level, Set<String> endedTexts, String source) {
            this.level = level;
            this.endedTexts = endedTexts;
            this.source = source;
        }

        @Override
        public void line(int number, String text) {
            try {
                take(number, text, NationalLine.read(text));
            } catch (NationalLine.Broken e) {
                broken(number, String.valueOf(e.getMessage()));
            }
        }

        private void take(int number, String text, NationalLine line) {
            var first = lineOf.putIfAbsent(line.code().value(), number);
            if (first != null) {
                broken(number, "mã " + line.code() + " đã có ở dòng " + first);
                return;
            }
            if (level != null && !line.levels().contains(level)) {
                skipped++;
                return;
            }
            decomposed += line.composed() ? 0 : 1;
            var read = Read.of(line, text, endedTexts);
            tally.add(line, read.entry());
            if (chunk.add(read, text.length())) {
                flush();
            }
        }

        @Override
        public void broken(int number, String why) {
            brokenLines++;
            if (broken.size() < MOST_BROKEN_SHOWN) {
                broken.add("  dòng " + number + ": " + why);
            }
        }

        private void flush() {
            taken = taken.plus(lines.take(chunk.empty(), source));
        }

        List<String> finish(String fileName, String fileHash) {
            flush();
            var report = report();
            boolean changed = taken.imported() + taken.compared() > 0;
            lines.publish(fileName, fileHash, String.join("\n", report), changed);
            return report;
        }

        private List<String> report() {
            int read = taken.unchanged() + taken.imported() + taken.compared();
            var report = new ArrayList<String>();
            report.add("Đã đọc " + read + " thủ tục"
                    + (skipped == 0 ? "" : ", bỏ qua " + skipped + " không thuộc cấp đã chọn")
                    + ": " + taken.imported() + " mới hoặc thay đổi, " + taken.unchanged() + " không đổi, "
                    + taken.compared()
                    + " Thành phố đã có bản riêng (" + taken.differing() + " khác danh mục quốc gia).");
            report.add("Chữ chưa theo chuẩn Unicode dựng sẵn (NFC), đã chuyển: " + decomposed + " thủ tục.");
            report.add("Dòng hình thức nộp: " + tally.rows() + "; có đơn vị thời gian: " + tally.withUnit()
                    + "; đọc được: "
                    + tally.parsed() + " (" + share(tally.parsed(), tally.withUnit())
                    + " %); không còn điểm nào chưa rõ: "
                    + tally.withoutGround() + ".");
            report.add("Cần rà soát, theo dòng hình thức nộp:");
            tally.rowGrounds().forEach((ground, rows) -> report.add("  " + rows + "  " + say(ground)));
            report.add("Cần rà soát, theo thủ tục:");
            tally.entryGrounds().forEach((ground, entries) -> report.add("  " + entries + "  " + say(ground)));
            if (brokenLines > 0) {
                report.add("Dòng hỏng, không nhập: " + brokenLines);
                report.addAll(broken);
                if (brokenLines > broken.size()) {
                    report.add("  và " + (brokenLines - broken.size()) + " dòng khác.");
                }
            }
            return report;
        }

        private String say(ReviewGround ground) {
            return messages.text(Language.VI, "catalogue.ground." + ground);
        }
    }

    private static String share(int part, int whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(100L * part)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',');
    }
}
