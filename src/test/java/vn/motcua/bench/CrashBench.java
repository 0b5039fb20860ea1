package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.testing.Kill;
import vn.motcua.testing.OfficeUnderLoad.Tally;
import vn.motcua.testing.OfficesAtWork;
import vn.motcua.testing.Product;
import vn.motcua.testing.StoredActs;

/** {@code ./motcua bench crash}: the product killed again and again under load, and what became of what it had acknowledged. */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description = {
            "Giết đột ngột (SIGKILL) ứng dụng, cơ sở dữ liệu hoặc cả hai trong lúc bốn bộ phận đang làm việc, rồi đối chiếu",
            "từng hành vi đã xác nhận với dữ liệu đã lưu và rà soát. Mã kết thúc 1 khi mất, trùng hoặc có điều bất thường."
        })
final class CrashBench implements Callable<Integer> {

    @Option(names = "--kills", description = "số lần giết (mặc định ${DEFAULT-VALUE})")
    private int kills = 20;

    @Option(names = "--acts", description = "số hành vi được xác nhận giữa hai lần (mặc định ${DEFAULT-VALUE})")
    private int acts = 60;

    @Option(names = "--seed", description = "thứ tự các lần giết (mặc định ${DEFAULT-VALUE})")
    private long seed = 2026;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CrashBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("motcua-crash-");
        var data = folder.resolve("data");
        var tally = new Tally();
        try (var product = new Product(data)) {
            product.start();
            var struck = work(product, tally);
            var stored = StoredActs.read(product.database());
            product.stop();
            var check = product.verb("check", "--data", data.toString());
            System.out.println(check.output());
            return Outcome.of(tally, stored, new StoredActs(List.of())).print("Đã giết " + struck) && check.code() == 0
                    ? 0
                    : 1;
        } finally {
            Folders.remove(folder);
        }
    }

    private Map<Kill, Integer> work(Product product, Tally tally) {
        var random = new Random(seed);
        var struck = new EnumMap<Kill, Integer>(Kill.class);
        try (var offices = new OfficesAtWork(product::url, tally)) {
            for (int i = 1; i <= kills; i++) {
                offices.awaitActs(acts);
                var kill = Kill.values()[random.nextInt(Kill.values().length)];
                kill.strike(product);
                struck.merge(kill, 1, Integer::sum);
                System.out.printf("lần %d: %s, đã xác nhận %d%n", i, kill, tally.acknowledged.size());
            }
            offices.awaitActs(acts);
            offices.finish();
        }
        return struck;
    }
}
