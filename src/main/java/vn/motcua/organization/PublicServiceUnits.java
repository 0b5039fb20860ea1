package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Slice;

/**
 * Schools, hospitals, centres and other public service units through time: each by its code, as it was on a day, and what became of
 * it by reorganisation. How many there are is computed from them where they are kept, and told beside what somebody has published.
 */
public interface PublicServiceUnits {

    /** Whose public service units are meant. */
    enum Scope {
        NATION,
        CITY,
        /** Directly under the city's committee. */
        UNDER_CITY,
        UNDER_DEPARTMENTS,
        UNDER_COMMUNES;

        /** The scopes that a unit itself may have; together they are the city. */
        public static final List<Scope> PARTS = List.of(UNDER_CITY, UNDER_DEPARTMENTS, UNDER_COMMUNES);
    }

    /** The field of public services, as the budget groups them. */
    enum Field {
        EDUCATION,
        VOCATIONAL,
        HEALTH,
        CULTURE,
        MEDIA,
        SCIENCE,
        SOCIAL,
        ECONOMY,
        OTHER
    }

    /** How units are reorganised. */
    enum Form {
        /** Several become one, which may be one of them. */
        MERGE,
        /** One becomes several, and may go on as one of them. */
        SPLIT,
        /** Each goes on under another governing body. */
        TRANSFER,
        DISSOLVE,
        /** Into a company, which is no public service unit any more. */
        CONVERT
    }

    /** How many there are on that day. */
    ServiceFigures figures(LocalDate on);

    /**
     * What the latest days of reorganisation, or of newly published counts, changed; the latest first, by scope.
     *
     * @param days at most so many days
     */
    List<ServiceFigures.Change> listChanges(LocalDate until, int days);

    /**
     * Units of a day by code.
     *
     * @param after cursor of the slice before, null for the first
     * @param limit at most so many
     */
    Slice<Edition> list(Wanted wanted, @Nullable String after, int limit);

    /** A unit through time, the earliest first; empty when there never was one of that code. */
    List<Edition> listEditions(String code);

    /** What a unit went through, the latest first. */
    List<Reorganisation> listReorganisations(String code);

    /**
     * Which units.
     *
     * @param scope null for all
     * @param field null for all
     */
    record Wanted(
            LocalDate on, @Nullable Scope scope, @Nullable Field field) {}

    /**
     * A unit for as long as nothing about it changed.
     *
     * @param governing the body that governs it, as papers write it
     * @param unit      that body where it is a unit known here, null where it is known by name alone
     * @param autonomy  group of financial autonomy, 1 to 4, null while not known
     * @param until     the first day on which it is no longer so, null while it lasts
     * @param confirmed whether somebody stands for it; false for what is made up for the demonstration
     */
    record Edition(
            String code,
            String name,
            Field field,
            Scope scope,
            String governing,
            @Nullable UnitId unit,
            @Nullable Integer autonomy,
            LocalDate from,
            @Nullable LocalDate until,
            boolean confirmed,
            String basis) {

        public boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * What happened to units on a day.
     *
     * @param before as they were on the day before, by code
     * @param after  as they were from that day on, by code; empty when nothing is left of them as public service units
     */
    record Reorganisation(
            LocalDate day, Form form, String decision, boolean confirmed, List<Edition> before, List<Edition> after) {}
}
