package vn.motcua.dossier.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.internal.FictionalDossier.Planned;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

/**
 * A city's dossiers, made up: who comes when with what, and how each goes on, in office hours. The same seed always tells the
 * same city, and each dossier can be told by itself. Large units get more than small ones; closed dossiers are spread evenly
 * over the days, open ones began lately; three of a hundred are late. Tells only: others lead it through the gate or copy it
 * into the tables.
 */
final class FictionalCity {

    static final String CERTIFIED_COPY = "2.000815";
    private static final String CERTIFIED_SIGNATURE = "2.000884";
    private static final List<String> WITH_SLIP =
            List.of("1.004873", "1.001193", "1.000894", "1.000656", "1.004859", "1.014027", "1.004873");

    /** What people of this city ask for. */
    static final Set<String> PROCEDURES = Stream.concat(
                    WITH_SLIP.stream(), Stream.of(CERTIFIED_COPY, CERTIFIED_SIGNATURE))
            .collect(Collectors.toUnmodifiableSet());

    private static final int DAY_MINUTES = 480;
    private static final double LATE = 0.03;
    /** Most copies are made while the person waits, so fewer of what is open are. */
    private static final double OPEN_COPIES = 0.2;

    private static final double SIGNATURES = 0.1;
    private static final double ELSEWHERE = 0.04;

    private final Shape shape;
    private final List<Place> places;
    private final Function<String, ProcedureVersion> procedures;
    private final double[] sizes;
    private final List<LocalDate> days;

    /**
     * What kind of city.
     *
     * @param open   share of dossiers still open at the end
     * @param copies share of certified copies
     * @param from   first day; every procedure must be in force by then
     * @param until  the end: nothing happens after it
     */
    record Shape(long seed, int many, double open, double copies, LocalDate from, Instant until) {}

    /** A unit and when its office is open. */
    record Place(UnitId unit, WorkCalendar calendar) {}

    FictionalCity(Shape shape, List<Place> places, Function<String, ProcedureVersion> procedures) {
        this.shape = shape;
        this.places = List.copyOf(places);
        this.procedures = procedures;
        this.sizes = IntStream.range(0, places.size())
                .mapToDouble(rank -> 1 / Math.pow(rank + 3.0, 0.7))
                .toArray();
        Arrays.parallelPrefix(sizes, Double::sum);
        this.days = shape.from()
                .datesUntil(CivilTime.day(shape.until()))
                .filter(places.getFirst().calendar()::isWorkingDay)
                .toList();
    }

    int size() {
        return shape.many();
    }

    /** @param index 0 and up, below {@link #size} */
    FictionalDossier dossier(int index) {
        var random = new SplittableRandom(shape.seed() * 1_000_003 + index);
        int closed = (int) Math.round(shape.many() * (1 - shape.open()));
        return index < closed ? closed(index, closed, random) : open(index, index - closed, random);
    }

    private FictionalDossier closed(int index, int closed, RandomGenerator random) {
        boolean copy = random.nextDouble() < (shape.copies() - shape.open() * OPEN_COPIES) / (1 - shape.open());
        boolean signature = !copy && random.nextDouble() < SIGNATURES;
        var path = copy || signature ? FictionalPaths.ON_THE_SPOT : FictionalPaths.closed(random);
        var code = copy ? CERTIFIED_COPY : signature ? CERTIFIED_SIGNATURE : any(WITH_SLIP, random);
        double part = (double) index / closed * days.size();
        var day = days.get((int) part);
        var here = place(random);
        var start = after(
                here.calendar(),
                CivilTime.instant(day.atStartOfDay()),
                1 + (int) ((part - (int) part) * (DAY_MINUTES - 40)));
        double share = random.nextDouble() < LATE ? 1.05 + random.nextDouble() : 0.15 + 0.75 * random.nextDouble();
        return told(index, path, code, here, start, share, random);
    }

    /** Began lately; every seventh so long ago that it is overdue. */
    private FictionalDossier open(int index, int turn, RandomGenerator random) {
        boolean copy = turn % (int) (1 / OPEN_COPIES) == 0;
        var path = copy ? FictionalPaths.openOnTheSpot(random) : FictionalPaths.open(turn);
        var code = copy ? CERTIFIED_COPY : any(WITH_SLIP, random);
        var here = place(random);
        var calendar = here.calendar();
        long term = termMinutes(procedures.apply(code), calendar, calendar.minusWorkingDays(shape.until(), 1));
        double age = turn % 7 == 3 ? 1.2 + 2 * random.nextDouble() : 0.1 + 0.8 * random.nextDouble();
        long ago = Math.max(60, (long) (term * age));
        var start = after(
                calendar,
                calendar.minusWorkingDays(shape.until(), (int) (ago / DAY_MINUTES) + 1),
                DAY_MINUTES - ago % DAY_MINUTES);
        return told(index, path, code, here, start, age, random);
    }

    private FictionalDossier told(
            int index,
            List<Action> path,
            String code,
            Place here,
            Instant start,
            double share,
            RandomGenerator random) {
        var procedure = procedures.apply(code);
        boolean elsewhere = path.getFirst() == Action.ADMIT && random.nextDouble() < ELSEWHERE;
        var application = FictionalPeople.application(
                procedure, elsewhere ? place(random).unit() : here.unit(), here.unit(), random);
        var moments = moments(path, here.calendar(), procedure, start, share, random);
        return new FictionalDossier(index, application, procedure, acts(path, moments, application));
    }

    private static List<Planned> acts(List<Action> path, List<Instant> moments, AdmitDossier application) {
        var acts = new ArrayList<Planned>();
        for (int i = 0; i < path.size(); i++) {
            var details =
                    FictionalPeople.details(path.get(i), application.owner().name(), CivilTime.day(moments.get(i)));
            acts.add(new Planned(path.get(i), moments.get(i), details));
        }
        return List.copyOf(acts);
    }

    /** The result comes at its share of the term, is fetched some time later; where the end of the story is near, all is quicker. */
    private List<Instant> moments(
            List<Action> path,
            WorkCalendar calendar,
            ProcedureVersion procedure,
            Instant start,
            double share,
            RandomGenerator random) {
        var gaps = gaps(path, random);
        double most = 0.95 * calendar.officeMinutesBetween(start, shape.until());
        double wanted = share * termMinutes(procedure, calendar, start);
        double whole = Arrays.stream(gaps).sum();
        double minute = Math.min(wanted, most) / Math.max(whole, 1);
        var moments = new ArrayList<>(List.of(start));
        double passed = 0;
        for (var gap : gaps) {
            passed += gap * minute;
            var next = after(calendar, start, (long) passed).minusSeconds(random.nextInt(50));
            var earliest = moments.getLast().plusSeconds(1 + random.nextInt(9));
            moments.add(next.isBefore(earliest) ? earliest : next);
        }
        return moments;
    }

    private static double[] gaps(List<Action> path, RandomGenerator random) {
        return path.stream()
                .skip(1)
                .mapToDouble(it -> (0.3 + random.nextDouble()) * weight(it))
                .toArray();
    }

    /** Waiting for people takes longer than passing papers on. */
    private static double weight(Action action) {
        return switch (action) {
            case RECEIVE_SUPPLEMENT, CONFIRM_OBLIGATION -> 4;
            case DRAFT, REQUEST_WITHDRAWAL -> 2;
            case HAND_OVER -> 0.2;
            default -> 1;
        };
    }

    private static long termMinutes(ProcedureVersion procedure, WorkCalendar calendar, Instant start) {
        var due = calendar.due(start, procedure.limits().getFirst().term()).due();
        return Math.max(20, calendar.officeMinutesBetween(start, due));
    }

    private static Instant after(WorkCalendar calendar, Instant start, long minutes) {
        var hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
        return calendar.due(start, new Term(TermUnit.WORKING_HOUR, hours)).due();
    }

    private Place place(RandomGenerator random) {
        int found = Arrays.binarySearch(sizes, random.nextDouble() * sizes[sizes.length - 1]);
        return places.get(Math.min(found < 0 ? -found - 1 : found, places.size() - 1));
    }

    private static String any(List<String> codes, RandomGenerator random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
