package vn.motcua.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns a sensible request into every senseless one, slot by slot: the address, the query, the form, each value of the JSON. */
final class BadRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final List<String> USUAL =
            List.of("q", "after", "limit", "state", "lang", "unit", "from", "until", "version", "key", "do");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Samples samples;
    private final List<String> headers;

    BadRequests(Samples samples, List<String> headers) {
        this.samples = samples;
        this.headers = headers;
    }

    List<Shot> of(Endpoint endpoint, Target target) {
        var shots = new ArrayList<Shot>();
        inTheAddress(endpoint, target, shots);
        inTheQuery(endpoint, target, shots);
        if (endpoint.changes() && endpoint.isForPrograms()) {
            inTheJson(endpoint, target, shots);
        } else if (endpoint.changes()) {
            inTheForm(endpoint, target, shots);
        }
        inMethodAndHeaders(endpoint, target, shots);
        return shots;
    }

    private void inTheAddress(Endpoint endpoint, Target target, List<Shot> shots) {
        var variables = VARIABLE.matcher(endpoint.pattern());
        while (variables.find()) {
            for (var value : with(Nonsense.ENCODED, Nonsense.TEN_KB)) {
                var bent = endpoint.pattern().substring(0, variables.start())
                        + "\u0001"
                        + endpoint.pattern().substring(variables.end());
                var path = samples.path(new Endpoint(endpoint.method(), bent, endpoint.handler()), target)
                        .replace("\u0001", value);
                shots.add(shot("address", endpoint, path, body(endpoint, target)));
            }
        }
    }

    private void inTheQuery(Endpoint endpoint, Target target, List<Shot> shots) {
        var path = samples.path(endpoint, target);
        var bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        for (var name : names(endpoint)) {
            for (var value : with(Nonsense.ENCODED, Nonsense.TEN_KB)) {
                var joint = path.contains("?") ? "&" : "?";
                shots.add(shot("query " + name, endpoint, path + joint + name + "=" + value, body(endpoint, target)));
            }
            shots.add(shot("query twice", endpoint, bare + "?" + Nonsense.repeated(name), body(endpoint, target)));
        }
        for (var query :
                List.of("%ff=%ff", "=", "&&&", "a[b]=c", "%", "%zz", "a=%u0041", "x=" + Nonsense.TEN_KB + "aaaaaaa")) {
            shots.add(shot("query", endpoint, bare + "?" + query, body(endpoint, target)));
        }
    }

    private void inTheForm(Endpoint endpoint, Target target, List<Shot> shots) {
        var path = samples.path(endpoint, target);
        var sample = samples.form(endpoint, target);
        var fields = new LinkedHashSet<>(names(endpoint));
        Arrays.stream(sample.split("&")).map(it -> it.split("=")[0]).forEach(fields::add);
        for (var field : fields) {
            for (var value : with(Nonsense.ENCODED, Nonsense.TEN_KB)) {
                var body = without(sample, field) + "&" + field + "=" + value;
                shots.add(shot("form " + field, endpoint, path, body));
            }
            shots.add(shot("form without " + field, endpoint, path, without(sample, field)));
            shots.add(shot("form twice " + field, endpoint, path, sample + "&" + Nonsense.repeated(field)));
        }
        shots.add(shot("form of 1 MB", endpoint, path, sample + "&q=" + Nonsense.ONE_MB));
        shots.add(shot("form of 2 MB", endpoint, path, sample + "&q=" + Nonsense.ONE_MB + Nonsense.ONE_MB));
        shots.add(shot("form of 20,000 fields", endpoint, path, sample + "&a=1".repeat(20_000)));
        Nonsense.BODIES.forEach(it -> shots.add(
                new Shot("form body", endpoint.method(), path, typed("application/x-www-form-urlencoded"), it)));
    }

    private void inTheJson(Endpoint endpoint, Target target, List<Shot> shots) {
        var path = samples.path(endpoint, target);
        var sample = JSON.readTree(samples.body(endpoint, target));
        for (var pointer : pointers("", sample)) {
            for (var value : Nonsense.JSON) {
                shots.add(new Shot(
                        "json " + pointer,
                        endpoint.method(),
                        path,
                        typed("application/json"),
                        bent(sample, pointer, value).getBytes(StandardCharsets.UTF_8)));
            }
        }
        Nonsense.BODIES.forEach(
                it -> shots.add(new Shot("json body", endpoint.method(), path, typed("application/json"), it)));
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            shots.add(new Shot(
                    "json as " + type, endpoint.method(), path, typed(type), "{}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void inMethodAndHeaders(Endpoint endpoint, Target target, List<Shot> shots) {
        var path = samples.path(endpoint, target);
        for (var method : Nonsense.METHODS) {
            if (!method.equals(endpoint.method())) {
                shots.add(new Shot("method", method, path, headers, new byte[0]));
            }
        }
        for (var header : Nonsense.HEADERS) {
            var all = new ArrayList<>(headers);
            all.removeIf(it -> it.regionMatches(true, 0, header, 0, header.indexOf(':') + 1));
            all.add(header);
            if (endpoint.changes() && !header.startsWith("Content-Type")) {
                all.add("Content-Type: "
                        + (endpoint.isForPrograms() ? "application/json" : "application/x-www-form-urlencoded"));
            }
            shots.add(new Shot(
                    header.substring(0, Math.min(60, header.length())),
                    endpoint.method(),
                    path,
                    all,
                    body(endpoint, target).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Shot shot(String what, Endpoint endpoint, String path, String body) {
        var type = endpoint.isForPrograms() ? "application/json" : "application/x-www-form-urlencoded";
        return new Shot(what, endpoint.method(), path, typed(type), body.getBytes(StandardCharsets.UTF_8));
    }

    private String body(Endpoint endpoint, Target target) {
        if (!endpoint.changes()) {
            return "";
        }
        return endpoint.isForPrograms() ? samples.body(endpoint, target) : samples.form(endpoint, target);
    }

    private List<String> typed(String type) {
        var all = new ArrayList<>(headers);
        all.add("Content-Type: " + type);
        return all;
    }

    private static List<String> with(List<String> values, String one) {
        var all = new ArrayList<>(values);
        all.add(one);
        return all;
    }

    static Set<String> names(Endpoint endpoint) {
        var names = new LinkedHashSet<String>();
        for (var parameter : endpoint.handler().getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                names.add(asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
            }
        }
        if (names.isEmpty()) {
            names.addAll(USUAL);
        }
        return names;
    }

    private static String without(String form, String field) {
        return Arrays.stream(form.split("&"))
                .filter(it -> !it.startsWith(field + "="))
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
    }

    private static List<String> pointers(String at, JsonNode node) {
        var all = new ArrayList<String>();
        if (!at.isEmpty()) {
            all.add(at);
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> all.addAll(pointers(at + "/" + name, object.get(name))));
        } else if (node.isArray() && !node.isEmpty()) {
            all.addAll(pointers(at + "/0", node.get(0)));
        }
        return all;
    }

    /** The sample with one value replaced, also by what is no JSON at all. */
    private static String bent(JsonNode sample, String pointer, String value) {
        var copy = sample.deepCopy();
        int slash = pointer.lastIndexOf('/');
        var parent = copy.at(pointer.substring(0, slash));
        var name = pointer.substring(slash + 1);
        var mark = "\u0002";
        if (parent instanceof ObjectNode object) {
            object.put(name, mark);
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent).set(0, mark);
        }
        return JSON.writeValueAsString(copy).replace("\"\\u0002\"", value);
    }
}
