package vn.motcua.guard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer as it came over the wire.
 *
 * @param status  0 when the connection was closed without a word
 * @param headers "Name: value" lines in their order
 */
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, List<String> headers, byte[] bytes) {

    private static final Pattern CODE = Pattern.compile("\\b([A-Z]{2,3}_\\d{3}_[A-Z_]+)\\b");

    static Reply parse(byte[] raw) {
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, List.of(), raw);
        }
        var lines = Arrays.asList(text.substring(0, end).split("\r\n"));
        var headers = lines.subList(1, lines.size());
        var body = Arrays.copyOfRange(raw, end + 4, raw.length);
        boolean chunked = headers.stream().anyMatch(it -> it.equalsIgnoreCase("Transfer-Encoding: chunked"));
        return new Reply(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        var whole = new ByteArrayOutputStream();
        var text = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(text.substring(at, line).trim(), 16);
            if (size == 0) {
                break;
            }
            whole.write(chunks, line + 2, Math.min(size, chunks.length - line - 2));
            at = line + 2 + size + 2;
        }
        return whole.toByteArray();
    }

    String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(it -> it.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(it -> it.substring(name.length() + 1).strip())
                .findFirst();
    }

    List<String> headersNamed(String name) {
        return headers.stream()
                .filter(it -> it.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(it -> it.substring(name.length() + 1).strip())
                .toList();
    }

    /** The stable code of a refusal, on a page or in problem JSON. */
    Optional<String> code() {
        var found = CODE.matcher(body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    boolean leadsToLogIn() {
        return header("Location").filter(it -> it.startsWith("/login")).isPresent();
    }

    @Override
    public String toString() {
        return status + " " + header("Location").orElse("") + " " + code().orElse("");
    }
}
