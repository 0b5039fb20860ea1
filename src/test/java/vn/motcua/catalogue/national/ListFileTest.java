package vn.motcua.catalogue.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is read line by line within bounds, or refused before anything is taken in. */
class ListFileTest {

    private static final String ONE = NationalLines.line("9.900030").json();
    private static final long LIMIT = 10_000_000;
    private static final ListFile.Bounds SMALL = new ListFile.Bounds(100_000, 10, 5_000);

    @TempDir
    Path folder;

    private List<String> read(Path file) throws Exception {
        var heard = new ArrayList<String>();
        ListFile.open(file, LIMIT, SMALL).read(new ListFile.Receiver() {
            @Override
            public void line(int number, String text) {
                heard.add(number + " " + text.length());
            }

            @Override
            public void broken(int number, String why) {
                heard.add(number + " " + why);
            }
        });
        return heard;
    }

    private Path file(byte[]... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.write(part);
        }
        return Files.write(folder.resolve("list"), bytes.toByteArray());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void plainAndPackedReadTheSame() throws Exception {
        var plain = text("\ufeff" + ONE + "\r\n\n" + ONE);

        assertThat(read(file(plain))).hasSize(2).isEqualTo(read(file(packed(plain))));
    }

    @Test
    void halfASequenceAndALineTooLongAreReportedByNumberAndTheRestIsRead() throws Exception {
        var half = Arrays.copyOf(text("ế"), 2);
        var heard = read(file(text(ONE + "\n{\""), half, text("\n" + "x".repeat(5_001) + "\n" + ONE)));

        assertThat(heard).hasSize(4);
        assertThat(heard.get(1)).isEqualTo("2 không phải UTF-8 trọn vẹn");
        assertThat(heard.get(2)).startsWith("3 dài quá");
        assertThat(heard.get(3)).isEqualTo("4 " + ONE.length());
    }

    @Test
    void anotherFormatIsRefusedInOneSentence() throws Exception {
        for (var other :
                List.of("ma_thu_tuc,ten_thu_tuc\n1,2\n", "[" + ONE + "]", "", "PK\u0003\u0004", "{\"a\":1}\n")) {
            assertThatThrownBy(() -> read(file(text(other))))
                    .as(other)
                    .isInstanceOf(ListFile.Refused.class)
                    .hasMessageContaining("không phải danh mục thủ tục quốc gia");
        }
    }

    @Test
    void aPackedFileThatBreaksOffIsRefusedWhole() throws Exception {
        var whole = packed(text(ONE));

        assertThatThrownBy(() -> read(file(Arrays.copyOf(whole, whole.length - 9))))
                .isInstanceOf(ListFile.Refused.class)
                .hasMessageContaining("bị hỏng");
    }

    @Test
    void whatUnpacksBeyondTheBoundIsRefused() throws Exception {
        var bomb = packed(text(ONE + "\n" + " ".repeat(200_000)));

        assertThat(bomb.length).isLessThan(5_000);
        assertThatThrownBy(() -> read(file(bomb)))
                .isInstanceOf(ListFile.Refused.class)
                .hasMessageContaining("giải nén");
    }

    @Test
    void tooManyLinesAndTooLargeAFileAreRefused() throws Exception {
        assertThatThrownBy(() -> read(file(text((ONE + "\n").repeat(11)))))
                .isInstanceOf(ListFile.Refused.class)
                .hasMessageContaining("10 dòng");
        assertThatThrownBy(() -> ListFile.open(file(text(ONE)), 10))
                .isInstanceOf(ListFile.Refused.class)
                .hasMessageContaining("MOTCUA_IMPORT_LIMIT_MB");
        assertThatThrownBy(() -> ListFile.open(folder.resolve("nowhere"), LIMIT))
                .isInstanceOf(ListFile.Refused.class)
                .hasMessageContaining("Không đọc được tệp");
    }
}
