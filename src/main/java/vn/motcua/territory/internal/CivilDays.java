package vn.motcua.territory.internal;

import java.time.LocalDate;

/** Days on which there can have been, or can be planned, units of this state. */
public final class CivilDays {

    private static final LocalDate REPUBLIC = LocalDate.of(1945, 9, 2);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    private CivilDays() {}

    public static boolean isPossible(LocalDate day) {
        return !day.isBefore(REPUBLIC) && day.isBefore(FAR);
    }
}
