package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void decomposedVietnameseIsJoined() {
        var typed = Normalizer.normalize("Nguyễn Thị Đẹp ở Thạnh Mỹ Tây", Normalizer.Form.NFD);

        assertThat(Printable.line(typed)).isEqualTo("Nguyễn Thị Đẹp ở Thạnh Mỹ Tây");
    }

    @Test
    void everyVietnameseLetterIsDrawn() {
        var letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

        assertThat(Printable.line(letters + letters.toUpperCase())).isEqualTo(letters + letters.toUpperCase());
    }

    @Test
    void lettersOfMinorityLanguagesAreDrawn() {
        assertThat(Printable.line("Y Bĭh Niê, H'Ƀlăk, Čư̆ M'gar"))
                .doesNotContain("□")
                .contains("Bĭh", "ƀ".toUpperCase());
    }

    @Test
    void whatTheTypefaceLacksIsReplacedVisibly() {
        assertThat(Printable.line("Ông 😀 漢字")).isEqualTo("Ông □ □□");
    }

    @Test
    void rightToLeftLettersAreReplacedVisiblyBecauseTheirOrderWouldBeWrong() {
        assertThat(Printable.line("A שלום مر B")).isEqualTo("A □□□□ □□ B");
    }

    @Test
    void controlAndDirectionMarksDisappear() {
        assertThat(Printable.line("Lê\u0000 \u202EMinh\u200B\uFEFF\tKhuê\r\n2")).isEqualTo("Lê Minh Khuê 2");
    }

    @Test
    void halfOfACharacterIsReplacedVisibly() {
        assertThat(Printable.line("a\uD83Db")).isEqualTo("a□b");
    }

    @Test
    void aPileOfMarksShrinksToOne() {
        assertThat(Printable.line("x\u0300\u0301\u0302\u0303")).hasSize(2);
    }

    @Test
    void typedLinesAreKeptAndBlankOnesLeftOut() {
        assertThat(Printable.lines("một\n\n \r\nhai\u2028ba")).containsExactly("một", "hai", "ba");
    }

    @Property(tries = 300, seed = "20250701")
    void everyPrintableCharacterIsInTheTypeface(@ForAll String typed) {
        assertThat(Printable.line(typed).codePoints()).allMatch(Typeface::draws);
    }

    @Property(tries = 300, seed = "20250701")
    void printingTwiceChangesNothing(@ForAll String typed) {
        var once = Printable.line(typed);

        assertThat(Printable.line(once)).isEqualTo(once);
    }
}
