package vn.motcua.ui.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface for programs as {@code api/openapi.yaml} describes it (OpenAPI 3.1). Written by hand and held to the controllers by a
 * test: it says what is promised, not what happens to be there. Read when first asked for.
 */
@Component
@Lazy
public class ApiDescription {

    private static final String PLACE = "api/openapi.yaml";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Map<String, Object> root;
    private final byte[] json;

    ApiDescription(JsonMapper mapper) {
        try (var stream = new ClassPathResource(PLACE).getInputStream()) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            json = mapper.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description as JSON in UTF-8. */
    public byte[] json() {
        return json.clone();
    }

    /**
     * One operation as its page shows it.
     *
     * @param example a body to send, as JSON; null when nothing is sent or no example is given
     * @param open    nobody needs to be signed in
     */
    public record Operation(
            String id,
            String tag,
            String method,
            String path,
            String summary,
            String summaryVi,
            String description,
            List<Line> parameters,
            List<Line> answers,
            @Nullable String example,
            boolean open) {}

    /** A parameter or an answer: its name or status, and what it means. */
    public record Line(String name, String meaning) {}

    /** In the order of the description. */
    public List<Operation> operations(JsonMapper pretty) {
        var operations = new ArrayList<Operation>();
        map(root.get("paths")).forEach((path, item) -> METHODS.stream()
                .filter(map(item)::containsKey)
                .forEach(method -> operations.add(operation(path, method, map(item), pretty))));
        return operations;
    }

    private Operation operation(String path, String method, Map<String, Object> item, JsonMapper pretty) {
        var it = map(item.get(method));
        var parameters = new ArrayList<Line>();
        list(item.get("parameters")).forEach(one -> parameters.add(parameter(one)));
        list(it.get("parameters")).forEach(one -> parameters.add(parameter(one)));
        var answers = new ArrayList<Line>();
        map(it.get("responses"))
                .forEach((status, answer) -> answers.add(new Line(status, text(resolved(answer), "description"))));
        return new Operation(
                text(it, "operationId"),
                String.valueOf(list(it.get("tags")).getFirst()),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                text(it, "summary"),
                text(it, "x-summary-vi"),
                text(it, "description"),
                parameters,
                answers,
                example(it, pretty),
                it.get("security") instanceof List<?> none && none.isEmpty());
    }

    private Line parameter(Object one) {
        var it = resolved(one);
        return new Line(text(it, "name"), text(it, "description"));
    }

    private static @Nullable String example(Map<String, Object> operation, JsonMapper pretty) {
        var content = map(map(map(operation.get("requestBody")).get("content")).get("application/json"));
        var example = content.get("example");
        if (example == null && !map(content.get("examples")).isEmpty()) {
            example =
                    map(map(content.get("examples")).values().iterator().next()).get("value");
        }
        return example == null ? null : pretty.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    }

    private Map<String, Object> resolved(@Nullable Object one) {
        var it = map(one);
        if (!(it.get("$ref") instanceof String reference)) {
            return it;
        }
        var target = root;
        for (var step : reference.substring(2).split("/")) {
            target = map(target.get(step));
        }
        return target;
    }

    private static String text(Map<String, Object> it, String key) {
        return it.get(key) instanceof String text ? text.strip() : "";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object it) {
        return it instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    private static List<?> list(@Nullable Object it) {
        return it instanceof List<?> found ? found : List.of();
    }
}
