package vn.motcua.address.web;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.address.Candidate;
import vn.motcua.organization.Centre;
import vn.motcua.organization.Share;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;

/**
 * A candidate on the citizens' page.
 *
 * @param centre of the unit, where it works with the product
 */
public record FoundAddress(Candidate candidate, Optional<Centre> centre) {

    /** "Phường Xuân Hòa, Thành phố Hồ Chí Minh". */
    public String name() {
        return candidate.province().isEmpty() ? candidate.name() : candidate.name() + ", " + candidate.province();
    }

    /** "Phường 4, Quận 3, Thành phố Hồ Chí Minh". */
    public String from() {
        var from = candidate.from();
        return Stream.of(from.name(), from.district(), from.province())
                .filter(it -> !it.isEmpty())
                .collect(joining(", "));
    }

    public boolean hasChanged() {
        return !candidate.basis().isEmpty();
    }

    /** Its page, where it works with the product. */
    public @Nullable String href() {
        return centre.isPresent() ? "/units/" + candidate.code() : null;
    }

    public String shareKey() {
        return candidate.share() == Share.WHOLE ? "address.whole" : "address.part";
    }

    /** With the part in words, where somebody has told: "Phường 4, Quận 3, Thành phố Hồ Chí Minh (Khu phố 3)". */
    public String fromInWords() {
        return candidate.part().isEmpty() ? from() : from() + " (" + candidate.part() + ")";
    }

    public List<Detail> details(Screen screen) {
        var details = new ArrayList<Detail>();
        centre.ifPresent(it -> {
            details.add(new Detail(screen.t("address.centre"), it.name(), null, vietnamese(screen)));
            details.add(new Detail(
                    screen.t("address.centre.address"),
                    it.address().isEmpty() ? screen.t("address.centre.unknown") : it.address(),
                    null,
                    it.address().isEmpty() ? null : vietnamese(screen)));
            if (!it.phone().isEmpty()) {
                details.add(new Detail(screen.t("address.centre.phone"), it.phone()));
            }
            details.add(new Detail(screen.t("address.centre.hours"), hours(it, key -> screen.t(key))));
        });
        if (hasChanged()) {
            details.add(new Detail(screen.t("address.basis"), candidate.basis(), null, vietnamese(screen)));
        }
        return details;
    }

    private static @Nullable String vietnamese(Screen screen) {
        return screen.isVietnamese() ? null : "vi";
    }

    /** Days with the same hours share a line: "Thứ Hai – Thứ Sáu: 07:30–11:30, 13:00–17:00". */
    static String hours(Centre centre, UnaryOperator<String> say) {
        var lines = new ArrayList<String>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            var next = day == DayOfWeek.SUNDAY ? null : day.plus(1);
            if (next == null || !open(centre, next).equals(open(centre, day))) {
                if (!open(centre, day).isEmpty()) {
                    lines.add(days(first, day, say) + ": " + open(centre, day));
                }
                first = next == null ? first : next;
            }
        }
        return String.join("; ", lines);
    }

    private static String days(DayOfWeek first, DayOfWeek last, UnaryOperator<String> say) {
        var from = say.apply("organization.day." + first);
        return first == last ? from : from + " – " + say.apply("organization.day." + last);
    }

    private static String open(Centre centre, DayOfWeek day) {
        return centre.hours().stream()
                .filter(it -> it.day() == day)
                .map(it -> it.opens() + "–" + it.closes())
                .collect(joining(", "));
    }
}
