package vn.motcua.catalogue.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.ProcedureContent;

/** Content as canonical JSON: properties in alphabetical order, lists in their own, so equal content has one hash on every node. */
final class ContentJson {

    /** Only record components are content; a question such as {@code isFree} is not. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ContentJson() {}

    static String write(ProcedureContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static ProcedureContent read(String json) {
        return MAPPER.readValue(json, ProcedureContent.class);
    }

    /**
     * Content from a fact file.
     *
     * @throws IllegalArgumentException when the facts name something a procedure does not have
     */
    static ProcedureContent read(Map<String, Object> facts) {
        return MAPPER.convertValue(facts, ProcedureContent.class);
    }

    static String hash(ProcedureContent content) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(write(content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
