package vn.motcua.publication.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.publication.PublicationRefusal;
import vn.motcua.publication.PublishedFilter;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.TypedDate;

/** Which part of the catalogue of which day, as it came in. */
record PublishedRequest(
        @Nullable String on,
        @Nullable String level,
        @Nullable String online,
        @Nullable String field) {

    private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);
    private static final int YEARS_AHEAD = 10;
    private static final int LONGEST = 60;
    private static final Pattern FIELD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * The filter asked for; today where no day is named.
     *
     * @throws RefusedException {@code PUB_101_DAY}, {@code PUB_102_FILTER}
     */
    PublishedFilter checked(LocalDate today) {
        return new PublishedFilter(
                day(today), word(Level.class, level), word(OnlineLevel.class, online), checkedField());
    }

    private LocalDate day(LocalDate today) {
        if (on == null || on.isBlank()) {
            return today;
        }
        return TypedDate.find(on)
                .filter(it -> !it.isBefore(EARLIEST) && !it.isAfter(today.plusYears(YEARS_AHEAD)))
                .orElseThrow(() -> new RefusedException(PublicationRefusal.PUB_101_DAY));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new RefusedException(PublicationRefusal.PUB_102_FILTER));
    }

    private @Nullable String checkedField() {
        if (field == null || field.isBlank()) {
            return null;
        }
        if (field.length() > LONGEST || !FIELD.matcher(field).matches()) {
            throw new RefusedException(PublicationRefusal.PUB_102_FILTER);
        }
        return field;
    }
}
