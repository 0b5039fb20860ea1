package vn.motcua.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.organization.Unit;

/** {@code ./motcua bench spike}: a day's crowds in ten minutes. */
@Command(
        name = "spike",
        mixinStandardHelpOptions = true,
        description = {
            "Dội tải theo bậc 1-15-1-25-2-35-10 vòng đời hồ sơ mỗi giây (mỗi vòng đời mười yêu cầu HTTP), đến đúng giờ định",
            "trước dù yêu cầu cũ đã trả lời hay chưa. Sản phẩm chạy trong JVM riêng với mọi việc nền.",
            "Ngưỡng: không lỗi; sau mỗi đợt, p95 trở lại trong vòng 20 % so với trước đợt trong 60 giây. Vẽ biểu đồ SVG."
        })
final class SpikeBench implements Callable<Integer> {

    private static final double BACK_WITHIN = 1.2;
    private static final int BACK_SECONDS = 60;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--stored", description = "số hồ sơ đã lưu (mặc định ${DEFAULT-VALUE})")
    private int stored = 1_000_000;

    @Option(names = "--rates", split = ",", description = "vòng đời mỗi giây, từng bậc (mặc định ${DEFAULT-VALUE})")
    private List<Integer> rates = List.of(1, 15, 1, 25, 2, 35, 10);

    @Option(names = "--minutes", description = "thời gian cả bài (mặc định ${DEFAULT-VALUE})")
    private double minutes = 10;

    @Option(names = "--offices", description = "số đơn vị cùng làm (mặc định ${DEFAULT-VALUE})")
    private int offices = 12;

    @Option(names = "--chart", description = "tệp SVG (mặc định ${DEFAULT-VALUE})")
    private Path chart = Path.of("docs", "pictures", "spike.svg");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SpikeBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var city = BenchCity.open(options.folder, stored);
                var http = new HttpProduct(city.product().data(), city.product().database())) {
            System.out.println(Machine.describe(city.admin()));
            var desks = new ArrayList<HttpOffice>();
            for (Unit unit : city.staff().communes().subList(0, offices)) {
                desks.add(new HttpOffice(http, city.staff().office(unit)));
            }
            city.letBackgroundWorkGoOn();
            warmUp(desks);
            return judge(crowds(desks)) ? 0 : 1;
        }
    }

    private void warmUp(List<HttpOffice> desks) {
        try (var loop = new OpenLoop()) {
            loop.send(10, Duration.ofSeconds(options.warmUpSeconds), (number, _) -> desks.get(number % desks.size())
                    .lead());
        }
    }

    private SpikeCourse crowds(List<HttpOffice> desks) {
        var step = Duration.ofMillis(Math.round(minutes * 60_000 / rates.size()));
        var course = new SpikeCourse(rates, step);
        var loop = new OpenLoop();
        try (loop) {
            for (int rate : rates) {
                loop.send(rate, step, (number, wanted) -> {
                    desks.get(number % desks.size()).lead(wanted, course::took);
                    course.done();
                });
                System.out.printf("  bậc %d mỗi giây xong, %d lỗi%n", rate, loop.errors());
            }
        }
        course.errors(loop.errors());
        return course;
    }

    private boolean judge(SpikeCourse course) throws java.io.IOException {
        Files.createDirectories(chart.toAbsolutePath().getParent());
        Files.writeString(chart, SpikeChart.svg(course));
        boolean within = course.errors() == 0;
        System.out.printf("%n%,d hồ sơ đã lưu, %d lỗi: %s%n", stored, course.errors(), Spread.verdict(within));
        System.out.printf("  %12s  %30s%n", "mỗi giây", "một hành vi, ms: p50 / p95 / p99");
        for (int step = 0; step < rates.size(); step++) {
            System.out.printf(
                    Locale.ROOT,
                    "  %12d  %.1f / %.1f / %.1f%n",
                    rates.get(step),
                    course.millis(step, 50),
                    course.millis(step, 95),
                    course.millis(step, 99));
        }
        for (int step = 1; step + 1 < rates.size(); step += 2) {
            double before = course.millis(step - 1, 95);
            int seconds = course.secondsUntil(step + 1, before * BACK_WITHIN);
            boolean back = seconds <= BACK_SECONDS;
            System.out.printf(
                    Locale.ROOT,
                    "  sau đợt %d mỗi giây: p95 trở lại (trước %.1f ms) sau %s giây: %s%n",
                    rates.get(step),
                    before,
                    back ? Integer.toString(seconds) : "hơn 60",
                    Spread.verdict(back));
            within &= back;
        }
        return within;
    }
}
