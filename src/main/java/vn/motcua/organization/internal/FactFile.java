package vn.motcua.organization.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One shipped file of facts: UTF-8 in NFC; a first line {@code # source: ...}, comment lines {@code # ...}, a line of column
 * names, then one fact a line, fields parted by semicolons.
 *
 * @param name        its file name
 * @param contentHash SHA-256 of its bytes
 * @param source      the legal text or public source of rows that name none themselves
 * @param rows        column name to field; in a column called {@code source} the file's source stands in for an empty field
 */
record FactFile(String name, String contentHash, String source, List<Map<String, String>> rows) {

    private static final String SOURCE = "# source: ";

    /** Reads {@code facts/organization/<name>} from the class path. */
    static FactFile read(String name) {
        try (var stream = FactFile.class.getResourceAsStream("/facts/organization/" + name)) {
            return parse(name, Objects.requireNonNull(stream, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming file and line, when the file breaks its own rules */
    static FactFile parse(String name, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(SOURCE)) {
            throw new IllegalArgumentException(name + " does not begin with its source");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException(name + " is not in NFC");
        }
        var source = lines.getFirst().substring(SOURCE.length()).strip();
        return new FactFile(name, hash(bytes), source, rows(name, source, lines));
    }

    private static List<Map<String, String>> rows(String name, String source, List<String> lines) {
        var facts = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        var columns = facts.getFirst().split(";", -1);
        return facts.stream()
                .skip(1)
                .map(line -> row(name, source, columns, line))
                .toList();
    }

    private static Map<String, String> row(String name, String source, String[] columns, String line) {
        var fields = line.split(";", -1);
        if (fields.length != columns.length) {
            throw new IllegalArgumentException(name + ": " + columns.length + " fields wanted in \"" + line + "\"");
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            boolean inherits = columns[i].equals("source") && fields[i].isBlank();
            row.put(columns[i], inherits ? source : fields[i].strip());
        }
        return row;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
