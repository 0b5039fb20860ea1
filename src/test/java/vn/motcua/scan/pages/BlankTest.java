package vn.motcua.scan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.motcua.scan.Papers;

/** What counts as an empty back of a sheet, and what does not. */
class BlankTest {

    @Test
    void anEmptySheetIsBlankHoweverTheCopierSeesIt() {
        assertThat(isBlank(Papers.blank(150))).isTrue();
        assertThat(isBlank(Papers.noisy(Papers.blank(150), 12, 3))).isTrue();
        assertThat(isBlank(Papers.noisy(Papers.pale(Papers.blank(150)), 8, 3))).isTrue();
        assertThat(isBlank(drawn(pen -> pen.fillRect(0, 0, 30, 1753))))
                .as("a shadow at the edge")
                .isTrue();
        assertThat(isBlank(drawn(pen -> pen.fillOval(600, 800, 6, 6))))
                .as("a speck")
                .isTrue();
    }

    @Test
    void theLeastWritingIsNotBlank() {
        assertThat(isBlank(drawn(pen -> {
                    pen.setStroke(new BasicStroke(2));
                    pen.drawArc(600, 900, 120, 60, 0, 200);
                })))
                .as("a signature")
                .isFalse();
        assertThat(isBlank(drawn(pen -> {
                    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 25));
                    pen.drawString("Trang 2", 560, 1600);
                })))
                .as("one short line")
                .isFalse();
        assertThat(isBlank(drawn(pen -> {
                    pen.setColor(new Color(200, 200, 200));
                    pen.setStroke(new BasicStroke(6));
                    pen.drawOval(500, 700, 200, 200);
                })))
                .as("a faint stamp")
                .isFalse();
    }

    @Test
    void aBlackSheetIsNotTakenForAnEmptyOne() {
        assertThat(isBlank(drawn(pen -> pen.fillRect(0, 0, 2000, 2000)))).isFalse();
    }

    private static BufferedImage drawn(Consumer<Graphics2D> drawing) {
        var sheet = Papers.blank(150);
        var pen = sheet.createGraphics();
        pen.setColor(Color.BLACK);
        drawing.accept(pen);
        pen.dispose();
        return sheet;
    }

    private static boolean isBlank(BufferedImage sheet) {
        return Blank.is(Grey.of(sheet));
    }
}
