package vn.motcua.territory.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.territory.GeoPoint;

/**
 * {@code ./motcua bench territory --file PATH}: reads a file of boundaries as the import does, then asks which unit the middle of each
 * unit, points given beside, and random points lie in, and how long an answer takes.
 */
@Command(name = "territory", mixinStandardHelpOptions = true)
public final class TerritoryBench implements Runnable {

    private static final int ROUNDS = 5;

    @Option(names = "--file", required = true, description = "tệp ranh giới GeoJSON")
    private Path file = Path.of("");

    @Option(names = "--points", description = "tệp csv: mã, vĩ độ, kinh độ; mỗi điểm phải thuộc đơn vị mang mã")
    private @Nullable Path points;

    @Option(names = "--lookups", description = "số điểm ngẫu nhiên mỗi lượt")
    private int lookups = 200_000;

    @Option(names = "--seed")
    private long seed = 20_251_107;

    private final Map<String, Unit> units = new HashMap<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TerritoryBench()).execute(arguments));
    }

    @Override
    public void run() {
        try {
            var checked = read();
            var index = index(checked);
            boolean well = middles(checked, index) & given(index) & deep(checked, index);
            times(checked, index);
            weight(index);
            if (!well) {
                throw new IllegalStateException("Có điểm không thuộc đúng đơn vị");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CheckedFeatures read() throws IOException {
        CheckedFeatures checked = new CheckedFeatures(this::unit, 50);
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            checked = new CheckedFeatures(this::unit, 50);
            try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                GeoJsonReader.read(stream, checked::take);
            }
            double parsed = millis(began);
            checked.findEachInItself();
            say("đọc, kiểm tra lượt %d: %.0f ms; cả soát điểm giữa: %.0f ms", round, parsed, millis(began));
        }
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        say(
                "tệp %,d byte; %d đơn vị, %,d điểm; đã sửa %d, sai %d; bộ nhớ đang dùng %d MB",
                Files.size(file),
                checked.areas().size(),
                checked.points(),
                checked.repaired(),
                checked.wrong(),
                used >> 20);
        checked.remarks().forEach(it -> say("  đối tượng %d, mã %s: %s", it.feature(), it.code(), it.what()));
        return checked;
    }

    /** Every code of the file is somebody's here: which units there are is not what is measured. */
    private Optional<Unit> unit(String code) {
        return Optional.of(
                units.computeIfAbsent(code, it -> new Unit(new UnitId(units.size() + 1), it, it, UnitKind.WARD, null)));
    }

    private String code(UnitId unit) {
        return units.values().stream()
                .filter(it -> it.id().equals(unit))
                .findFirst()
                .map(Unit::code)
                .orElse("?");
    }

    private BoundaryIndex index(CheckedFeatures checked) {
        long began = System.nanoTime();
        var index = new BoundaryIndex(checked.areas().stream()
                .map(it -> Area.of(it.unit(), code(it.unit()), it.area()))
                .toList());
        say("lập chỉ mục: %.1f ms", millis(began));
        return index;
    }

    private boolean middles(CheckedFeatures checked, BoundaryIndex index) {
        int deepest = 0;
        int interior = 0;
        int centroids = 0;
        for (var it : checked.areas()) {
            deepest += isAt(index, CheckedFeatures.deepest(it.area()), it.unit()) ? 1 : 0;
            var inside = InteriorPointArea.getInteriorPoint(it.area());
            interior += isAt(index, new GeoPoint(inside.y, inside.x), it.unit()) ? 1 : 0;
            var centroid = it.area().getCentroid().getCoordinate();
            centroids += isAt(index, new GeoPoint(centroid.y, centroid.x), it.unit()) ? 1 : 0;
        }
        int all = checked.areas().size();
        say(
                "thuộc đúng đơn vị: điểm sâu nhất %d/%d, điểm trong %d/%d, trọng tâm (có thể nằm ngoài hình) %d/%d",
                deepest, all, interior, all, centroids, all);
        return deepest == all && interior == all;
    }

    private static boolean isAt(BoundaryIndex index, GeoPoint point, UnitId unit) {
        return index.find(point).filter(it -> it.unit().equals(unit)).isPresent();
    }

    private boolean given(BoundaryIndex index) throws IOException {
        if (points == null) {
            return true;
        }
        int right = 0;
        var lines = Files.readAllLines(points);
        for (var line : lines) {
            var cells = line.split("[,;]");
            var unit = unit(cells[0].strip()).orElseThrow().id();
            var point = new GeoPoint(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
            if (isAt(index, point, unit)) {
                right++;
            } else {
                say(
                        "  %s: %s",
                        line, index.find(point).map(it -> code(it.unit())).orElse("không có"));
            }
        }
        say("điểm cho trước thuộc đúng đơn vị: %d/%d", right, lines.size());
        return right == lines.size();
    }

    /** Farther inside than neighbours can overlap there is nothing to decide. */
    private boolean deep(CheckedFeatures checked, BoundaryIndex index) {
        var random = new Random(seed);
        int asked = 0;
        int right = 0;
        for (var it : checked.areas()) {
            var box = it.area().getEnvelopeInternal();
            var alone = Area.of(it.unit(), "", it.area());
            for (int i = 0; i < 500; i++) {
                var point = new GeoPoint(
                        random.nextDouble(box.getMinY(), box.getMaxY()),
                        random.nextDouble(box.getMinX(), box.getMaxX()));
                var standing = alone.of(point.latitude(), point.longitude(), MetresPerDegree.at(point.latitude()));
                if (standing.inside() && standing.metres() > 17) {
                    asked++;
                    right += isAt(index, point, it.unit()) ? 1 : 0;
                }
            }
        }
        say("điểm ngẫu nhiên sâu hơn 17 m trong một đơn vị, thuộc đúng đơn vị đó: %,d/%,d", right, asked);
        return right >= asked * 0.999;
    }

    private void times(CheckedFeatures checked, BoundaryIndex index) {
        var places = checked.areas().stream()
                .map(JdbcBoundaries.Bounded::area)
                .map(Geometry::getEnvelopeInternal)
                .toList();
        for (int round = 1; round <= ROUNDS; round++) {
            var random = new Random(seed + round);
            var asked = new ArrayList<GeoPoint>();
            for (int i = 0; i < lookups; i++) {
                var box = places.get(random.nextInt(places.size()));
                asked.add(new GeoPoint(
                        random.nextDouble(box.getMinY(), box.getMaxY()),
                        random.nextDouble(box.getMinX(), box.getMaxX())));
            }
            int near = 0;
            int several = 0;
            int nowhere = 0;
            long began = System.nanoTime();
            for (var point : asked) {
                var found = index.find(point);
                if (found.isEmpty()) {
                    nowhere++;
                } else {
                    near += found.get().near() ? 1 : 0;
                    several += found.get().others().isEmpty() ? 0 : 1;
                }
            }
            double micros = millis(began) * 1000 / lookups;
            say(
                    "lượt %d: %.2f µs mỗi điểm; gần ranh giới nhưng ngoài %.2f %%, có từ hai đơn vị %.2f %%, không có %.1f %%",
                    round, micros, 100.0 * near / lookups, 100.0 * several / lookups, 100.0 * nowhere / lookups);
        }
    }

    private void weight(BoundaryIndex index) throws IOException {
        long began = System.nanoTime();
        var sheet = MapSheet.of(index.areas());
        say("vẽ bản đồ: %.0f ms", millis(began));
        for (var drawing : sheet.drawings()) {
            var paths = String.join(
                            "\n",
                            drawing.outlines().stream()
                                    .map(MapSheet.Outline::path)
                                    .toList())
                    .getBytes(StandardCharsets.UTF_8);
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(paths);
            }
            say(
                    "  %s: %d hình, %d bấm được, %,d byte, nén %,d; %d x %d, khung %s",
                    drawing.enlarged() ? "phóng to" : "toàn bộ",
                    drawing.outlines().size(),
                    drawing.outlines().stream().filter(MapSheet.Outline::leads).count(),
                    paths.length,
                    packed.size(),
                    drawing.width(),
                    drawing.height(),
                    List.copyOf(drawing.frames()));
        }
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.of("vi", "VN"), format + "%n", values);
    }
}
