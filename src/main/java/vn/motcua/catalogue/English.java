package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** English for phrases that versions carry in Vietnamese alone, word for word. A phrase the city has written itself has none. */
public final class English {

    private static final Map<String, String> PHRASES = read();

    private English() {}

    /** The phrase in English, null when nobody has translated it. */
    public static @Nullable String find(String vietnamese) {
        return PHRASES.get(vietnamese);
    }

    private static Map<String, String> read() {
        try (InputStream stream = new ClassPathResource("facts/catalogue/english.yaml").getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            var phrases = new HashMap<String, String>();
            yaml.forEach((vietnamese, english) -> phrases.put(vietnamese, String.valueOf(english)));
            return Map.copyOf(phrases);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
