package vn.motcua.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.search.Findable;
import vn.motcua.search.Passage;
import vn.motcua.search.Passages;
import vn.motcua.search.Question;

/** {@code ./motcua bench search}: how well and how fast questions find their procedures, and legal questions their articles. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Chất lượng và thời gian tìm kiếm: mỗi câu hỏi tìm đúng thủ tục ở vị trí nào, so với BM25 trên tên không dấu trong",
            "cùng lần chạy; bỏ lần lượt từng phần để thấy phần đó đem lại gì. Tệp câu hỏi: query, accepted_codes cách nhau bằng",
            "phím tab, nhiều mã cách nhau bằng |. Ngưỡng: hit@1 0,80, hit@5 0,95, p99 5 ms; điều luật: hit@1 0,72, hit@10 0,95."
        })
final class SearchBench implements Callable<Integer> {

    private static final double HIT_1 = 0.80;
    private static final double HIT_5 = 0.95;
    private static final double LEGAL_HIT_1 = 0.72;
    private static final double LEGAL_HIT_10 = 0.95;
    private static final double P99_MILLIS = 5;
    private static final double REBUILD_SECONDS = 5;
    private static final int MANY = 2_600;

    @Option(names = "--queries", description = "câu hỏi và mã thủ tục được chấp nhận (tsv), lặp lại được")
    private List<Path> queries = List.of();

    @Option(names = "--procedures", description = "danh mục thủ tục quốc gia (jsonl hoặc jsonl.gz)")
    private @Nullable Path procedures;

    @Option(names = "--level", description = "commune: chỉ thủ tục cấp xã; all: tất cả (mặc định ${DEFAULT-VALUE})")
    private String level = "commune";

    @Option(names = "--legal", description = "thư mục có corpus.jsonl và queries_*.jsonl")
    private @Nullable Path legal;

    @Option(names = "--wrong", description = "in những câu hỏi không đúng ngay vị trí đầu")
    private boolean wrong;

    private boolean within = true;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SearchBench()).execute(arguments));
    }

    record Asked(String question, Set<String> accepted) {}

    /** Finds keys, best first. */
    interface Finder extends BiFunction<String, Integer, List<String>> {}

    @Override
    public Integer call() throws IOException {
        System.out.printf(
                "máy: %d lõi, JVM %s, heap tối đa %d MB%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        if (procedures != null) {
            overProcedures(NationalFindables.read(procedures, level.equals("commune")));
            speed(NationalFindables.read(procedures, false));
        }
        if (legal != null) {
            overArticles(legal);
        }
        return within ? 0 : 1;
    }

    private void overProcedures(List<Findable> findables) throws IOException {
        var index = FindableIndex.of(findables);
        var words = ShippedWords.vocabulary();
        for (var file : queries) {
            var asked = asked(file);
            System.out.printf("%n%s: %d câu hỏi, %,d thủ tục%n", file.getFileName(), asked.size(), findables.size());
            var plain = PlainTitles.of(findables);
            measured("BM25 trên tên không dấu", asked, plain::find);
            var scores = measured("tìm kiếm", asked, finder(new Engine(index, words)));
            demand(scores.at1() >= HIT_1 && scores.at5() >= HIT_5);
            for (var ability : Ability.values()) {
                var others = EnumSet.complementOf(EnumSet.of(ability));
                measured("không có " + name(ability), asked, finder(new Engine(index, words, others)));
            }
            if (wrong) {
                printWrong(asked, finder(new Engine(index, words)), findables);
            }
        }
    }

    private static String name(Ability ability) {
        return switch (ability) {
            case SYNONYMS -> "từ đồng nghĩa";
            case BIGRAMS -> "cặp tiếng";
            case ACCENTS -> "ưu tiên đúng dấu";
            case TYPING_ERRORS -> "sửa lỗi gõ";
            case TELEX -> "giải Telex, VNI";
            case QUESTION_WORDS -> "bỏ từ để hỏi";
        };
    }

    private static Finder finder(Engine engine) {
        return (text, limit) -> engine.find(Question.of(text, limit)).stream()
                .map(it -> it.what().key())
                .toList();
    }

    record Scores(double at1, double at5, double at10, double mrr) {}

    private static Scores measured(String name, List<Asked> asked, Finder finder) {
        asked.forEach(it -> finder.apply(it.question(), 10));
        var times = new Histogram(3);
        double at1 = 0;
        double at5 = 0;
        double at10 = 0;
        double mrr = 0;
        for (int round = 0; round < 20; round++) {
            for (var it : asked) {
                long began = System.nanoTime();
                var found = finder.apply(it.question(), 10);
                times.recordValue(System.nanoTime() - began);
                int rank = rank(found, it.accepted());
                if (round == 0 && rank > 0) {
                    at1 += rank == 1 ? 1 : 0;
                    at5 += rank <= 5 ? 1 : 0;
                    at10 += 1;
                    mrr += 1.0 / rank;
                }
            }
        }
        double n = asked.size();
        var scores = new Scores(at1 / n, at5 / n, at10 / n, mrr / n);
        System.out.printf(
                "  %-28s n %d  hit@1 %.3f  hit@5 %.3f  hit@10 %.3f  MRR %.3f  p50 %.2f ms  p99 %.2f ms%n",
                name,
                asked.size(),
                scores.at1(),
                scores.at5(),
                scores.at10(),
                scores.mrr(),
                times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(99) / 1e6);
        return scores;
    }

    private static int rank(List<String> found, Set<String> accepted) {
        return IntStream.range(0, found.size())
                        .filter(it -> accepted.contains(found.get(it)))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    private static void printWrong(List<Asked> asked, Finder finder, List<Findable> findables) {
        Map<String, String> titles = new LinkedHashMap<>();
        findables.forEach(it -> titles.put(it.key(), it.title()));
        for (var it : asked) {
            var found = finder.apply(it.question(), 5);
            if (rank(found, it.accepted()) != 1) {
                System.out.printf("    %s -> %s%n", it.question(), it.accepted());
                found.forEach(key -> System.out.printf("        %s %.100s%n", key, titles.get(key)));
            }
        }
    }

    /** Over as many procedures as a city has; where the list holds fewer, its first ones once more. */
    private void speed(List<Findable> all) throws IOException {
        var many = new ArrayList<>(all);
        for (int i = 0; many.size() < MANY; i++) {
            many.add(all.get(i));
        }
        long began = System.nanoTime();
        var index = FindableIndex.of(many);
        double seconds = (System.nanoTime() - began) / 1e9;
        var engine = new Engine(index, ShippedWords.vocabulary());
        var asked = new ArrayList<Asked>();
        for (var file : queries) {
            asked.addAll(asked(file));
        }
        for (int round = 0; round < 50; round++) {
            asked.forEach(it -> engine.find(Question.of(it.question(), 20)));
        }
        var times = new Histogram(3);
        for (int round = 0; round < 100; round++) {
            for (var it : asked) {
                long start = System.nanoTime();
                engine.find(Question.of(it.question(), 20));
                times.recordValue(System.nanoTime() - start);
            }
        }
        double p99 = times.getValueAtPercentile(99) / 1e6;
        demand(p99 <= P99_MILLIS && seconds <= REBUILD_SECONDS);
        System.out.printf(
                "%n%,d thủ tục: lập chỉ mục %.1f giây; p50 %.2f ms, p99 %.2f ms, dài nhất %.2f ms%n",
                many.size(), seconds, times.getValueAtPercentile(50) / 1e6, p99, times.getMaxValue() / 1e6);
    }

    private void overArticles(Path folder) throws IOException {
        var passages = new ArrayList<Passage>();
        for (var line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
            var it = JsonMapper.shared().readTree(line);
            var text = it.get("text").stringValue();
            int end = text.indexOf('\n');
            passages.add(new Passage(
                    it.get("id").stringValue(),
                    it.get("law").stringValue(),
                    end < 0 ? "" : text.substring(0, end),
                    end < 0 ? text : text.substring(end + 1)));
        }
        try (var files = Files.newDirectoryStream(folder, "queries_*.jsonl")) {
            for (var file : files) {
                var asked = legalQuestions(file);
                System.out.printf(
                        "%n%s: %d câu hỏi, %,d điều luật%n", file.getFileName(), asked.size(), passages.size());
                var plain = PassageIndex.of(passages, PlainTitles.BM25);
                measured("BM25", asked, finder(plain));
                var ours = Passages.of(passages);
                var scores = measured("tìm kiếm", asked, (text, limit) -> ours.find(text, limit).stream()
                        .map(it -> it.passage().id())
                        .toList());
                demand(scores.at1() >= LEGAL_HIT_1 && scores.at10() >= LEGAL_HIT_10);
            }
        }
    }

    /** Plain: the whole question, whatever its end; the full stop keeps it from being cut off. */
    private static Finder finder(PassageIndex index) {
        return (text, limit) -> index.find(text + " .", limit).stream()
                .map(it -> it.passage().id())
                .toList();
    }

    private static List<Asked> legalQuestions(Path file) throws IOException {
        var asked = new ArrayList<Asked>();
        for (var line : Files.readAllLines(file)) {
            JsonNode it = JsonMapper.shared().readTree(line);
            var relevant = new java.util.HashSet<String>();
            it.get("relevant").forEach(id -> relevant.add(id.stringValue()));
            asked.add(new Asked(it.get("question").stringValue(), relevant));
        }
        return asked;
    }

    static List<Asked> asked(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(it -> !it.isBlank())
                .map(it -> it.split("\t", -1))
                .map(it -> new Asked(it[0], Set.copyOf(Arrays.asList(it[1].split("\\|")))))
                .toList();
    }

    private void demand(boolean met) {
        within &= met;
        if (!met) {
            System.out.println("  KHÔNG ĐẠT ngưỡng");
        }
    }

    static BufferedReader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }
}
