package vn.motcua.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.ApiSchemas;

/**
 * Requests made from the API's description: half of them almost right, so that they come far, the others bent in address, query,
 * header, method or body. The same seed makes the same requests.
 */
final class FuzzedRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 6;

    private final ApiSchemas api;
    private final List<Described> operations = new ArrayList<>();
    private final List<String> dossiers;
    private final List<String> tokens;

    /**
     * One operation of the description.
     *
     * @param parameters its own and its path's
     */
    private record Described(String method, String path, List<JsonNode> parameters, JsonNode operation) {}

    /** A request ready to be sent. */
    record Fuzzed(String operation, String method, String target, List<String> headers, byte[] body) {

        @Override
        public String toString() {
            var text = new String(body, StandardCharsets.UTF_8);
            return method + " " + cut(target) + " "
                    + headers.stream().map(Fuzzed::cut).toList() + " " + cut(text);
        }

        private static String cut(String text) {
            return text.length() > 300 ? text.substring(0, 300) + "..." : text;
        }
    }

    /**
     * @param dossiers keys of dossiers that exist
     * @param tokens   of officers with different rights
     */
    FuzzedRequests(ApiSchemas api, List<String> dossiers, List<String> tokens) {
        this.api = api;
        this.dossiers = List.copyOf(dossiers);
        this.tokens = List.copyOf(tokens);
        api.root()
                .get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (operation.has("operationId")) {
                        operations.add(new Described(method, path, parameters(item, operation), operation));
                    }
                }));
    }

    private List<JsonNode> parameters(JsonNode item, JsonNode operation) {
        var all = new ArrayList<JsonNode>();
        item.path("parameters").forEach(it -> all.add(api.resolved(it)));
        operation.path("parameters").forEach(it -> all.add(api.resolved(it)));
        return all;
    }

    Fuzzed next(Random random) {
        var it = operations.get(random.nextInt(operations.size()));
        boolean bent = random.nextBoolean();
        var method = bent && random.nextInt(20) == 0
                ? pick(random, Nonsense.METHODS)
                : it.method().toUpperCase(java.util.Locale.ROOT);
        var headers = headers(it, bent, random);
        return new Fuzzed(
                it.operation().get("operationId").asString(),
                method,
                target(it, bent, random),
                headers,
                body(it, bent, headers, random));
    }

    private String target(Described it, boolean bent, Random random) {
        var path = it.path();
        var query = new ArrayList<String>();
        for (var parameter : it.parameters()) {
            var name = parameter.get("name").asString();
            var value = bent && random.nextInt(3) == 0 ? nonsense(random) : sensible(parameter, random);
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" -> {
                    if (random.nextInt(4) > 0) {
                        query.add(name + "=" + value);
                    }
                }
                default -> {}
            }
        }
        if (bent && random.nextInt(10) == 0) {
            path = trick(path, random);
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String sensible(JsonNode parameter, Random random) {
        if (parameter.get("name").asString().equals("id")) {
            return pick(random, dossiers);
        }
        var value = parameter.has("example") && random.nextBoolean()
                ? parameter.get("example")
                : value(parameter.get("schema"), random, 0);
        return Wire.encoded(value.isString() ? value.asString() : value.toString());
    }

    private static String nonsense(Random random) {
        return random.nextInt(40) == 0 ? Nonsense.TEN_KB : pick(random, Nonsense.ENCODED);
    }

    private static String trick(String path, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> path + "/";
            case 1 -> "/" + path;
            case 2 -> path.replaceFirst("/api", "/./api");
            case 3 -> path.replaceFirst("/v1", "/v1/..%2fv1");
            case 4 -> path + ";a=b";
            case 5 -> path + "%2e%2e/";
            default -> path.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private List<String> headers(Described it, boolean bent, Random random) {
        var headers = new ArrayList<String>();
        boolean endsTheSession = it.operation().get("operationId").asString().equals("endSession");
        if (endsTheSession) {
            headers.add("Authorization: Bearer " + "a".repeat(43));
        } else if (random.nextInt(10) > 0) {
            headers.add("Authorization: Bearer " + pick(random, tokens));
        }
        headers.add("Idempotency-Key: fuzz-" + random.nextInt(1_000_000));
        if (bent && random.nextInt(4) == 0) {
            headers.add(pick(random, Nonsense.HEADERS));
        }
        return headers;
    }

    private byte[] body(Described it, boolean bent, List<String> headers, Random random) {
        var content = it.operation().at("/requestBody/content");
        if (content.has("multipart/form-data")) {
            headers.add("Content-Type: multipart/form-data; boundary=cut-here");
            return multipart(bent, random);
        }
        if (!content.has("application/json")) {
            return new byte[0];
        }
        headers.add("Content-Type: application/json");
        if (bent && random.nextInt(5) == 0) {
            return pick(random, Nonsense.BODIES);
        }
        var value = value(content.at("/application~1json/schema"), random, 0);
        return (bent ? bent(value, random) : value.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] multipart(boolean bent, Random random) {
        var name = bent ? java.net.URLDecoder.decode("ten%20" + random.nextInt(99), StandardCharsets.UTF_8) : "a.pdf";
        var content =
                bent && random.nextBoolean() ? "<script>" + "x".repeat(random.nextInt(5_000)) : "%PDF-1.4\n%%EOF\n";
        var whole = "--cut-here\r\nContent-Disposition: form-data; name=\"component\"\r\n\r\nto-khai\r\n"
                + "--cut-here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--cut-here--\r\n";
        return whole.substring(0, bent ? random.nextInt(whole.length()) : whole.length())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Some value of the document replaced, dropped, or one added. */
    private static String bent(JsonNode value, Random random) {
        var mark = "\"bent-here\"";
        var node = value;
        while (node.isContainer() && !node.isEmpty()) {
            int at = random.nextInt(node.size());
            if (node instanceof ObjectNode object) {
                var name = List.copyOf(object.propertyNames()).get(at);
                if (!object.get(name).isContainer() || random.nextBoolean()) {
                    object.put(name, "bent-here");
                    break;
                }
                node = object.get(name);
            } else if (node instanceof ArrayNode array) {
                if (!array.get(at).isContainer() || random.nextBoolean()) {
                    array.set(at, "bent-here");
                    break;
                }
                node = array.get(at);
            }
        }
        if (value instanceof ObjectNode object && random.nextInt(5) == 0) {
            object.put("unknown", 1);
        }
        return value.toString().replace(mark, pick(random, Nonsense.JSON));
    }

    private JsonNode value(@Nullable JsonNode given, Random random, int depth) {
        var schema = given == null ? JSON.createObjectNode() : api.resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        for (var choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return value(
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())), random, depth);
            }
        }
        var type = schema.path("type");
        var word = type.isArray() ? type.get(random.nextInt(type.size())).asString() : type.asString("object");
        return switch (word) {
            case "object" -> object(schema, random, depth);
            case "array" -> array(schema, random, depth);
            case "integer" -> JSON.getNodeFactory().numberNode(random.nextInt(8) - 1);
            case "number" -> JSON.getNodeFactory().numberNode(random.nextInt(80) / 4.0);
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "null" -> JSON.getNodeFactory().nullNode();
            default -> JSON.getNodeFactory().stringNode(text(schema, random));
        };
    }

    private JsonNode object(JsonNode schema, Random random, int depth) {
        var object = JSON.createObjectNode();
        schema.path("properties").forEachEntry((name, property) -> {
            boolean required = false;
            for (var one : schema.path("required")) {
                required |= one.asString().equals(name);
            }
            if (required ? random.nextInt(20) > 0 : depth < DEEPEST && random.nextBoolean()) {
                object.set(name, value(property, random, depth + 1));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, Random random, int depth) {
        var array = JSON.createArrayNode();
        for (int n = random.nextInt(3); n > 0 && depth < DEEPEST; n--) {
            array.add(value(schema.get("items"), random, depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema, Random random) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-11-%02d".formatted(1 + random.nextInt(30));
            case "date-time" -> "2026-11-%02dT08:00:00Z".formatted(1 + random.nextInt(30));
            case "uuid" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default ->
                pick(
                        random,
                        List.of(
                                "27139",
                                "1.004873",
                                "2.000815",
                                "ho-tich",
                                "to-khai",
                                "Hoa Giấy Thử Nghiệm",
                                "999000000001",
                                "0000000001",
                                "đ".repeat(random.nextInt(400)),
                                "<script>alert(1)</script>",
                                "' or 1=1--",
                                "e\u0301\u202e\ufeff",
                                ""));
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
