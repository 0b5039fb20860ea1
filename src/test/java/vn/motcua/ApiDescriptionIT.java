package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApiSchemas;
import vn.motcua.testing.ApplicationTest;

/** What the description promises is there, nothing else is, and its examples keep its own rules. */
@ApplicationTest
class ApiDescriptionIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    ApiSchemas api;

    @BeforeEach
    void read() {
        api = new ApiSchemas(new PlainBrowser(port).get("/v3/api-docs").body());
    }

    @Test
    void everyAddressForProgramsIsDescribedAndNoOther() {
        var there = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(it -> it.startsWith("/api/v1/"))
                .forEach(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> there.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));
        var described = new TreeSet<String>();
        api.root().get("paths").forEachEntry((path, item) -> item.propertyNames().stream()
                .filter(METHODS::contains)
                .forEach(method -> described.add(method + " " + path)));
        assertThat(described).isEqualTo(there);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        var wrong = new ArrayList<String>();
        int[] seen = {0};
        walk(api.root(), content -> {
            for (var example : examples(content)) {
                seen[0]++;
                api.problems(api.resolved(content.get("schema")), example)
                        .forEach(it -> wrong.add(example + ": " + it));
            }
        });
        assertThat(seen[0]).isGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePageForPeopleShowsEveryOperation() {
        var page = new PlainBrowser(port).get("/docs/api").body();
        api.root().get("paths").forEachEntry((path, item) -> assertThat(page).contains(path));
        assertThat(page).contains("Giao diện cho phần mềm khác", "Tiếp nhận, ghi nhận hoặc đề nghị từ chối hồ sơ");
    }

    private static Iterable<JsonNode> examples(JsonNode content) {
        var found = new ArrayList<JsonNode>();
        if (content.has("example")) {
            found.add(content.get("example"));
        }
        content.path("examples").forEach(it -> found.add(it.get("value")));
        return found;
    }

    /** Everything that has a schema and may have an example of it. */
    private static void walk(JsonNode node, java.util.function.Consumer<JsonNode> visit) {
        if (node.has("schema")) {
            visit.accept(node);
        }
        node.forEach(child -> walk(child, visit));
    }
}
