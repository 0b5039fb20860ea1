package vn.motcua.catalogue.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.catalogue.national.NationalEntry;
import vn.motcua.catalogue.national.NationalReview.Difference;

/** What was read of the national list, as it is kept; nothing is hashed over it, and a later release may add to it. */
final class NationalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

    private NationalJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static NationalEntry entry(String json) {
        return MAPPER.readValue(json, NationalEntry.class);
    }

    static Responsibility responsibility(String json) {
        return MAPPER.readValue(json, Responsibility.class);
    }

    static Map<String, String> texts(String json) {
        return MAPPER.readValue(json, TEXTS);
    }

    static List<Difference> differences(String json) {
        return MAPPER.readValue(json, DIFFERENCES);
    }
}
