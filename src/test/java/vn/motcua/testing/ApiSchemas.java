package vn.motcua.testing;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, asked whether a value is what it promises. */
public final class ApiSchemas {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode root;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** @param description as {@code /v3/api-docs} answers */
    public ApiSchemas(String description) {
        root = JSON.readTree(description);
    }

    public JsonNode root() {
        return root;
    }

    /** An object of the description, itself or what its {@code $ref} names. */
    public JsonNode resolved(JsonNode it) {
        return it.has("$ref") ? root.at(it.get("$ref").asString().substring(1)) : it;
    }

    /** What is wrong with the value; empty when nothing is. */
    public List<String> problems(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("$defs", root.at("/components/schemas"));
        var alone = whole.toString().replace("#/components/schemas/", "#/$defs/");
        return schemas.getSchema(alone).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** The schema of an answer. */
    public JsonNode answer(String method, String path, int status) {
        var answer = resolved(
                root.at("/paths").path(path).path(method).path("responses").path(String.valueOf(status)));
        return answer.at("/content/application~1json/schema");
    }
}
