package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import vn.motcua.shared.RefusalCode;

/** Holds for the bundles of every module. */
class MessagesTest {

    /** Keys of officer pages, which are Vietnamese, may do without English. */
    /** Pages, reports and papers that are in Vietnamese alone. */
    private static final List<String> OFFICERS_ONLY = List.of(
            "desk.",
            "address.stretch.",
            "catalogue.national.counted.",
            "catalogue.national.differences",
            "catalogue.national.level.",
            "catalogue.national.listed",
            "catalogue.national.nothing",
            "catalogue.national.ours",
            "catalogue.national.said.",
            "catalogue.national.what",
            "organization.finding.",
            "organization.layout.",
            "organization.report.",
            "organization.scope.",
            "organization.tree.",
            "publication.sheet.",
            "publication.table.");

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
        shared.removeIf(it -> OFFICERS_ONLY.stream().anyMatch(it::startsWith));
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
        var refusals = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return true;
            }
        };
        refusals.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        var codes = refusals.findCandidateComponents("vn.motcua").stream()
                .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .filter(Class::isEnum)
                .flatMap(it -> Arrays.stream(it.getEnumConstants()))
                .map(it -> ((Enum<?>) it).name())
                .toList();
        assertThat(codes).isNotEmpty();
        assertThat(VIETNAMESE).containsKeys(codes.toArray(String[]::new));
    }
}
