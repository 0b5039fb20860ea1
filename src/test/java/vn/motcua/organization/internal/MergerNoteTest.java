package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.organization.Share;

class MergerNoteTest {

    @Test
    void theUsualNotesAreWholeOrPart() {
        assertThat(MergerNote.read("Nhập toàn bộ")).hasValue(new MergerNote(Share.WHOLE, "", true));
        assertThat(MergerNote.read("Giữ nguyên")).hasValue(new MergerNote(Share.WHOLE, "", true));
        assertThat(MergerNote.read("Đổi tên")).hasValue(new MergerNote(Share.WHOLE, "", true));
        assertThat(MergerNote.read("Nhập một phần")).hasValue(new MergerNote(Share.PART, "", true));
    }

    @Test
    void whatANoteSaysOfThePartIsKeptInItsWords() {
        assertThat(MergerNote.read("Nhập một phần diện tích, toàn bộ dân số"))
                .hasValue(new MergerNote(Share.PART, "một phần diện tích, toàn bộ dân số", true));
        assertThat(MergerNote.read("Phần còn lại sau khi tách một phần vào xã Thử"))
                .hasValue(new MergerNote(Share.PART, "phần còn lại sau khi tách một phần vào xã Thử", true));
        assertThat(MergerNote.read("Đổi tên từ một phần Phường 15")
                        .orElseThrow()
                        .share())
                .isEqualTo(Share.PART);
    }

    @Test
    void theWholeAreaIsNotTheWholeUnit() {
        assertThat(MergerNote.read("Nhập toàn bộ diện tích"))
                .hasValue(new MergerNote(Share.PART, "toàn bộ diện tích", true));
    }

    @Test
    void aTypingErrorIsRecognisedAndSaid() {
        assertThat(MergerNote.read("Nhâp một phần diện tích"))
                .hasValue(new MergerNote(Share.PART, "một phần diện tích", false));
    }

    @Test
    void whatSaysNothingKnownIsNotGuessed() {
        assertThat(MergerNote.read("")).isEmpty();
        assertThat(MergerNote.read("Xem công văn")).isEmpty();
    }

    @Test
    void spellingsAreAsAlikeAsTheirLetters() {
        assertThat(Likeness.of("Xã Xuân Hòa", "Xã Xuân Hoà")).isEqualTo(Likeness.TONE_MARK);
        assertThat(Likeness.of("Xã Ea Kly", "Xa Ea Kly")).isEqualTo(Likeness.ACCENTS);
        assertThat(Likeness.of("Xã Bắc Sơn", "xã Bắc Sơn")).isEqualTo(Likeness.CASE);
        assertThat(Likeness.of("Xã Qui Đức", "Xã Quy Đức")).isEqualTo(Likeness.NEAR);
        assertThat(Likeness.of("Xã Cổ Bi", "Xã Đặng Xá")).isEqualTo(Likeness.OTHER);
        assertThat(Likeness.of("Phường 1", "Phường 2")).isEqualTo(Likeness.OTHER);
    }
}
