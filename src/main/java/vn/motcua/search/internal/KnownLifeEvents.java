package vn.motcua.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.motcua.search.FoundKind;
import vn.motcua.search.LifeEvents;
import vn.motcua.search.Search;

/** The life events of {@code facts/search/life-events.yaml}; which of their procedures are in force the search knows. */
@Component
class KnownLifeEvents implements LifeEvents {

    private static final String PLACE = "facts/search/life-events.yaml";

    private final ObjectProvider<Search> search;
    private final List<Planned> planned = read();

    KnownLifeEvents(ObjectProvider<Search> search) {
        this.search = search;
    }

    /** As the file has it. */
    record Planned(String key, String title, String titleEn, List<String> words, List<PlannedStep> steps) {}

    record PlannedStep(String code, String when, String whenEn) {}

    static List<Planned> read() {
        try (var stream = new ClassPathResource(PLACE).getInputStream()) {
            List<Map<String, Object>> events = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return events.stream().map(KnownLifeEvents::planned).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Planned planned(Map<String, Object> it) {
        var steps = new ArrayList<PlannedStep>();
        for (var step : items(it, "steps")) {
            if (step instanceof Map<?, ?> fields) {
                steps.add(new PlannedStep(field(fields, "code"), field(fields, "when"), field(fields, "when-en")));
            }
        }
        return new Planned(
                field(it, "key"),
                field(it, "title"),
                field(it, "title-en"),
                items(it, "words").stream().map(String::valueOf).toList(),
                steps);
    }

    private static String field(Map<?, ?> fields, String name) {
        return String.valueOf(Objects.requireNonNull(fields.get(name), name));
    }

    private static List<?> items(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof List<?> items ? items : List.of();
    }

    @Override
    public List<LifeEvent> list() {
        var found = search.getObject();
        return planned.stream()
                .map(it -> new LifeEvent(it.key(), it.title(), it.titleEn(), steps(it, found)))
                .toList();
    }

    private static List<Step> steps(Planned event, Search found) {
        return event.steps().stream()
                .flatMap(it -> found.find(FoundKind.PROCEDURE, it.code()).stream()
                        .map(procedure -> new Step(procedure, it.when(), it.whenEn())))
                .toList();
    }

    List<Planned> planned() {
        return planned;
    }
}
