package vn.motcua.catalogue.national;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of lines, plain or gzip, read twice: first as a whole, so that a damaged file, a bomb or another format is refused before
 * anything is taken in, then line by line. Never more than one line in memory.
 */
public final class ListFile {

    private static final int LINES_TO_KNOW_IT_BY = 50;

    private final Path file;
    private final Bounds bounds;

    private ListFile(Path file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /**
     * How much is taken.
     *
     * @param mostBytes   of the whole, unpacked
     * @param longestLine in bytes
     */
    record Bounds(long mostBytes, int mostLines, int longestLine) {

        static final Bounds USUAL = new Bounds(512L * 1024 * 1024, 50_000, 1024 * 1024);
    }

    /** Why the whole file is refused, in one sentence. */
    public static final class Refused extends Exception {

        Refused(String why) {
            super(why);
        }
    }

    /** Hears of each line that is not blank, in order, numbered from 1. */
    public interface Receiver {

        void line(int number, String text);

        void broken(int number, String why);
    }

    /**
     * A file that can be read to its end and holds at least one line of the list near its beginning.
     *
     * @throws Refused with the reason
     */
    public static ListFile open(Path file, long limitBytes) throws Refused {
        return open(file, limitBytes, Bounds.USUAL);
    }

    static ListFile open(Path file, long limitBytes, Bounds bounds) throws Refused {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refused("Không đọc được tệp " + file + ". Kiểm tra lại đường dẫn và quyền đọc.");
        }
        var opened = new ListFile(file, bounds);
        try {
            if (Files.size(file) > limitBytes) {
                throw new Refused("Tệp lớn hơn " + limitBytes / 1024 / 1024
                        + " MB. Nén gzip, tách tệp, hoặc nâng MOTCUA_IMPORT_LIMIT_MB.");
            }
            opened.inspect();
        } catch (EOFException | ZipException e) {
            throw new Refused("Tệp nén bị hỏng hoặc chưa tải về trọn vẹn nên không nhập gì. Tải lại tệp rồi thử lại.");
        } catch (IOException e) {
            throw new Refused("Không đọc được tệp đến hết nên không nhập gì. Kiểm tra ổ đĩa rồi thử lại.");
        }
        return opened;
    }

    private void inspect() throws IOException, Refused {
        var beginning = new Beginning();
        pass(beginning);
        if (!beginning.known) {
            throw new Refused(
                    "Tệp không phải danh mục thủ tục quốc gia: cần mỗi dòng một đối tượng JSON có ma_thu_tuc và"
                            + " cach_thuc_thuc_hien (.jsonl hoặc .jsonl.gz).");
        }
    }

    private static final class Beginning implements Receiver {
        private int seen;
        private boolean known;

        @Override
        public void line(int number, String text) {
            if (!known && seen++ < LINES_TO_KNOW_IT_BY) {
                known = NationalLine.isOne(text);
            }
        }

        @Override
        public void broken(int number, String why) {
            seen++;
        }
    }

    /** Every line once more. */
    public void read(Receiver receiver) throws IOException, Refused {
        pass(receiver);
    }

    private void pass(Receiver receiver) throws IOException, Refused {
        try (var bytes = unpacked()) {
            var line = new Line(receiver, bounds);
            var buffer = new byte[64 * 1024];
            long all = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                all += read;
                if (all > bounds.mostBytes()) {
                    throw new Refused("Nội dung tệp sau khi giải nén vượt " + bounds.mostBytes() / 1024 / 1024
                            + " MB nên không nhập gì. Tách tệp rồi nhập từng phần.");
                }
                line.take(buffer, read);
            }
            line.end();
        }
    }

    private InputStream unpacked() throws IOException {
        var plain = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        plain.mark(2);
        boolean packed = plain.read() == 0x1f && plain.read() == 0x8b;
        plain.reset();
        try {
            return packed ? new GZIPInputStream(plain, 64 * 1024) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /** Gathers bytes up to the end of a line. */
    private static final class Line {

        private final Receiver receiver;
        private final Bounds bounds;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean tooLong;
        private int number = 1;

        Line(Receiver receiver, Bounds bounds) {
            this.receiver = receiver;
            this.bounds = bounds;
        }

        void take(byte[] buffer, int length) throws Refused {
            int from = 0;
            for (int i = 0; i < length; i++) {
                if (buffer[i] == '\n') {
                    add(buffer, from, i);
                    end();
                    from = i + 1;
                }
            }
            add(buffer, from, length);
        }

        private void add(byte[] buffer, int from, int to) {
            tooLong |= bytes.size() + (to - from) > bounds.longestLine();
            if (!tooLong) {
                bytes.write(buffer, from, to - from);
            }
        }

        void end() throws Refused {
            if (number > bounds.mostLines()) {
                throw new Refused(
                        "Tệp có hơn " + bounds.mostLines() + " dòng nên không nhập gì. Tách tệp rồi nhập từng phần.");
            }
            tell();
            bytes.reset();
            tooLong = false;
            number++;
        }

        private void tell() {
            if (tooLong) {
                receiver.broken(number, "dài quá " + bounds.longestLine() / 1024 + " KB");
                return;
            }
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes.toByteArray()))
                        .toString();
                var line = number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
                if (!line.isBlank()) {
                    receiver.line(number, line);
                }
            } catch (CharacterCodingException e) {
                receiver.broken(number, "không phải UTF-8 trọn vẹn");
            }
        }
    }
}
