package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.operation.EmbeddedPostgres;
import vn.motcua.testing.OfficeUnderLoad.Tally;
import vn.motcua.testing.OfficesAtWork;
import vn.motcua.testing.PlainProxy;
import vn.motcua.testing.Product;
import vn.motcua.testing.StoredActs;

/** {@code ./motcua bench rolling}: from a former state of the sources to this one, node by node, while people work. */
@Command(
        name = "rolling",
        mixinStandardHelpOptions = true,
        description = {
            "Nâng cấp từng nút trong lúc đang làm việc: dựng bản cũ từ lịch sử git, chạy một nút bản cũ, thêm nút bản mới (lược đồ",
            "được nâng cấp trong khi nút cũ vẫn làm), dừng nút cũ, thay bằng bản mới. Sau cùng thử chạy lại bản cũ trên lược đồ mới."
        })
final class RollingBench implements Callable<Integer> {

    private static final int ACTS = 150;

    /** Takes no connection. */
    private static final String NOBODY = "http://127.0.0.1:1";

    @Option(names = "--from", required = true, paramLabel = "COMMIT", description = "bản mã cũ")
    private String from = "";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RollingBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("motcua-rolling-");
        try {
            return upgrade(folder, build(folder.resolve("former"))) ? 0 : 1;
        } finally {
            run(
                    Path.of("."),
                    "git",
                    "worktree",
                    "remove",
                    "--force",
                    folder.resolve("former").toString());
            Folders.remove(folder);
        }
    }

    private Path build(Path sources) throws IOException, InterruptedException {
        System.out.println("Dựng bản " + from + "...");
        run(Path.of("."), "git", "worktree", "add", "--detach", sources.toString(), from);
        // any verb builds it first
        run(sources, "./motcua", "config");
        return sources.resolve("target/app/motcua.jar");
    }

    private static void run(Path in, String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .directory(in.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }

    private static boolean upgrade(Path folder, Path formerJar) throws Exception {
        // the demo's people, as the former release made them
        var demo = new Product(folder.resolve("database"), java.util.Map.of(), formerJar);
        demo.start();
        demo.stop();
        var tally = new Tally();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("database"))) {
            var files = Files.createDirectories(folder.resolve("files"));
            var database = postgres.database();
            var without = new java.util.HashMap<>(Office.on(database, files));
            without.remove("MOTCUA_FILES");
            var former = new Product(folder.resolve("one"), without, formerJar);
            var first = Office.node(folder.resolve("two"), database, files);
            var second = Office.node(folder.resolve("three"), database, files);
            var stands = new String[] {NOBODY, NOBODY};
            former.start();
            stands[0] = former.url();
            try (var proxy = new PlainProxy(List.of(() -> stands[0], () -> stands[1]));
                    var offices = new OfficesAtWork(proxy::url, tally)) {
                offices.awaitActs(ACTS);
                say(tally, "một nút bản cũ");
                first.start();
                stands[1] = first.url();
                offices.awaitActs(ACTS);
                say(tally, "nút cũ và nút mới, lược đồ mới");
                former.stop();
                second.start();
                stands[0] = second.url();
                offices.awaitActs(ACTS);
                say(tally, "hai nút bản mới");
                offices.finish();
            }
            var stored = StoredActs.read(database);
            first.stop();
            var check = second.verb("check", "--data", folder.resolve("two").toString());
            second.stop();
            System.out.println(check.output());
            boolean well = Outcome.of(tally, stored, new StoredActs(List.of())).print("Nâng cấp từng nút")
                    && check.code() == 0;
            tryFormerAgain(folder, formerJar, without);
            return well;
        }
    }

    private static void say(Tally tally, String what) {
        System.out.printf("%s: đã xác nhận %d, gửi lại %d%n", what, tally.acknowledged.size(), tally.retries.get());
    }

    /** Only reported: going back is a matter of the release one goes back to. */
    private static void tryFormerAgain(Path folder, Path jar, java.util.Map<String, String> environment) {
        System.out.println(
                "Bản cũ khởi động lại trên lược đồ mới: " + attempt(folder.resolve("again"), jar, environment));
        var told = new java.util.HashMap<>(environment);
        told.put("SPRING_FLYWAY_IGNORE_MIGRATION_PATTERNS", "*:missing,*:future");
        System.out.println("  với SPRING_FLYWAY_IGNORE_MIGRATION_PATTERNS='*:missing,*:future': "
                + attempt(folder.resolve("told"), jar, told));
    }

    private static String attempt(Path data, Path jar, java.util.Map<String, String> environment) {
        try (var product = new Product(data, environment, jar)) {
            product.start();
            return "được";
        } catch (AssertionError e) {
            return "không: "
                    + String.valueOf(e.getMessage())
                            .lines()
                            .filter(it -> it.contains("Detected applied migration") || it.contains("Validate failed"))
                            .findFirst()
                            .orElse(e.getMessage())
                            .strip();
        }
    }
}
