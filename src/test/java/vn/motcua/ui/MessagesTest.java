package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.shared.RefusalCode;

/** Holds for the bundles of every module. */
class MessagesTest {

    /** Keys of officer pages, which are Vietnamese, may do without English. */
    private static final String OFFICERS_ONLY = "desk.";

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final Map<String, String> VIETNAMESE = new TreeMap<>();
    private static final Map<String, String> ENGLISH = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var texts = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            var into = String.valueOf(file.getFilename()).endsWith("_en.properties") ? ENGLISH : VIETNAMESE;
            texts.forEach((key, text) -> into.put((String) key, (String) text));
        }
    }

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        var shared = new TreeSet<>(VIETNAMESE.keySet());
        shared.removeIf(it -> it.startsWith(OFFICERS_ONLY));
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(shared);
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        assertThat(ENGLISH)
                .allSatisfy((key, text) -> assertThat(places(text)).as(key).isEqualTo(places(VIETNAMESE.get(key))));
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(it -> places.add(it.group()));
        return places;
    }

    @Test
    void everyTextIsComposedUnicodeWithoutExclamationMarks() {
        assertThat(VIETNAMESE.values()).allSatisfy(it -> {
            assertThat(Normalizer.isNormalized(it, Normalizer.Form.NFC)).as(it).isTrue();
            assertThat(it).isNotBlank().doesNotContain("!");
        });
    }

    @Test
    void everyRefusalHasASentence() {
        var codes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.motcua").stream()
                        .filter(it -> it.isEnum() && it.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(it -> Arrays.stream(it.getEnumConstants()))
                        .map(it -> ((Enum<?>) it).name())
                        .toList();
        assertThat(codes).isNotEmpty();
        assertThat(VIETNAMESE).containsKeys(codes.toArray(String[]::new));
    }
}
