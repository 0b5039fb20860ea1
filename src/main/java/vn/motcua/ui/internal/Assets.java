package vn.motcua.ui.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The few files pages need besides HTML, read and compressed once; the address of each carries the hash of its content. */
@Component
final class Assets {

    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";

    private final Map<String, Asset> byName = Stream.of(
                    read("motcua.css", "text/css;charset=UTF-8", "assets/motcua.css"),
                    read("motcua.js", "text/javascript;charset=UTF-8", "assets/motcua.js"),
                    read("queue.css", "text/css;charset=UTF-8", "assets/queue.css"),
                    read("queue-touch.js", "text/javascript;charset=UTF-8", "assets/queue-touch.js"),
                    read("queue-screen.js", "text/javascript;charset=UTF-8", "assets/queue-screen.js"),
                    read("queue-ticket.js", "text/javascript;charset=UTF-8", "assets/queue-ticket.js"),
                    read("door.svg", "image/svg+xml", "assets/door.svg"),
                    read("htmx.js", "text/javascript;charset=UTF-8", HTMX))
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    /** @throws IllegalArgumentException for an unknown name, so a misspelt one fails the first test that shows the page */
    String href(String name) {
        var asset = find(name).orElseThrow(() -> new IllegalArgumentException("No asset " + name));
        return "/assets/" + asset.hash() + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * One file.
     *
     * @param hash first half of the SHA-256 of the content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String name, String type, String hash, byte[] plain, byte[] zipped) {}

    private static Asset read(String name, String type, String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            var plain = in.readAllBytes();
            return new Asset(name, type, hash(plain), plain, zip(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }
}
