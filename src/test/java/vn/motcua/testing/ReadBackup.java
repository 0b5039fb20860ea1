package vn.motcua.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup file looked into, and made wrong on purpose. */
public final class ReadBackup {

    /** What a restore gives anew, because it belongs to the cluster. */
    private static final Set<String> OF_THE_CLUSTER = Set.of("xid", "position", "last_xid", "last_position");

    private ReadBackup() {}

    /** Every table's rows and every file, without what belongs to the cluster; equal for backups of equal content. */
    public static Map<String, List<String>> content(Path backup) {
        try (var zip = new ZipFile(backup.toFile())) {
            var content = new TreeMap<String, List<String>>();
            for (var table : manifest(zip).get("tables")) {
                var name =
                        table.get("schema").asString() + "." + table.get("name").asString();
                content.put(name, rows(zip, name, table.get("columns")));
            }
            zip.stream()
                    .filter(it -> it.getName().startsWith("files/"))
                    .forEach(it -> content.put(it.getName(), List.of(Long.toString(it.getCrc()))));
            return content;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode manifest(ZipFile zip) throws IOException {
        return JsonMapper.shared()
                .readTree(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes());
    }

    private static List<String> rows(ZipFile zip, String table, JsonNode columns) throws IOException {
        var kept = IntStream.range(0, columns.size())
                .filter(i -> !OF_THE_CLUSTER.contains(columns.get(i).asString()))
                .toArray();
        var text = new String(
                zip.getInputStream(zip.getEntry("tables/" + table + ".copy")).readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
                .map(line -> line.split("\t", -1))
                .map(row -> String.join(
                        "\t", Arrays.stream(kept).mapToObj(i -> row[i]).toList()))
                .sorted()
                .toList();
    }

    /** A copy whose entries went through {@code change}; null leaves an entry out. */
    public static Path changed(Path backup, String as, BiFunction<String, byte[], byte[]> change) {
        var target = backup.resolveSibling(as);
        try (var zip = new ZipFile(backup.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : zip.stream().toList()) {
                var content =
                        change.apply(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (content != null) {
                    put(out, entry.getName(), content);
                }
            }
            return target;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(OutputStream out, String name, byte[] content) throws IOException {
        var zip = (ZipOutputStream) out;
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
