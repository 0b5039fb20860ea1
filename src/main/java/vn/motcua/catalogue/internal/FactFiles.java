package vn.motcua.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The starter catalogue on the class path: {@code facts/catalogue/procedures/<code>.yaml}. */
final class FactFiles {

    private static final String PLACE = "classpath*:facts/catalogue/procedures/*.yaml";

    private FactFiles() {}

    static List<FactFile> list() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(PLACE);
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(FactFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FactFile read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            var text = Normalizer.normalize(
                    new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), Normalizer.Form.NFC);
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return FactFile.of(new LinkedHashMap<>(yaml));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("Fact file " + file.getFilename(), e);
        }
    }
}
