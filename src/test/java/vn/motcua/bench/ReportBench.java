package vn.motcua.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.dossier.DossierEvents;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.State;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.insight.ClosedReports;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Period;
import vn.motcua.insight.Periods;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.insight.Reports;
import vn.motcua.insight.Span;
import vn.motcua.operation.Derived;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Slice;

/** {@code ./motcua bench reports}: counter, list and report of the same moment compared on many dossiers, with their times. */
@Command(
        name = "reports",
        mixinStandardHelpOptions = true,
        description = {
            "Dựng N hồ sơ, để bộ đọc diễn biến lập số liệu, rồi so số đếm, danh sách và báo cáo với cách đếm thẳng từ bảng hồ sơ.",
            "In mọi chỗ lệch và thời gian. Ngưỡng: quý của một phường dưới 1 giây, của cả thành phố dưới 5 giây, không lệch số nào."
        })
final class ReportBench implements Callable<Integer> {

    private static final LocalDate TODAY = CivilTime.day(Instant.now());
    private static final Period QUARTER = Period.of(Period.Kind.QUARTER, TODAY);
    private static final Period YEAR = Period.of(Period.Kind.YEAR, TODAY);
    private static final double WARD_BUDGET_SECONDS = 1;
    private static final double CITY_BUDGET_SECONDS = 5;

    @Option(names = "--stored", description = "số hồ sơ đã lưu (mặc định ${DEFAULT-VALUE})")
    private int stored = 1_000_000;

    @Option(names = "--times", description = "số lần đo, in trung vị (mặc định ${DEFAULT-VALUE})")
    private int times = 5;

    private int differences;
    private boolean withinBudget = true;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ReportBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var city = BenchCity.open(Path.of("target/bench-data"), stored)) {
            var product = city.product();
            var admin = city.admin();
            System.out.println(Machine.describe(admin));
            city.letBackgroundWorkGoOn();
            timed("bộ đọc lập số liệu từ diễn biến", () -> hearAll(product));
            vacuum(admin);
            compare(product, admin);
            measure(product);
        }
        System.out.printf("%nSố chỗ lệch: %d%n", differences);
        return differences == 0 && withinBudget ? 0 : 1;
    }

    /** A copied city's events count as heard, so that other benches have no reader beside them; here all are heard anew. */
    private static boolean hearAll(BenchedProduct product) {
        product.context().getBeansOfType(Derived.class).values().stream()
                .filter(it -> it.name().equals("insight"))
                .forEach(Derived::rebuild);
        var events = product.bean(DossierEvents.class);
        while (events.isBehind("insight", Instant.parse("2100-01-01T00:00:00Z"))) {
            LockSupport.parkNanos(100_000_000);
        }
        return true;
    }

    private static void vacuum(Connection admin) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute("vacuum analyze insight.fact");
            statement.execute("vacuum analyze insight.past_standing");
            statement.execute("checkpoint");
        }
    }

    private void compare(BenchedProduct product, Connection admin) throws SQLException {
        var reports = product.bean(Reports.class);
        for (var period : List.of(QUARTER, YEAR)) {
            var span = product.bean(Periods.class).span(period).upTo(Instant.now());
            var byUnit = reports.count(city(), new ReportQuestion(period, null, null, null), Report.By.UNIT);
            var naive = naive(admin, span);
            for (var figure : Figure.values()) {
                for (var line : byUnit.lines()) {
                    same(period + ", " + line.name() + ", " + figure, line.count(figure), naive, line.key(), figure);
                }
            }
            System.out.printf("%s: %,d hồ sơ, %d đơn vị đã so%n", period, byUnit.total(Figure.RECEIVED), naive.size());
        }
        ward(product);
    }

    private void same(String what, long reported, Map<String, Map<Figure, Long>> naive, String unit, Figure figure) {
        long counted = naive.getOrDefault(unit, Map.of()).getOrDefault(figure, 0L);
        if (reported != counted) {
            differences++;
            System.out.printf("LỆCH %s: báo cáo %d, đếm thẳng %d%n", what, reported, counted);
        }
    }

    /** Counter, list and report of one ward now. */
    private void ward(BenchedProduct product) {
        var unit = busiest(product);
        var leader = leader(unit);
        var lists = product.bean(DossierLists.class);
        var year =
                product.bean(Reports.class).count(leader, new ReportQuestion(YEAR, unit, null, null), Report.By.FIELD);
        var states = Arrays.stream(State.values()).filter(State::isOpen).toList();
        long open = states.stream()
                .mapToLong(it -> listed(after -> lists.search(leader, null, it, after, 100), _ -> true))
                .sum();
        long counter = lists.countOpen(leader).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        // a report speaks of what the unit resolves and has received; a letter or an application not yet received is no
        // part of it
        long resolved = states.stream()
                .filter(it -> it.clock() == State.Clock.RUNNING || it.clock() == State.Clock.PAUSED)
                .mapToLong(it -> listed(after -> lists.search(leader, null, it, after, 100), row -> row.resolving()
                        .equals(unit)))
                .sum();
        long reported = year.total(Figure.IN_PROGRESS) + year.total(Figure.ON_HOLD);
        long rows = listed(
                after -> product.bean(Reports.class)
                        .list(leader, new ReportQuestion(YEAR, unit, null, null), Figure.RECEIVED, after, 500),
                _ -> true);
        System.out.printf(
                "Một phường: số đếm %d, danh sách %d; trong đó phường giải quyết %d, báo cáo %d; tiếp nhận %d, dòng mở ra %d%n",
                counter, open, resolved, reported, year.total(Figure.RECEIVED), rows);
        differences += counter == open && resolved == reported ? 0 : 1;
        differences += rows == year.total(Figure.RECEIVED) ? 0 : 1;
    }

    /** The unit with most open work. */
    private static UnitId busiest(BenchedProduct product) {
        return product.bean(DossierEvents.class).countReceived().stream()
                .filter(it -> it.state().clock() != State.Clock.DONE)
                .max(Comparator.comparing(DossierEvents.UnitCount::dossiers))
                .orElseThrow()
                .unit();
    }

    private static <T> long listed(Function<@Nullable String, Slice<T>> page, Predicate<T> counts) {
        long rows = 0;
        String cursor = null;
        do {
            var slice = page.apply(cursor);
            rows += slice.items().stream().filter(counts).count();
            cursor = slice.next();
        } while (cursor != null);
        return rows;
    }

    /** Straight from the table of dossiers, by other words; the stored dossiers' promises never moved and none is paused. */
    private static Map<String, Map<Figure, Long>> naive(Connection admin, Span span) throws SQLException {
        var counts = new TreeMap<String, Map<Figure, Long>>();
        try (var statement = admin.prepareStatement(NAIVE)) {
            statement.setObject(1, OffsetDateTime.ofInstant(span.since(), ZoneOffset.UTC));
            statement.setObject(2, OffsetDateTime.ofInstant(span.until(), ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var figures = new EnumMap<Figure, Long>(Figure.class);
                    for (var figure : Figure.values()) {
                        figures.put(figure, row.getLong(figure.name()));
                    }
                    counts.put(row.getString("resolving_unit"), figures);
                }
            }
        }
        return counts;
    }

    private static final String NAIVE = """
            with span as (select cast(? as timestamptz) as since, cast(? as timestamptz) as until),
                 d as (select d.*, coalesce(finished_at < until, false) as ended, received_at < since as carried,
                              finished_at > promised_at as over,
                              (finished_at at time zone 'Asia/Ho_Chi_Minh')::date
                                  < (promised_at at time zone 'Asia/Ho_Chi_Minh')::date as day_before,
                              state in ('WAITING_SUPPLEMENT', 'WAITING_OBLIGATION') as waits, span.until
                         from dossier.dossier d, span
                        where received_at < until and (finished_at is null or finished_at >= since))
            select resolving_unit,
                   count(*) as RECEIVED,
                   count(*) filter (where carried) as FROM_BEFORE,
                   count(*) filter (where not carried and channel = 'ONLINE') as BY_NET,
                   count(*) filter (where not carried and channel = 'COUNTER') as AT_COUNTER,
                   count(*) filter (where not carried and channel = 'POST') as BY_POST,
                   count(*) filter (where ended and state <> 'STOPPED') as SOLVED,
                   count(*) filter (where ended and state <> 'STOPPED' and not over and day_before) as SOLVED_EARLY,
                   count(*) filter (where ended and state <> 'STOPPED' and not over and not day_before) as SOLVED_ON_TIME,
                   count(*) filter (where ended and state <> 'STOPPED' and over) as SOLVED_LATE,
                   count(*) filter (where not ended and not waits) as IN_PROGRESS,
                   count(*) filter (where not ended and not waits and (promised_at is null or promised_at >= until)) as IN_TIME,
                   count(*) filter (where not ended and not waits and promised_at < until) as IN_PROGRESS_LATE,
                   count(*) filter (where not ended and waits) as ON_HOLD,
                   count(*) filter (where ended and state = 'STOPPED') as ENDED_WITHOUT_RESULT
              from d
             group by resolving_unit
            """;

    private void measure(BenchedProduct product) {
        var reports = product.bean(Reports.class);
        var unit = product.bean(Units.class).listCommunes().getLast().id();
        var leader = leader(unit);
        budget(
                "quý của một phường, theo thủ tục",
                WARD_BUDGET_SECONDS,
                () -> reports.count(leader, new ReportQuestion(QUARTER, unit, null, null), Report.By.PROCEDURE));
        budget(
                "quý của một phường, 50 dòng đầu",
                WARD_BUDGET_SECONDS,
                () -> reports.list(leader, new ReportQuestion(QUARTER, unit, null, null), Figure.SOLVED, null, 50));
        budget("đến hạn hôm nay của một phường", WARD_BUDGET_SECONDS, () -> reports.countDue(leader, unit));
        budget(
                "quý của cả thành phố, theo đơn vị",
                CITY_BUDGET_SECONDS,
                () -> reports.count(city(), new ReportQuestion(QUARTER, null, null, null), Report.By.UNIT));
        budget(
                "năm của cả thành phố, theo đơn vị",
                2 * CITY_BUDGET_SECONDS,
                () -> reports.count(city(), new ReportQuestion(YEAR, null, null, null), Report.By.UNIT));
        var closed = timed("chốt quý trước của một phường", () -> product.bean(ClosedReports.class)
                .close(leader, unit, QUARTER.previous(), "")
                .orThrow());
        System.out.printf("  %,d hồ sơ trong báo cáo đã chốt%n", closed.dossiers());
    }

    private void budget(String what, double seconds, Supplier<?> work) {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.get();
            taken.add((System.nanoTime() - begun) / 1e9);
        }
        taken.sort(null);
        double median = taken.get(taken.size() / 2);
        withinBudget &= median <= seconds;
        System.out.printf(
                "%-40s trung vị %.3f s, từ %.3f đến %.3f (ngưỡng %.0f s)%n",
                what, median, taken.getFirst(), taken.getLast(), seconds);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        var result = work.get();
        System.out.printf("%-40s %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
        return result;
    }

    private static Officer leader(UnitId unit) {
        return officer(unit, Role.UNIT_LEADER);
    }

    private static Officer city() {
        return officer(new UnitId(0), Role.CITY_ADMINISTRATOR);
    }

    private static Officer officer(UnitId unit, Role role) {
        var rights = new Rights(List.of(new Grant(unit, role, Set.of())));
        return new Officer(new AccountId(new UUID(0, 1)), "Mây Thử Nghiệm", "Lãnh đạo", unit, rights);
    }
}
