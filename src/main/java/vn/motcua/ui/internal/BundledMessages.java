package vn.motcua.ui.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** All bundles on the class path, read once. */
@Component
final class BundledMessages implements Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    BundledMessages() {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
        var into = isEnglish ? english : vietnamese;
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (var key : texts.stringPropertyNames()) {
            if (into.put(key, texts.getProperty(key)) != null) {
                throw new IllegalStateException("Two bundles have the message " + key + ", one is " + file);
            }
        }
    }

    @Override
    public String text(Language language, String key, Object... values) {
        return find(language, key, values)
                .orElseThrow(() -> new IllegalArgumentException("No message " + key + " in messages/*.properties"));
    }

    @Override
    public Optional<String> find(Language language, String key, Object... values) {
        return Optional.ofNullable(sentence(language, key)).map(it -> fill(it, values));
    }

    private @Nullable String sentence(Language language, String key) {
        var text = language == Language.EN ? english.get(key) : null;
        return text != null ? text : vietnamese.get(key);
    }

    /** A place without a value stays as written: a sentence with a gap is better than a page that fails. */
    private static String fill(String sentence, Object... values) {
        if (values.length == 0) {
            return sentence;
        }
        return PLACE.matcher(sentence).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.length ? String.valueOf(values[index]) : place.group());
        });
    }
}
