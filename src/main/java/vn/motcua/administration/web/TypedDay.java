package vn.motcua.administration.web;

import org.jspecify.annotations.Nullable;

/** The fields of a day as the request carries them, some perhaps missing. */
record TypedDay(
        @Nullable String act,
        @Nullable String day,
        @Nullable String kind,
        @Nullable String standing,
        @Nullable String pair,
        @Nullable String periods,
        @Nullable String spoken,
        @Nullable String basis) {

    DayForm form() {
        return new DayForm(
                "withdraw".equals(act) ? "withdraw" : "put",
                text(day),
                text(kind),
                text(standing),
                text(pair),
                text(periods),
                text(spoken),
                text(basis));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
