package vn.motcua.address.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.address.Candidate;
import vn.motcua.address.Needs;
import vn.motcua.address.Resolution;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TableFiles;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableWriter;

/** {@code ./motcua bench addresses}: a long list of old addresses, typed as people do, turned as csv and as xlsx. */
@Command(
        name = "addresses",
        mixinStandardHelpOptions = true,
        description = {
            "Đo chuyển đổi danh sách địa chỉ cũ của cả nước, một phần có lỗi gõ, sinh từ hai tệp công bố:",
            "thời gian, bộ nhớ, tỷ lệ dòng trùng với câu trả lời từng địa chỉ, tỷ lệ dòng có đủ đơn vị đúng.",
            "Ngưỡng cho 100.000 dòng: csv 60 giây, xlsx 120 giây, trùng ít nhất 98 %."
        })
final class AddressBench implements Callable<Integer> {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final double CSV_SECONDS = 60;
    private static final double XLSX_SECONDS = 120;
    private static final double EQUAL = 0.98;

    @Option(names = "--units", required = true, description = "danh sách đơn vị cấp xã hiện nay (csv)")
    private Path units = Path.of("");

    @Option(names = "--successions", required = true, description = "bảng chuyển đổi đơn vị cũ, mới (csv)")
    private Path successions = Path.of("");

    @Option(names = "--rows", description = "số dòng (mặc định ${DEFAULT-VALUE})")
    private int rows = 100_000;

    @Option(names = "--errors", description = "tỷ lệ dòng có lỗi gõ (mặc định ${DEFAULT-VALUE})")
    private double errors = 0.1;

    @Option(names = "--seed", description = "số khởi tạo (mặc định ${DEFAULT-VALUE})")
    private long seed = 20251107;

    @Option(names = "--wrong", description = "in bấy nhiêu dòng thiếu đơn vị đúng (mặc định ${DEFAULT-VALUE})")
    private int shownWrong = 0;

    private final Map<String, List<String>> truth = new HashMap<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new AddressBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        var national = NationalFiles.read(units, successions);
        long read = System.nanoTime();
        var gazetteer = new Gazetteer(national.places, national.passings, OtherNames.shipped(), "79");
        var answers = new Answers(gazetteer, RuleBook.EMPTY);
        System.out.printf(
                "%,d đơn vị, %,d lần chuyển; đọc %.1f giây, lập chỉ mục %.1f giây, bộ nhớ đang dùng %d MB%n",
                gazetteer.size(),
                national.passings.size(),
                seconds(began, read),
                seconds(read, System.nanoTime()),
                usedMegabytes());
        var folder = Files.createTempDirectory("motcua-addresses");
        var addresses = generate(national);
        boolean within = true;
        for (var format : TableFormat.values()) {
            within &= turn(format, folder, addresses, answers);
        }
        within &= compare(folder, addresses, answers);
        return within ? 0 : 1;
    }

    private List<String> generate(NationalFiles national) {
        var random = new SplittableRandom(seed);
        var typed = new TypedAddresses(random, errors);
        var all = List.copyOf(national.old.values());
        var addresses = new ArrayList<String>(rows);
        for (int i = 0; i < rows; i++) {
            var old = all.get(random.nextInt(all.size()));
            var text = typed.type(old);
            addresses.add(text);
            truth.merge(text, old.into(), (one, other) -> new ArrayList<>(new HashSet<>(concat(one, other))));
        }
        return addresses;
    }

    private static List<String> concat(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private boolean turn(TableFormat format, Path folder, List<String> addresses, Answers answers) throws IOException {
        var in = folder.resolve("in." + format.extension());
        try (var out = new BufferedOutputStream(Files.newOutputStream(in));
                var table =
                        TableWriter.open(format, out, "Danh sách", List.of(Heading.of("STT"), Heading.of("Địa chỉ")))) {
            for (int i = 0; i < addresses.size(); i++) {
                table.row(List.of(Cell.number(i + 1), Cell.text(addresses.get(i))));
            }
        }
        long began = System.nanoTime();
        var converter = new ConvertList(it -> answers.resolve(it, TODAY), key -> key, _ -> {});
        ConvertList.Counts counts;
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("out." + format.extension())))) {
            counts = converter.convert(in, "", format, out).orThrow();
        }
        double took = seconds(began, System.nanoTime());
        double budget = (format == TableFormat.CSV ? CSV_SECONDS : XLSX_SECONDS) * rows / 100_000;
        System.out.printf(
                "%s: %,d dòng trong %.1f giây (ngưỡng %.0f: %s); một đơn vị %,d, cần đường %,d, chưa rõ %,d; bộ nhớ %d MB, tối đa %d MB%n",
                format.extension(),
                counts.rows(),
                took,
                budget,
                took <= budget ? "đạt" : "KHÔNG ĐẠT",
                counts.clear(),
                counts.street(),
                counts.unclear(),
                usedMegabytes(),
                Runtime.getRuntime().maxMemory() >> 20);
        return took <= budget;
    }

    /** The list's answer against the single one, and against what the address was made from. */
    private boolean compare(Path folder, List<String> addresses, Answers answers) throws IOException {
        var tally = new Tally();
        TableFiles.read(folder.resolve("out.csv"), new ReadLimits(512L << 20, 200, rows + 1, 100, 10_000), row -> {
                    if (row.number() > 1) {
                        int index = row.number() - 2;
                        var address = addresses.get(index);
                        long began = System.nanoTime();
                        var single = answers.resolve(address, TODAY);
                        tally.took.add(System.nanoTime() - began);
                        tally.add(
                                address,
                                single,
                                row.find(3).map(it -> it.text()).orElse(""),
                                row.find(5).map(it -> it.text()).orElse(""));
                    }
                })
                .orThrow();
        return tally.print();
    }

    private final class Tally {

        private final List<Long> took = new ArrayList<>();
        private int all;
        private int equal;
        private int right;
        private int exact;
        private int pickedWrong;

        void add(String address, Resolution single, String code, String listed) {
            all++;
            var codes = single.candidates().stream().map(Candidate::code).collect(Collectors.toSet());
            boolean same = single.needs() == Needs.NONE
                    ? code.equals(single.candidates().getFirst().code())
                    : code.isEmpty()
                            && single.candidates().stream().limit(20).allMatch(it -> listed.contains(it.code()));
            equal += same ? 1 : 0;
            var wanted = truth.getOrDefault(address, List.of());
            boolean complete = codes.containsAll(wanted);
            right += complete ? 1 : 0;
            exact += complete && codes.size() == new HashSet<>(wanted).size() ? 1 : 0;
            pickedWrong += !complete && single.needs() != Needs.UNIT ? 1 : 0;
            if (!complete && shownWrong > 0) {
                shownWrong--;
                System.out.println("  thiếu: " + address + " | " + wanted + " | " + single.needs() + " "
                        + single.candidates().stream()
                                .limit(3)
                                .map(it -> it.name() + " <- " + it.from().name() + ", "
                                        + it.from().district())
                                .toList());
            }
        }

        boolean print() {
            took.sort(null);
            System.out.printf(
                    "trùng câu trả lời từng địa chỉ %.2f %% (ngưỡng 98: %s)%nđủ đơn vị đúng %.2f %%, đúng hẳn %.2f %%; chọn sai mà không báo chưa rõ %.2f %%%n"
                            + "một câu trả lời: trung vị %.3f ms, p99 %.3f ms%n",
                    100.0 * equal / all,
                    equal >= EQUAL * all ? "đạt" : "KHÔNG ĐẠT",
                    100.0 * right / all,
                    100.0 * exact / all,
                    100.0 * pickedWrong / all,
                    took.get(took.size() / 2) / 1e6,
                    took.get(took.size() * 99 / 100) / 1e6);
            return equal >= EQUAL * all;
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
