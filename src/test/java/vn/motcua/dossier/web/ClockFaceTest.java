package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.clock.internal.ShippedCalendars;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.ClockView.Kind;
import vn.motcua.ui.ClockView.Segment;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Office hours of the shipped calendar in November 2026: 07:30 to 11:30 and 13:00 to 17:00, Monday to Friday. */
class ClockFaceTest {

    private static final WorkCalendar CITY = ShippedCalendars.city();
    private static final ClockWords WORDS = new ClockWords(new Bundle(), Language.VI);

    @Test
    void halfWayItSaysWhatIsUsedAndWhatIsLeft() {
        var face = running("2026-11-03T14:00");
        assertThat(kinds(face)).containsExactly(Kind.USED, Kind.LEFT);
        assertThat(face.standing()).isEqualTo("còn 2 ngày 3 giờ làm việc");
        assertThat(face.shortStanding()).isEqualTo("còn 2 ngày 3 giờ");
    }

    @Test
    void onTheLastMorningHoursAndMinutesAreSaid() {
        assertThat(running("2026-11-05T10:15").standing()).isEqualTo("còn 5 giờ 15 phút làm việc");
        assertThat(running("2026-11-05T16:40").standing()).isEqualTo("còn 20 phút làm việc");
    }

    @Test
    void whatIsLateSaysByHowMuchOfficeTime() {
        assertThat(running("2026-11-09T17:00").standing()).isEqualTo("quá hạn 2 ngày");
        assertThat(running("2026-11-05T20:00").standing()).isEqualTo("quá hạn");
        assertThat(kinds(running("2026-11-06T09:00"))).containsExactly(Kind.USED, Kind.OVER);
    }

    @Test
    void whileACitizenIsWaitedForNothingIsUsed() {
        var pause = new Suspension(at("2026-11-03T08:00"), null, "chờ bổ sung hồ sơ");
        var face = face("2026-11-10T08:00", List.of(pause), false);
        assertThat(face.standing()).isEqualTo("tạm dừng: chờ bổ sung hồ sơ");
        assertThat(kinds(face)).containsExactly(Kind.USED, Kind.PAUSED, Kind.LEFT);
        assertThat(face.segments().get(1).label()).isEqualTo("tạm dừng 5 ngày: chờ bổ sung hồ sơ");
    }

    @Test
    void afterThePauseUsedTimeGoesOnOnItsOtherSide() {
        var pause = new Suspension(at("2026-11-02T13:00"), at("2026-11-02T17:00"), "chờ bổ sung hồ sơ");
        assertThat(kinds(face("2026-11-04T08:00", List.of(pause), false)))
                .containsExactly(Kind.USED, Kind.PAUSED, Kind.USED, Kind.LEFT);
    }

    @Test
    void whatIsFinishedSaysWhetherItWasInTime() {
        assertThat(face("2026-11-04T17:00", List.of(), true).standing()).isEqualTo("xong sớm 1 ngày làm việc");
        assertThat(face("2026-11-05T17:00", List.of(), true).standing()).isEqualTo("xong đúng hạn");
        assertThat(face("2026-11-06T11:30", List.of(), true).standing()).isEqualTo("xong muộn 4 giờ làm việc");
    }

    private static ClockFace running(String now) {
        return face(now, List.of(), false);
    }

    private static ClockFace face(String until, List<Suspension> pauses, boolean finished) {
        return new ClockFace(
                at("2026-11-02T08:00"), at("2026-11-05T17:00"), at(until), pauses, finished, false, CITY, WORDS);
    }

    private static List<Kind> kinds(ClockFace face) {
        return face.segments().stream()
                .filter(it -> it.weight() > 0)
                .map(Segment::kind)
                .toList();
    }

    private static Instant at(String civil) {
        return CivilTime.instant(LocalDateTime.parse(civil));
    }

    /** The shipped sentences, read without the application. */
    private static final class Bundle implements Messages {

        private final Properties texts = new Properties();

        Bundle() {
            var file = Objects.requireNonNull(ClockFaceTest.class.getResourceAsStream("/messages/dossier.properties"));
            try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String text(Language language, String key, Object... values) {
            return find(language, key, values).orElseThrow();
        }

        @Override
        public Optional<String> find(Language language, String key, Object... values) {
            @Nullable String text = texts.getProperty(key);
            return Optional.ofNullable(text).map(it -> MessageFormat.format(it, values));
        }
    }
}
