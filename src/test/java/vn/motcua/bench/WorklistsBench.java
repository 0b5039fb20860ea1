package vn.motcua.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Role;
import vn.motcua.shared.Slice;

/** {@code ./motcua bench worklists}: five right profiles open the work list and the list of open dossiers, at three depths. */
@Command(
        name = "worklists",
        mixinStandardHelpOptions = true,
        description = {
            "Đo danh sách việc và danh sách hồ sơ đang giải quyết của năm loại quyền (một lĩnh vực, cả đơn vị, lãnh đạo, sở",
            "xem 168 đơn vị, toàn Thành phố), trang 1, 10, 200 (hoặc trang cuối), mỗi trang 50 dòng. Lớp nghiệp vụ: 16 người",
            "liên tục. HTTP: sản phẩm trong JVM riêng, 150 yêu cầu mỗi giây vào đúng giờ định trước.",
            "Ngưỡng p95: 25 ms và 60 ms; nhiều hồ sơ không quá 2 lần ít."
        })
final class WorklistsBench implements Callable<Integer> {

    private static final int USERS = 16;
    private static final double PER_SECOND = 150;
    private static final int PAGE = 50;
    private static final double SERVICE_BUDGET = 25;
    private static final double HTTP_BUDGET = 60;
    private static final double GROWTH_BUDGET = 2;
    private static final List<Integer> DEPTHS = List.of(1, 10, 200);

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--stored", split = ",", description = "từ ít đến nhiều (mặc định ${DEFAULT-VALUE})")
    private List<Integer> stored = List.of(10_000, 1_000_000);

    /** One page of one list of one officer. */
    private record Asked(
            String profile,
            String list,
            int page,
            @Nullable String after,
            BenchStaff.SignedIn by,
            Histogram service,
            Histogram http) {

        Asked(String profile, String list, int page, @Nullable String after, BenchStaff.SignedIn by) {
            this(profile, list, page, after, by, histogram(), histogram());
        }

        private static Histogram histogram() {
            return new ConcurrentHistogram(60_000_000, 3);
        }

        String path() {
            return (list.equals("work") ? "/api/v1/worklist" : "/api/v1/dossiers") + "?limit=" + PAGE
                    + (after == null ? "" : "&after=" + after);
        }
    }

    /** Milliseconds. */
    private record P95(double service, double http) {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WorklistsBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var found = new ArrayList<P95>();
        for (int many : stored) {
            try (var city = BenchCity.open(options.folder, many);
                    var http = new HttpProduct(
                            city.product().data(), city.product().database())) {
                System.out.println(Machine.describe(city.admin()));
                found.add(measure(city, http));
            }
        }
        var most = found.getLast();
        boolean within = kept("nghiệp vụ", most.service(), SERVICE_BUDGET) & kept("HTTP", most.http(), HTTP_BUDGET);
        if (found.size() > 1) {
            var least = found.getFirst();
            within &= kept("nghiệp vụ, nhiều / ít", most.service() / least.service(), GROWTH_BUDGET)
                    & kept("HTTP, nhiều / ít", most.http() / least.http(), GROWTH_BUDGET);
        }
        return within ? 0 : 1;
    }

    private static boolean kept(String what, double figure, double budget) {
        System.out.printf(
                Locale.ROOT, "p95 %s %.1f, ngưỡng %.0f: %s%n", what, figure, budget, Spread.verdict(figure <= budget));
        return figure <= budget;
    }

    private P95 measure(BenchCity city, HttpProduct http) throws Exception {
        var lists = city.product().bean(DossierLists.class);
        var pages = pages(city.staff(), lists);
        askService(lists, pages, options.warmUpSeconds);
        // a crowd before everything is compiled would only measure its own queue
        askHttp(http, pages, PER_SECOND / 10, options.warmUpSeconds);
        askHttp(http, pages, PER_SECOND / 2, options.warmUpSeconds);
        pages.forEach(it -> {
            it.service().reset();
            it.http().reset();
        });
        askService(lists, pages, options.seconds);
        int errors = askHttp(http, pages, PER_SECOND, options.seconds);
        if (errors > 0) {
            throw new IllegalStateException(errors + " answers were errors");
        }
        return report(city.stored(), pages);
    }

    private static List<Asked> pages(BenchStaff staff, DossierLists lists) throws Exception {
        var all = staff.communes();
        var one = all.subList(0, 1);
        var pages = new ArrayList<Asked>();
        pages.addAll(
                pages("một lĩnh vực", staff.signedIn("field", one, Set.of("ho-tich"), Role.EXAMINING_OFFICER), lists));
        pages.addAll(pages(
                "cả đơn vị",
                staff.signedIn("unit", one, Set.of(), Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER),
                lists));
        pages.addAll(
                pages("lãnh đạo", staff.signedIn("head", one, Set.of(), Role.UNIT_LEADER, Role.CENTRE_LEADER), lists));
        pages.addAll(
                pages("sở, 168 đơn vị", staff.signedIn("department", all, Set.of(), Role.EXAMINING_OFFICER), lists));
        pages.addAll(pages(
                "Thành phố",
                staff.signedIn(
                        "city",
                        all,
                        Set.of(),
                        Role.RECEPTION_OFFICER,
                        Role.EXAMINING_OFFICER,
                        Role.CENTRE_LEADER,
                        Role.UNIT_LEADER,
                        Role.CLERK),
                lists));
        return pages;
    }

    private static List<Asked> pages(String profile, BenchStaff.SignedIn by, DossierLists lists) {
        var pages = new ArrayList<Asked>();
        for (var list : List.of("work", "open")) {
            String after = null;
            int page = 1;
            int last = 0;
            for (int depth : DEPTHS) {
                for (; page < depth; page++) {
                    var next = ask(lists, list, by, after).next();
                    if (next == null) {
                        break;
                    }
                    after = next;
                }
                if (page != last) {
                    pages.add(new Asked(profile, list, page, after, by));
                }
                last = page;
            }
        }
        return pages;
    }

    private static Slice<WorkItem> ask(
            DossierLists lists, String list, BenchStaff.SignedIn by, @Nullable String after) {
        return list.equals("work")
                ? lists.listMyWork(by.officer(), after, PAGE)
                : lists.search(by.officer(), null, null, after, PAGE);
    }

    /** Each page on a virtual thread of its own, as the product serves a request. */
    private static void askService(DossierLists lists, List<Asked> pages, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int user = 0; user < USERS; user++) {
                running.add(threads.submit(() -> {
                    for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
                        var it = pages.get(ThreadLocalRandom.current().nextInt(pages.size()));
                        threads.submit(() -> ask(lists, it.list(), it.by(), it.after()))
                                .get();
                        it.service().recordValue((System.nanoTime() - began) / 1000);
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private static int askHttp(HttpProduct http, List<Asked> pages, double perSecond, int seconds) {
        var loop = new OpenLoop();
        try (loop) {
            loop.send(perSecond, Duration.ofSeconds(seconds), (number, wanted) -> {
                var it = pages.get(number % pages.size());
                var answer = http.get(it.by().token(), it.path());
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.toString());
                }
                it.http().recordValue((System.nanoTime() - wanted) / 1000);
            });
        }
        return loop.errors();
    }

    private static P95 report(int many, List<Asked> pages) {
        System.out.printf("%n%,d hồ sơ đã lưu; ms: p50 / p95 / p99%n", many);
        System.out.printf(
                "  %-16s %-5s %5s  %24s  %24s%n", "", "", "trang", "nghiệp vụ, 16 người", "HTTP, 150 mỗi giây");
        var service = Asked.histogram();
        var http = Asked.histogram();
        for (var it : pages) {
            System.out.printf(
                    "  %-16s %-5s %5d  %24s  %24s%n",
                    it.profile(), it.list(), it.page(), percentiles(it.service()), percentiles(it.http()));
            service.add(it.service());
            http.add(it.http());
        }
        System.out.printf("  %-29s  %24s  %24s%n", "tất cả", percentiles(service), percentiles(http));
        return new P95(millis(service, 95), millis(http, 95));
    }

    private static String percentiles(Histogram it) {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", millis(it, 50), millis(it, 95), millis(it, 99));
    }

    private static double millis(Histogram it, double percentile) {
        return it.getValueAtPercentile(percentile) / 1000.0;
    }
}
