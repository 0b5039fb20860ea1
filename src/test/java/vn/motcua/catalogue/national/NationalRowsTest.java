package vn.motcua.catalogue.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalogue.Channel;

/** The hand-made key of a hundred rows, and tables made of them. */
class NationalRowsTest {

    private static final String HEADING = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    record Key(String row, String term, String fee, String review) {}

    static List<Key> key() throws IOException {
        try (var file = NationalRowsTest.class.getResourceAsStream("/catalogue/national-rows.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .map(it -> it.split("\t", -1))
                    .map(it -> new Key(it[0], it[1], it[2], it[3]))
                    .toList();
        }
    }

    @Test
    void theKeyHasAHundredRowsAndTheHardOnesAmongThem() throws IOException {
        assertThat(key()).hasSize(100);
        assertThat(key())
                .extracting(Key::row)
                .anyMatch(it -> it.contains("1100 VNĐ"))
                .anyMatch(it -> it.contains("120,000 VNĐ"));
    }

    @ParameterizedTest
    @MethodSource("key")
    void everyRowIsReadAsTheKeySays(Key key) {
        assertThat(ChannelTable.read(HEADING + key.row()))
                .singleElement()
                .extracting(NationalRowsTest::read)
                .isEqualTo(key);
    }

    @Test
    void gluedTogetherTheyAreStillAHundredRows() throws IOException {
        var rows = ChannelTable.read(HEADING + key().stream().map(Key::row).collect(Collectors.joining()));

        assertThat(rows).extracting(NationalRowsTest::read).isEqualTo(key());
    }

    @Test
    void aChannelWithinASentenceBeginsNoRow() {
        var rows = ChannelTable.read(HEADING
                + "Trực tuyến3 Ngày làm việcMiễn phí- Trực tiếp: nộp hồ sơ tại Bộ phận Một cửa. - Trực tuyến (khi hệ thống đáp ứng)"
                + "Dịch vụ bưu chính\t02 Ngày làm việc\tPhí"
                + "Dịch vụ bưu chính4 Ngày làm việcMiễn phí");

        assertThat(rows).extracting(ChannelRow::channel).containsExactly(Channel.ONLINE, Channel.POST);
    }

    @Test
    void whatIsNoTableHasNoRows() {
        for (var text :
                List.of("", HEADING, "Nộp tại Trung tâm", "xTrực tiếp2 NgàyMiễn phí", "Trực tiếp", "1100 VNĐ")) {
            assertThat(ChannelTable.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void aChannelWhoseRowsPartHasNoLimitAndThePartingIsAGround() {
        var rows = ChannelTable.read(HEADING
                + "Trực tiếp2 Ngày làm việcMiễn phíTrực tiếp4 Ngày làm việcMiễn phíTrực tuyến2 Ngày làm việcMiễn phí");

        assertThat(Offer.of(rows).hasSeveralTerms()).isTrue();
        assertThat(Offer.of(rows).limits()).extracting(it -> it.channel()).containsExactly(Channel.ONLINE);
    }

    @Test
    void aFeeOfOneRowIsNotTheFeeOfAll() {
        var rows = ChannelTable.read(HEADING + "Trực tiếp2 Ngày làm việc50,000 VNĐTrực tuyến2 Ngày làm việcMiễn phí");

        assertThat(Offer.of(rows).hasSeveralFees()).isTrue();
        assertThat(Offer.of(rows).fee()).isEmpty();
    }

    private static Key read(ChannelRow row) {
        var channel =
                switch (row.channel()) {
                    case COUNTER -> "Trực tiếp";
                    case ONLINE -> "Trực tuyến";
                    case POST -> "Dịch vụ bưu chính";
                };
        var term = row.term() == null
                ? "-"
                : row.term().amount().toPlainString() + " " + row.term().unit();
        var fee =
                switch (row.fee().kind()) {
                    case NONE -> "-";
                    case FREE, AMOUNT -> String.valueOf(row.fee().dong());
                };
        var review = (row.hasTermGround() ? "T" : "") + (row.hasFeeGround() ? "F" : "");
        return new Key(channel + row.termWords() + row.feeWords() + row.words(), term, fee, review);
    }

    @Test
    void theTallyCountsWhatCarriesAUnitAndWhatWasRead() throws Exception {
        var line = NationalLines.line("9.900001")
                .channels(HEADING + "Trực tiếp2 NgàyMiễn phíTrực tuyến1Miễn phí")
                .read();
        var tally = new Tally();
        tally.add(line, NationalEntry.read(line, Set.of()));

        assertThat(List.of(tally.rows(), tally.withUnit(), tally.parsed(), tally.withoutGround()))
                .isEqualTo(List.of(2, 1, 1, 1));
        assertThat(tally.rowGrounds()).isEqualTo(Map.of(ReviewGround.TERM_NO_UNIT, 1));
    }
}
